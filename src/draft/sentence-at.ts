const BOUND = /[.!?…]["”’»)]*\s+(?=["“‘«(]*[\p{Lu}\d])|\n+/gu;

/** The sentence of a text that holds an offset, near enough: verbatim, without blanks around it. */
export function sentenceAt(text: string, offset: number): string {
  let start = 0;
  let end = text.length;
  for (const found of text.matchAll(BOUND)) {
    const after = found.index + found[0].length;
    if (after <= offset) start = after;
    else {
      end = after;
      break;
    }
  }
  return text.slice(start, end).trim();
}
