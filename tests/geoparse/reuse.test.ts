import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readCorpus } from '../../geo/geoparser/corpus.ts';
import { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import { geoparse } from '../../src/geoparse/geoparse-text.ts';
import { openPack } from '../../src/geoparse/open-pack.ts';

it('finds the same with names that were asked for before as with none', { timeout: 60_000 }, () => {
  const bytes = gunzipSync(readFileSync('public/gazetteer/core.bin.gz'));
  const used = new Gazetteer([openPack(bytes)]);
  const texts = readCorpus('tests/fixtures/war-news/agency.jsonl').map(({ text }) => text);
  for (const text of texts) geoparse(text, used);
  let found = 0;
  for (const text of texts) {
    const fresh = geoparse(text, new Gazetteer([openPack(bytes)]));
    expect(geoparse(text, used)).toEqual(fresh);
    found += fresh.length;
  }
  expect(found).toBeGreaterThan(100);
});
