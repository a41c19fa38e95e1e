/** A line of a stream, or the length of one that is too long to hold. */
export type Line = { readonly text: string } | { readonly tooLong: number };

const NEWLINE = 10;

/**
 * The lines of a stream of UTF-8, one at a time: it is read on only when the next one is asked for. Of a
 * line longer than the limit only its length is kept. Blank lines are passed over.
 * @param limit in bytes
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Line | undefined => {
    const line: Line =
      length > limit ? { tooLong: length } : { text: Buffer.concat(parts).toString('utf8') };
    parts = [];
    length = 0;
    return 'text' in line && line.text.trim() === '' ? undefined : line;
  };
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
    add(chunk.subarray(from));
  }
  const last = take();
  if (last) yield last;
}
