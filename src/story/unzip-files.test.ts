import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzipFiles, ZipError } from './unzip-files.ts';

const all = () => true;
const faultOf = (run: () => unknown): unknown => {
  try {
    run();
    return 'none';
  } catch (error) {
    return error instanceof ZipError ? error.fault : error;
  }
};

/** The archive with the unpacked sizes that it tells changed, in both places. */
function lying(archive: Uint8Array, size: number): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 <= bytes.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, size, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

describe('an archive', () => {
  const files = { 'a.txt': strToU8('one'), 'folder/б.txt': strToU8('two '.repeat(1000)) };

  it('gives the files asked for, packed or stored', () => {
    for (const level of [0, 9] as const) {
      const archive = zipSync(files, { level });
      expect(Object.fromEntries(unzipFiles(archive, all, 10_000))).toEqual(files);
      expect([...unzipFiles(archive, (name) => name === 'a.txt', 3).keys()]).toEqual(['a.txt']);
    }
  });

  it('is read from within other bytes', () => {
    const archive = zipSync(files);
    const wide = new Uint8Array(archive.length + 20);
    wide.set(archive, 10);
    expect(unzipFiles(wide.subarray(10, 10 + archive.length), all, 10_000).size).toBe(2);
  });

  it('never gives more than the limit, whatever it says of its sizes', () => {
    const bomb = zipSync({ bomb: new Uint8Array(200_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    for (const size of [0, 10, 4_000_000_000]) {
      const since = performance.now();
      expect(faultOf(() => unzipFiles(lying(bomb, size), all, 1_000_000))).toBe('too-large');
      expect(performance.now() - since).toBeLessThan(3000);
    }
    expect(faultOf(() => unzipFiles(zipSync(files, { level: 0 }), all, 100))).toBe('too-large');
    expect(
      faultOf(() => unzipFiles(zipSync({ a: files['a.txt'], b: files['a.txt'] }), all, 5)),
    ).toBe('too-large');
  });

  it('that is none, or damaged, is refused as such', () => {
    expect(faultOf(() => unzipFiles(strToU8('PK, and nothing else'), all, 100))).toBe(
      'not-an-archive',
    );
    const broken = zipSync(files).map((byte, index) => (index > 90 && index < 96 ? 0xff : byte));
    expect(faultOf(() => unzipFiles(broken, all, 10_000))).toBe('damaged');
  });

  it('of any bytes gives files or one kind of error', () => {
    const archive = zipSync(files);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(archive.length),
        (changes, length) => {
          const bytes = archive.slice();
          for (const [index, value] of changes) bytes[index] = value;
          const fault = faultOf(() => unzipFiles(bytes.subarray(0, length), all, 10_000));
          expect(['none', 'not-an-archive', 'damaged', 'too-large']).toContain(fault);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
