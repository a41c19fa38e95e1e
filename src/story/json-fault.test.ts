import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFault } from './json-fault.ts';

describe('jsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{', 1, 2],
    ['{"a" 1}', 1, 6],
    ['{\n  "a": 1,\n}', 3, 1],
    ['[1, 2,\n 3 4]', 2, 4],
    ['[1,]', 1, 4],
    ['{"a": tru}', 1, 7],
    ['{"a": 01}', 1, 7],
    ['["tab\there"]', 1, 6],
    ['["bad \\x escape"]', 1, 7],
    ['["open', 1, 7],
    ["{'a': 1}", 1, 2],
    ['{} {}', 1, 4],
    ['[}', 1, 2],
    ['{"a": 1]', 1, 8],
  ])('finds where %j stops being JSON', (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonFault(text)).toEqual({ line, column });
  });

  it('finds the character put into sound JSON where none may stand', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (values) => {
        const rows = values.map((value) => JSON.stringify(value));
        const text = `[\n${rows.join(',\n')}\n#]`;
        expect(jsonFault(text)).toEqual({ line: rows.length + 2, column: 1 });
      }),
    );
  });

  it('passes over everything that is sound', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const lines = text.split('\n');
        const end = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
        expect(jsonFault(text)).toEqual(end);
      }),
    );
  });
});
