/** The languages of the reader's browser; none where there is no browser. */
function browserLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}

/** The language to show: the reader's choice if it is on offer, else their browser's, else the first. */
export function preferredLanguage(chosen: string | null, offered: readonly string[]): string {
  const wanted = chosen === null ? browserLanguages() : [chosen, ...browserLanguages()];
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found =
      offered.find((language) => language.toLowerCase() === tag.toLowerCase()) ??
      offered.find((language) => language.toLowerCase().split('-')[0] === base);
    if (found) return found;
  }
  return offered[0] ?? 'en';
}
