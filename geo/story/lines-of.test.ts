import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Line, linesOf } from './lines-of.ts';

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(lines: AsyncIterable<Line>): Promise<(string | number)[]> {
  const found: (string | number)[] = [];
  for await (const line of lines) found.push('text' in line ? line.text : line.tooLong);
  return found;
}

it('gives the lines of a stream, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'ї', '😀', ' ') })),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const expected = lines.filter((line) => line.trim() !== '');
        expect(await all(linesOf(chunksOf(lines.join('\n'), size), 1000))).toEqual(expected);
      },
    ),
  );
});

it('keeps only the length of a line that is too long', async () => {
  expect(
    await all(linesOf(chunksOf(`ab\n${'c'.repeat(50)}\nde\n${'f'.repeat(11)}`, 7), 10)),
  ).toEqual(['ab', 50, 'de', 11]);
});

it('reads on only when it is asked to', async () => {
  let read = 0;
  async function* counted() {
    for await (const chunk of chunksOf('a\nb\nc\nd\n', 2)) {
      read += 1;
      yield chunk;
    }
  }
  const lines = linesOf(counted(), 100);
  await lines.next();
  await lines.next();
  expect(read).toBe(2);
});
