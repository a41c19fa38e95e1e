/** Tells the browser, in the page's head, of a file that will be wanted. */
export function hint(href: string, more: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = document.createElement('link');
  Object.assign(link, { crossOrigin: '', href }, more);
  document.head.append(link);
  return link;
}

const isCode = (file: string): boolean => /\.(js|css)$/.test(file);

function hintCode(file: string): HTMLLinkElement {
  const how = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
  return hint(file, { ...how, fetchPriority: 'low' });
}

/**
 * Has the map's files come while the page is made live: after that they would come one behind the other.
 * The code is first, since all else waits for it.
 * @param files addresses
 */
export async function askAhead(files: readonly string[]): Promise<void> {
  const code = files.filter(isCode).map((file) => {
    const link = hintCode(file);
    return new Promise((resolve) => {
      link.onload = resolve;
      link.onerror = resolve;
    });
  });
  await Promise.all(code);
  for (const file of files) {
    // For the browser's cache: the map's worker asks for them, and the page has no use for what they hold.
    if (!isCode(file)) hint(file, { rel: 'prefetch', as: 'fetch' });
  }
}
