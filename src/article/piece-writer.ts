import { MAX_PIECE_DEPTH, MAX_PIECES } from './limits.ts';

/** That there are more elements than are given on, or that they are nested deeper. */
export class PiecesError extends Error {
  override readonly name = 'PiecesError';
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The elements that are given on, each with its attributes, besides a paragraph mark's formatting: of a text, and of the list of its styles. */
const GIVEN_ON: ReadonlyMap<string, readonly string[]> = new Map([
  ...'document body p pPr del r t tab br noBreakHyphen pict tbl tr trPr tc styles'
    .split(' ')
    .map((name): [string, string[]] => [name, []]),
  ['pStyle', ['val']],
  ['style', ['type', 'styleId']],
  ['name', ['val']],
]);
/** A title stands at the head; of each style that is not in the list of styles mammoth makes a note. */
const MAX_STYLED = 100;

/** As references what XML would not read back as it is; of line ends all but one become that one. */
function escaped(text: string): string {
  return text.replace(/[&<"\r\u0085\u2028]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Writes the elements that mammoth is given, under one prefix, and no more of them than it reads at once. */
export class PieceWriter {
  xml = '';
  /** Of the text. */
  length = 0;
  /** What closes each open element: nothing, where it is not written. */
  readonly #ends: string[] = [];
  #depth = 0;
  #pieces = 0;
  #styled = 0;

  /** @throws PiecesError */
  open(name: string, valued: (attribute: string) => string | undefined): void {
    if (!this.#isGivenOn(name)) {
      this.omit();
      return;
    }
    if (this.#pieces === MAX_PIECES || this.#depth === MAX_PIECE_DEPTH) throw new PiecesError();
    this.xml += this.#pieces === 0 ? `<w:${name} xmlns:w="${NAMESPACE}"` : `<w:${name}`;
    for (const attribute of GIVEN_ON.get(name) ?? []) {
      this.xml += ` w:${attribute}="${escaped(valued(attribute) ?? '')}"`;
    }
    this.xml += '>';
    this.#ends.push(`</w:${name}>`);
    this.#pieces += 1;
    this.#depth += 1;
    if (name === 'pStyle') this.#styled += 1;
  }

  /** Formatting is of no use but that of a paragraph's mark, which may be a deleted one. */
  #isGivenOn(name: string): boolean {
    if (name === 'rPr') return this.#ends.at(-1) === '</w:pPr>';
    if (name === 'pStyle') return this.#styled < MAX_STYLED;
    return GIVEN_ON.has(name);
  }

  /** An element that is not written, though what is in it may be. */
  omit(): void {
    this.#ends.push('');
  }

  /** Text, where it is that of an element for text. */
  write(text: string): void {
    if (this.#ends.at(-1) !== '</w:t>') return;
    this.length += text.length;
    this.xml += escaped(text);
  }

  close(): void {
    const end = this.#ends.pop() ?? '';
    if (end !== '') this.#depth -= 1;
    this.xml += end;
  }
}
