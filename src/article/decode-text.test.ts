import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const UKRAINIAN =
  'Російські війська посилюють тиск на Покровськ. Речниця угруповання сказала, що бої тривають у місті, а жителів майже не лишилося. Їхні домівки зруйновано, й ґанок теж.';
const RUSSIAN =
  'Российские войска усиливают давление на Покровск. Представитель группировки сказала, что бои идут в городе, а жителей почти не осталось. Объезд закрыт, съёмка запрещена.';
const ENGLISH =
  'Officials said “the town” — once home to 60,000 — was “erased”. The café and a façade stood.';

/** The bytes of a text in a one-byte encoding, by asking the decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byte = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code] as const),
  );
  return Uint8Array.from(text, (character) => {
    const code = byte.get(character);
    if (code === undefined) throw new RangeError(`${encoding} has no ${character}`);
    return code;
  });
}

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    bytes.setUint16(index * 2, text.charCodeAt(index), little);
  }
  return new Uint8Array(bytes.buffer);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

describe('the encoding of a text', () => {
  it.each([
    ['windows-1251', UKRAINIAN],
    ['windows-1251', RUSSIAN],
    ['koi8-u', UKRAINIAN],
    ['koi8-u', RUSSIAN],
    ['x-mac-cyrillic', RUSSIAN.replaceAll('ё', 'е')],
    ['ibm866', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
  ])('%s is told by its letters', (encoding, text) => {
    expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
  });

  it('windows-1252 is told by the few letters beyond ASCII, with its quotation marks', () => {
    const bytes: Readonly<Record<string, number>> = {
      '“': 0x93,
      '”': 0x94,
      '—': 0x97,
      é: 0xe9,
      ç: 0xe7,
    };
    const western = Uint8Array.from(ENGLISH, (letter) => bytes[letter] ?? letter.charCodeAt(0));
    expect(decodeText(western)).toEqual({ text: ENGLISH, encoding: 'windows-1252' });
  });

  it.each(['windows-1251', 'koi8-u'])(
    '%s is told from one sentence, and from capitals',
    (encoding) => {
      for (const text of ['Бої тривають у Торецьку.', UKRAINIAN.slice(0, 60).toUpperCase()]) {
        expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
      }
    },
  );

  it('is UTF-8 where the bytes are, whatever the file says of itself', () => {
    expect(decodeText(utf8(UKRAINIAN), 'windows-1251')).toEqual({
      text: UKRAINIAN,
      encoding: 'utf-8',
    });
    expect(decodeText(utf8('plain'), 'koi8-u')).toEqual({ text: 'plain', encoding: 'utf-8' });
  });

  it('is what the file says where the bytes are not UTF-8; a word that is no encoding is passed over', () => {
    const bytes = encode('Привіт', 'koi8-u');
    expect(decodeText(bytes, 'KOI8-U').text).toBe('Привіт');
    expect(decodeText(encode(UKRAINIAN, 'windows-1251'), 'x-none').text).toBe(UKRAINIAN);
    expect(decodeText(encode(UKRAINIAN, 'windows-1251'), 'utf-8').text).toBe(UKRAINIAN);
  });

  it('is UTF-8 also where the file is cut within a letter', () => {
    const { text, encoding } = decodeText(utf8(UKRAINIAN).subarray(0, 81));
    expect(encoding).toBe('utf-8');
    expect(UKRAINIAN.startsWith(text.slice(0, -1))).toBe(true);
  });

  it.each([true, false])('is UTF-16 with a mark and without one (little endian: %s)', (little) => {
    const encoding = little ? 'utf-16le' : 'utf-16be';
    const mark = wide('\ufeff', little);
    for (const text of [UKRAINIAN, ENGLISH]) {
      expect(decodeText(joined(mark, wide(text, little)))).toEqual({ text, encoding });
      expect(decodeText(wide(text, little))).toEqual({ text, encoding });
    }
  });

  it('keeps every character but the byte order mark', () => {
    const text = 'One\r\n\r\n two\t \u00a0three \n';
    expect(decodeText(joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text))).text).toBe(text);
    expect(decodeText(utf8(text)).text).toBe(text);
  });
});
