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

/** Has a file come into the browser's cache: the map's worker asks for it, and the page has no use for what it holds. */
async function keep(file: string): Promise<void> {
  // Chromium spends none of the page's time on it so. Firefox holds it against `default-src`, which allows nothing.
  if ('userAgentData' in navigator) {
    hint(file, { rel: 'prefetch', as: 'fetch' });
    return;
  }
  const response = await fetch(file, { priority: 'low' });
  await response.arrayBuffer();
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
    // What does not come is asked for, and missed, where it is needed.
    if (!isCode(file)) keep(file).catch(() => undefined);
  }
}
