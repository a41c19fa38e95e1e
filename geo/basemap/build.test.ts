import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fontFaces } from '../../src/basemap/fonts.ts';
import { buildBasemap } from './build.ts';

const FOLDER = 'public/basemap';
const read = (name: string) =>
  JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')) as FeatureCollection;

describe('the built basemap', () => {
  it('is built again to the same bytes from the sources listed', { timeout: 240_000 }, async () => {
    const steps: string[] = [];
    const built = await buildBasemap((step) => steps.push(step));
    expect([...built.keys()].sort()).toEqual(readdirSync(FOLDER).sort());
    for (const [name, content] of built) {
      const same = readFileSync(`${FOLDER}/${name}`).equals(content);
      expect([name, same]).toEqual([name, true]);
    }
    expect(steps.length).toBeGreaterThan(2);
  });

  it('is at most 350 KiB before the first view is idle, with the fonts of its names', () => {
    const fonts = readdirSync('public/fonts').filter((name) => /^noto-sans-latin/.test(name));
    expect(fonts.length).toBe(3);
    // The small map is asked for once the large one stands still.
    const files = readdirSync(FOLDER).filter((name) => !/@2x|locator/.test(name));
    const sizes = files.map(
      (name) => gzipSync(readFileSync(`${FOLDER}/${name}`), { level: 9 }).length,
    );
    const all = sizes.reduce((sum, size) => sum + size, 0);
    const type = fonts.reduce((sum, name) => sum + readFileSync(`public/fonts/${name}`).length, 0);
    expect((all + type) / 1024).toBeLessThan(350);
  });

  it('names a hundred places of the theatre and more, in both languages and four ranks', () => {
    const near = read('labels').features.filter(({ geometry, properties }) => {
      if (geometry.type !== 'Point' || properties?.['kind'] !== 'settlement') return false;
      const [x = 0, y = 0] = geometry.coordinates;
      return x > 35.5 && x < 40.5 && y > 46.8 && y < 50.2;
    });
    expect(near.length).toBeGreaterThan(130);
    const names = near.map(({ properties }) => [properties?.['en'], properties?.['uk']]);
    for (const pair of [
      ['Vuhledar', 'Вугледар'],
      ['Kurakhove', 'Курахове'],
      ['Hrodivka', 'Гродівка'],
      ['Toretsk', 'Торецьк'],
      ['Kostiantynivka', 'Костянтинівка'],
    ]) {
      expect(names).toContainEqual(pair);
    }
    expect(new Set(near.map(({ properties }) => properties?.['rank']))).toEqual(
      new Set([1, 2, 3, 4]),
    );
  });

  it('writes every name with letters that its fonts hold', () => {
    const ranges = Object.values(fontFaces('/')).flatMap((faces) =>
      typeof faces === 'string' ? [] : faces.flatMap((face) => face['unicode-range'] ?? []),
    );
    const covered = (code: number) =>
      ranges.some((range) => {
        const [from = '', to = from] = range.slice(2).split('-');
        return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
      });
    const features = ['labels', 'detail'].flatMap((name) => read(name).features);
    for (const { properties } of features) {
      const [en, uk] = [properties?.['en'], properties?.['uk']] as (string | undefined)[];
      if (en === undefined && uk === undefined) continue;
      expect(`${en}`).toMatch(/^[\p{Script=Latin}\p{N}\p{P}\s]*$/u);
      expect(`${uk}`).toMatch(/^[\p{Script=Cyrillic}\p{N}\p{P}\sE]*$/u);
      for (const letter of `${en}${uk}`) {
        expect([`${en}`, letter, covered(letter.codePointAt(0) ?? 0)]).toEqual([
          `${en}`,
          letter,
          true,
        ]);
      }
    }
  });
});
