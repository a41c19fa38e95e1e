/** Elements without an end tag, or whose end tag is often left out: they hold no others for long. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt path circle rect line polygon use'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9-]*)|<!--/gi;
/** Their content is no markup. */
const RAW = /^(?:script|style|textarea|title|template|noscript|svg)$/;

/**
 * How many elements a page has and how deep they stand in each other, at most, by its tags alone:
 * before a parser that may not bear them.
 */
export function measurePage(html: string): { readonly elements: number; readonly depth: number } {
  const small = html.toLowerCase();
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [whole, close = '', tag = ''] = match;
    const name = tag.toLowerCase();
    const end = whole === '<!--' ? '-->' : close === '' && RAW.test(name) ? `</${name}` : undefined;
    if (name !== '' && close === '') elements += 1;
    if (end !== undefined) {
      const to = small.indexOf(end, TAG.lastIndex);
      if (to < 0) break;
      TAG.lastIndex = to + end.length;
    } else if (!FLAT.has(name)) {
      depth = Math.max(0, depth + (close === '' ? 1 : -1));
      deepest = Math.max(deepest, depth);
    }
  }
  return { elements, depth: deepest };
}
