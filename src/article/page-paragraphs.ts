/** They begin and end a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY DD DIV DL DT H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
/** No words of the article, or words of a picture. */
const PASSED_OVER = new Set(
  'ASIDE AUDIO BUTTON CANVAS FIGCAPTION FIGURE FOOTER FORM IFRAME INPUT LINK META NAV NOSCRIPT OBJECT PICTURE SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);
const ELEMENT = 1;
const TEXT = 3;

/** What pages put between paragraphs. */
const FURNITURE =
  /^(?:advertisement|ad|share|read more|read also|related|sign up here\.?|реклама|поділитися|читайте також|поделиться|читайте также)[:.]?$/i;

/**
 * The paragraphs of a part of a page, each in one line without blanks around it. Walks in a loop,
 * since pages may nest deeper than calls may.
 */
export function pageParagraphs(root: Node): string[] {
  const paragraphs: string[] = [];
  let words = '';
  const end = () => {
    const line = words
      .replaceAll(/[\s\u00ad\u200b\ufeff]+/g, (blank) => (/\s/.test(blank) ? ' ' : ''))
      .trim();
    if (line !== '' && !FURNITURE.test(line)) paragraphs.push(line);
    words = '';
  };
  let node: Node | null = root;
  while (node) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) words += node.nodeValue ?? '';
    else if (name === 'BR') words += '\n';
    else if (node.nodeType === ELEMENT && BLOCKS.has(name)) end();
    const inside: Node | null =
      node.nodeType === ELEMENT && !PASSED_OVER.has(name) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && BLOCKS.has(node.nodeName.toUpperCase())) end();
    }
    node = !node || node === root ? null : node.nextSibling;
  }
  end();
  return paragraphs;
}
