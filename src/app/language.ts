/** The language to show: the reader's choice if it is on offer, else their browser's, else the first. */
export function preferredLanguage(chosen: string | null, offered: readonly string[]): string {
  const wanted = chosen === null ? navigator.languages : [chosen, ...navigator.languages];
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found =
      offered.find((language) => language.toLowerCase() === tag.toLowerCase()) ??
      offered.find((language) => language.toLowerCase().split('-')[0] === base);
    if (found) return found;
  }
  return offered[0] ?? 'en';
}
