/**
 * Loads the page again with its code and style asked for anew. Files named after their content are kept
 * as they once came, and a plain reload would take them from there, broken as they are.
 */
export async function reloadFresh(): Promise<void> {
  const assets = new URL(
    'assets/',
    new URL(document.documentElement.dataset['base'] ?? './', document.baseURI),
  );
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const own = new Set(loaded.filter((url) => url.startsWith(assets.href)));
  await Promise.allSettled([...own].map((url) => fetch(url, { cache: 'reload' })));
  window.location.reload();
}
