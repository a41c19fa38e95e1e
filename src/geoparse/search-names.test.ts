import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from './gazetteer.ts';
import { openPack } from './open-pack.ts';
import { searchNames } from './search-names.ts';

const bytes = gunzipSync(readFileSync('public/gazetteer/core.bin.gz'));
const core = new Gazetteer([openPack(bytes)]);
const found = (name: string) => searchNames(core, name).map((place) => place.name);

describe('searchNames', () => {
  it('finds a town by its whole name, the beginning of it, and what it was called', () => {
    expect(found('Toretsk')[0]).toBe('Toretsk');
    expect(found('toretsk')).toEqual(found('Toretsk'));
    expect(found('Kostiantyniv')).toContain('Kostiantynivka');
    expect(found('Artemivsk')).toContain('Bakhmut');
  });

  it('finds Cyrillic names, whole, begun and inflected', () => {
    expect(found('Торецьк')[0]).toBe('Toretsk');
    expect(found('Торецька')[0]).toBe('Toretsk');
    expect(found('Костянтинівк')).toContain('Kostiantynivka');
  });

  it('puts the larger of two namesakes first, and lists no place twice', () => {
    const [first, second] = searchNames(core, 'Kyiv');
    expect(first?.population).toBeGreaterThanOrEqual(second?.population ?? 0);
    const ids = searchNames(core, 'Pokrovsk').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1);
  });

  it('finds nothing for a letter, and nothing for no name', () => {
    expect(found('K')).toEqual([]);
    expect(found('qqqqq')).toEqual([]);
  });
});
