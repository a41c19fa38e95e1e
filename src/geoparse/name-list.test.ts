import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { foldName, hashBytes } from './fold.ts';
import { openPack } from './open-pack.ts';
import { unfold } from './pack-format.ts';

const { names, flags, low } = openPack(gunzipSync(readFileSync('public/gazetteer/core.bin.gz')));
const find = (bytes: Uint8Array) =>
  names.find(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
const begunWith = (letters: string) =>
  Array.from(names.beginningWith(foldName(letters)), ([, name]) => unfold(name));

describe("a pack's names", () => {
  it('are found each by its letters, and by no fewer and no more', () => {
    const astray: string[] = [];
    for (let number = 0; number < flags.length; number += 1) {
      const name = names.lettersOf(number);
      const longer = find(Uint8Array.of(...name, 0x7a));
      const shorter = find(name.subarray(0, -1));
      if (find(name) !== number || longer === number || shorter === number) {
        astray.push(unfold(name));
      }
    }
    expect(astray).toEqual([]);
  });

  it('have their postings one after another, to the last', () => {
    let end = 0;
    for (let number = 0; number < flags.length; number += 1) {
      const [first, next] = names.postingsOf(number);
      if (first !== end) throw new Error(`The postings of name ${number} begin at ${first}`);
      end = next;
    }
    expect(end).toBe(low.length);
  });

  it('are listed by what they begin with, in their order', () => {
    const begun = begunWith('toret');
    expect(begun).toContain('toretsk');
    expect(begun.every((name) => name.startsWith('toret'))).toBe(true);
    expect(begun).toEqual(begun.toSorted());
    expect(begunWith('qqqqq')).toEqual([]);
  });

  it('are none before the first, nor after the last', () => {
    expect(find(Uint8Array.of(1))).toBe(-1);
    expect(find(Uint8Array.of(255))).toBe(-1);
  });
});
