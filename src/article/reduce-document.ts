import { SaxesParser } from 'saxes';
import { PieceWriter } from './piece-writer.ts';

/** What mammoth does not read, as what it does: returns, and other frames of text boxes. */
const ALIKE: Readonly<Record<string, string>> = { cr: 'br', drawing: 'pict', object: 'pict' };
/** What was moved away or formatted once, and what is there a second time for older programs. */
const PASSED_OVER = new Set(['moveFrom', 'pPrChange', 'rPrChange', 'Fallback']);
/** Of a run, what is not there where it is hidden. */
const SHOWN = new Set(['t', 'tab', 'br', 'noBreakHyphen']);

/** The local part of a name, whatever prefix the namespace has. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * WordprocessingML of which only what says the text is left, and of other elements what is in them. Mammoth would
 * drop the latter whole, show hidden text, and take minutes over XML that is made to be slow.
 * @returns with it the length of the text
 * @throws PiecesError where more is left than mammoth may be given, or Error where it is no XML
 */
export function reduceDocument(xml: string): { readonly xml: string; readonly length: number } {
  const writer = new PieceWriter();
  let skipped = 0;
  let hidden = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    const kind = ALIKE[tag] ?? tag;
    const valued = (wanted: string) =>
      Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1];
    if (PASSED_OVER.has(tag)) skipped += 1;
    else if (tag === 'r') hidden = false;
    else if (tag === 'vanish' && skipped === 0) hidden = !/^(?:0|false)$/.test(valued('val') ?? '');
    if (skipped > 0 || (hidden && SHOWN.has(kind))) writer.omit();
    else writer.open(kind, valued);
  });
  parser.on('text', (text) => writer.write(text));
  parser.on('closetag', ({ name }) => {
    if (PASSED_OVER.has(local(name))) skipped -= 1;
    writer.close();
  });
  parser.write(xml).close();
  return writer;
}
