/** A line and column, both from 1. */
export interface TextSpot {
  readonly line: number;
  readonly column: number;
}

const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\n\r]*/y;

function spotOf(text: string, offset: number): TextSpot {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads a string from its opening quote, in a loop since it may be as long as the file.
 * @returns the offset after its closing quote, and whether the string is sound so far
 */
function readString(text: string, start: number): { end: number; sound: boolean } {
  let offset = start + 1;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) return { end: offset + 1, sound: true };
    if (code === 0x5c) {
      ESCAPE.lastIndex = offset;
      if (!ESCAPE.test(text)) return { end: offset, sound: false };
      offset = ESCAPE.lastIndex;
    } else if (code >= 0x20) {
      offset += 1;
    } else {
      // A control character, or NaN at the end of the text.
      return { end: offset, sound: false };
    }
  }
}

/**
 * Where a text stops being JSON (RFC 8259). Engines word it differently or not at all, so it is
 * found again here, without recursion.
 */
export function jsonFault(text: string): TextSpot {
  type Expected = 'value' | 'value or close' | 'key' | 'key or close' | 'colon' | 'next' | 'end';
  const open: ('{' | '[')[] = [];
  let offset = 0;
  let expected: Expected = 'value';

  const matches = (pattern: RegExp) => {
    pattern.lastIndex = offset;
    if (!pattern.test(text)) return false;
    offset = pattern.lastIndex;
    return true;
  };
  const afterValue = (): Expected => (open.length > 0 ? 'next' : 'end');

  for (;;) {
    matches(SPACE);
    const character = text[offset];
    const closes = character === (open.at(-1) === '{' ? '}' : ']') && open.length > 0;
    if (character === undefined || expected === 'end') return spotOf(text, offset);
    if (closes && (expected === 'next' || expected.endsWith('or close'))) {
      open.pop();
      offset += 1;
      expected = afterValue();
    } else if (expected === 'next') {
      if (character !== ',') return spotOf(text, offset);
      offset += 1;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (character !== ':') return spotOf(text, offset);
      offset += 1;
      expected = 'value';
    } else if (character === '"') {
      const { end, sound } = readString(text, offset);
      if (!sound) return spotOf(text, end);
      offset = end;
      expected = expected.startsWith('key') ? 'colon' : afterValue();
    } else if (expected.startsWith('key')) {
      return spotOf(text, offset);
    } else if (character === '{' || character === '[') {
      open.push(character);
      offset += 1;
      expected = character === '{' ? 'key or close' : 'value or close';
    } else {
      if (!matches(SCALAR)) return spotOf(text, offset);
      expected = afterValue();
    }
  }
}
