/** Tells the browser, in the page's head, of a file that will be wanted. */
export function hint(href: string, more: Partial<HTMLLinkElement>): HTMLLinkElement {
  const link = document.createElement('link');
  Object.assign(link, { crossOrigin: '', href }, more);
  document.head.append(link);
  return link;
}

function hintCode(file: string): HTMLLinkElement {
  const how = file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
  return hint(file, { ...how, fetchPriority: 'low' });
}

/** Resolves once the file has come, or has not. */
function come(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
}

/** Has a file come into the browser's cache: the map's worker asks for it, and the page has no use for what it holds. */
async function keep(file: string): Promise<void> {
  // Chromium spends none of the page's time on it so. Firefox holds it against `default-src`, which allows nothing.
  if ('userAgentData' in navigator) {
    await come(hint(file, { rel: 'prefetch', as: 'fetch' }));
    return;
  }
  const response = await fetch(file, { priority: 'low' });
  await response.arrayBuffer();
}

/** As many as keep the line full: what is wanted first comes first. */
const AT_ONCE = 2;

async function keepInOrder(files: readonly string[]): Promise<void> {
  const rest = files.values();
  const lane = async (): Promise<void> => {
    // What does not come is asked for, and missed, where it is needed.
    for (const file of rest) await keep(file).catch(() => undefined);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/**
 * Has the map's files come while the page is made live: after that they would come one behind the other.
 * The code is first, since all else waits for it.
 * @param files addresses, in the order in which they are wanted
 */
export async function askAhead(files: readonly string[]): Promise<void> {
  const isCode = (file: string): boolean => /\.(js|css)$/.test(file);
  await Promise.all(files.filter(isCode).map((file) => come(hintCode(file))));
  await keepInOrder(files.filter((file) => !isCode(file)));
}
