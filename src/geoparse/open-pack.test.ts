import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { foldName } from './fold.ts';
import { entryOf, Gazetteer, placeOf } from './gazetteer.ts';
import { openPack } from './open-pack.ts';
import { unfold } from './pack-format.ts';
import { keysOfName } from './slavic-stem.ts';

const bytes = gunzipSync(readFileSync('public/gazetteer/core.bin.gz'));
const core = new Gazetteer([openPack(bytes)]);
const named = (name: string) =>
  (core.find(foldName(name))?.entries ?? []).map((entry) => ({
    ...placeOf(entry),
    role: entry.role,
  }));

describe('a pack', () => {
  it('finds a town under its present, former and foreign names', () => {
    for (const name of ['Toretsk', 'Dzerzhynsk', 'TORETSK']) {
      expect(named(name).some(({ id }) => id === 'gn:709354')).toBe(true);
    }
    expect(named('Dzerzhynsk').find(({ id }) => id === 'gn:709354')?.role).toBe('former');
    const [key = ''] = keysOfName(unfold(foldName('Торецьк')));
    expect(named(key)[0]?.name).toBe('Toretsk');
  });

  it('keeps points to a metre and people to a tenth', () => {
    const [kyiv] = named('Kyiv').filter(({ kind }) => kind === 'settlement');
    expect(kyiv?.latitude).toBeCloseTo(50.45466, 4);
    expect(kyiv?.longitude).toBeCloseTo(30.5238, 4);
    expect(Math.abs((kyiv?.population ?? 0) / 2_797_553 - 1)).toBeLessThan(0.1);
  });

  it('holds that Crimea and Sevastopol are Ukraine, each place in them', () => {
    expect(named('Crimea')[0]).toMatchObject({ kind: 'region', country: 'UA' });
    expect(named('Sevastopol').filter(({ role }) => role === 'current')).toSatisfy(
      (places: { country: string }[]) =>
        places.length > 0 && places.every(({ country }) => country === 'UA'),
    );
    const [pack] = core.packs;
    if (!pack) throw new Error('no pack');
    const strange: string[] = [];
    for (let entity = 0; entity < pack.size; entity += 1) {
      const place = placeOf(entryOf(pack, entity, 'current'));
      const inside =
        place.latitude > 44.38 &&
        place.latitude < 45.9 &&
        place.longitude > 33 &&
        place.longitude < 36.3;
      if (inside && place.country === 'RU') strange.push(place.name);
    }
    expect(strange).toEqual([]);
  });

  it('has no name that is not there', () => {
    expect(named('Nowhereburg upon Nothing')).toEqual([]);
    expect(core.find(new Uint8Array())).toBeUndefined();
  });

  it('refuses what is no pack, or a part of one, and says so', () => {
    expect(() => openPack(new Uint8Array(200))).toThrow(/magic number/);
    expect(() => openPack(new Uint8Array(3))).toThrow(/magic number/);
    expect(() => openPack(bytes.subarray(0, bytes.length / 2))).toThrow(/cut short: section/);
  });
});
