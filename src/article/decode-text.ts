import { guessEncoding } from './guess-encoding.ts';

export interface Decoded {
  readonly text: string;
  /** A label of the WHATWG Encoding Standard. */
  readonly encoding: string;
}

/** Bytes of UTF-8 may be off here and there: of a file cut short, or mended by hand. */
const MOST_BROKEN = 1 / 50;

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: of Latin text every second byte is zero, of Cyrillic every second is 4. */
function wideOf(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  const high = [0, 0];
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index];
    if (byte === 0 || byte === 4) high[index % 2] = (high[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = high;
  const most = length * 0.4;
  if (length < 8 || Math.max(even, odd) < most || Math.min(even, odd) > length * 0.05)
    return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** What 80 to 9F are in windows-1252; some engines take them for the control characters of Latin-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decode(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return { text, encoding };
  const mended = text.replaceAll(
    /[\u0080-\u009f]/g,
    (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? control,
  );
  return { text: mended, encoding };
}

/** The text as UTF-8, unless too much of it is none. */
function asUtf8(bytes: Uint8Array): Decoded | undefined {
  const decoded = decode(bytes, 'utf-8');
  const broken = decoded.text.split('\ufffd').length - 1;
  if (broken === 0) return decoded;
  const sound = decoded.text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0;
  return broken <= sound * MOST_BROKEN ? decoded : undefined;
}

/** A known encoding by a name that a file or a server gives it. */
function labelOf(name: string | undefined): string | undefined {
  if (!name) return undefined;
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Bytes to text. A byte order mark decides and is no part of the text; then whether it is UTF-8;
 * then what the file says of itself; then its letters.
 * @param declared the file's own word for its encoding, if it has one
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const sure = markOf(bytes) ?? wideOf(bytes);
  if (sure) return decode(bytes, sure);
  const own = labelOf(declared);
  return asUtf8(bytes) ?? decode(bytes, own && own !== 'utf-8' ? own : guessEncoding(bytes));
}
