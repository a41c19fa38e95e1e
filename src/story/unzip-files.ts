import { Inflate } from 'fflate';

/** Why an archive cannot be read: it is none, is damaged or enciphered, or unpacks to too much. */
export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(
    readonly fault: 'not-an-archive' | 'damaged' | 'too-large',
    /** The file inside it, if one is at fault. */
    readonly entry?: string,
  ) {
    super(entry === undefined ? fault : `${entry}: ${fault}`);
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** So little at a time that a bomb is noticed before it goes off: at most 16 MB come out of it. */
const STEP = 16_384;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('not-an-archive');
}

/** The entries as the central directory lists them. */
function* entriesOf(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = findEnd(view);
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      throw new ZipError('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function inflate(packed: Uint8Array, name: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) throw new ZipError('too-large', name);
  });
  for (let at = 0; at < packed.length; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  const whole = new Uint8Array(length);
  let to = 0;
  for (const chunk of chunks) {
    whole.set(chunk, to);
    to += chunk.length;
  }
  return whole;
}

function contentOf(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  const { name, method, flags, size, offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL || (flags & 1) === 1) {
    throw new ZipError('damaged', name);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size || (method !== 0 && method !== 8)) throw new ZipError('damaged', name);
  if (method === 0) {
    if (size > limit) throw new ZipError('too-large', name);
    return packed.slice();
  }
  try {
    return inflate(packed, name, limit);
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged', name);
  }
}

/**
 * Unpacks chosen files of a zip archive, and never more of them than a limit, whatever the archive
 * says of their sizes. Of two files of one name the first counts.
 * @param wanted whether to unpack a file, by its name in the archive
 * @param limit of all unpacked files together, in bytes
 * @throws ZipError and nothing else
 */
export function unzipFiles(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entriesOf(bytes, view)) {
    if (files.has(entry.name) || !wanted(entry.name)) continue;
    const content = contentOf(bytes, view, entry, left);
    left -= content.length;
    files.set(entry.name, content);
  }
  return files;
}
