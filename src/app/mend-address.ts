/**
 * Sets right an address that an editor escaped once too often: `?a=1&amp;b=2` is meant as `?a=1&b=2`.
 * @returns the query, mended
 */
export function mendAddress(own: Pick<Window, 'location' | 'history'> = window): string {
  const { pathname, search, hash } = own.location;
  const mended = search.replaceAll(/&(?:amp;)+/g, '&');
  if (mended === search) return search;
  try {
    own.history.replaceState(null, '', `${pathname}${mended}${hash}`);
  } catch {
    // Refused in some sandboxed frames: what counts is what was read.
  }
  return mended;
}
