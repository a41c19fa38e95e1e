/** Tells the browser, in the page's head, of a file that will be wanted. */
export function hint(href: string, more: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = document.createElement('link');
  Object.assign(link, { crossOrigin: '', href }, more);
  document.head.append(link);
  return link;
}

const isCode = (file: string): boolean => file.endsWith('.js');

/**
 * Has the map's files come while the page is made live: after that they would come one behind the other.
 * The code is first, since all else waits for it.
 * @param files addresses
 */
export async function askAhead(files: readonly string[]): Promise<void> {
  const code = files.filter(isCode).map((file) => {
    const link = hint(file, { rel: 'modulepreload', fetchPriority: 'low' });
    return new Promise((resolve) => {
      link.onload = resolve;
      link.onerror = resolve;
    });
  });
  await Promise.all(code);
  for (const file of files) {
    if (isCode(file)) continue;
    // Asked for again by the map's worker, which takes them from the browser's cache.
    const kept = fetch(file, { priority: 'low' }).then((response) => response.arrayBuffer());
    kept.catch(() => undefined);
  }
}
