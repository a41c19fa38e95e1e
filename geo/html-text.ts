/** A text as HTML text or the value of an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * A part of a page replaced.
 * @throws Error when the page has no such part
 */
export function swap(
  html: string,
  pattern: RegExp,
  text: string | ((found: string) => string),
): string {
  if (!pattern.test(html)) throw new Error(`index.html: nothing in it matches ${pattern}`);
  // A function, since a story may hold what `replace` reads as a pattern.
  return html.replace(pattern, typeof text === 'string' ? () => text : text);
}
