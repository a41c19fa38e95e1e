import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import nlp from 'compromise';
import { openGazetteer, PACKS, readCorpus } from '../../geo/geoparser/corpus.ts';
import { scorePredictions } from '../../geo/geoparser/metric.ts';
import { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import { geoparse } from '../../src/geoparse/geoparse-text.ts';
import { openPack } from '../../src/geoparse/open-pack.ts';
import { median } from './statistics.ts';

/**
 * Measures the geoparser beside compromise's `places()` in one run, on one machine: speed on the same
 * texts, and F1 of the spans. `npx tsx tests/bench/geoparse.ts [GOLD.jsonl]`; without a path, on the
 * project's own reports of a war, English ones.
 */
const path = process.argv[2] ?? 'tests/fixtures/war-news/agency.jsonl';
const texts = readCorpus(path).filter(({ text }) => !/[\u0400-\u04ff]/.test(text));
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

const packed = PACKS.map((name) => gunzipSync(readFileSync(`public/gazetteer/${name}.bin.gz`)));
const article = texts
  .map(({ text }) => text)
  .join('\n\n')
  .slice(0, 5000);

/** Of the processor's time, so that others on the machine do not count. */
function milliseconds(run: () => void): number {
  const since = process.cpuUsage();
  run();
  return process.cpuUsage(since).user / 1000;
}

// The first run opens a pack and knows no word yet: what a reader waits for.
const coldly = (packs: readonly Buffer[]) =>
  milliseconds(() => {
    geoparse(article, new Gazetteer(packs.map((pack) => openPack(pack))));
  });
const first = coldly(packed.slice(0, 1));
const all = coldly(packed);
const gazetteer = openGazetteer();
const warm = median(
  Array.from({ length: 300 }, () => milliseconds(() => geoparse(article, gazetteer))),
);

/** After a first round, which warms up. */
function megabytesPerSecond(run: (text: string) => void, rounds: number): number {
  const round = () => {
    for (const { text } of texts) run(text);
  };
  round();
  const times = Array.from({ length: rounds }, () => milliseconds(round));
  return bytes / 1e6 / (median(times) / 1000);
}

function placesOf(text: string): { start: number; end: number; lat: null; lon: null }[] {
  const found = nlp(text).places().json({ offset: true }) as {
    text: string;
    offset: { start: number; length: number };
  }[];
  return found.map(({ offset, text: words }) => {
    const quote = words.replace(/[\s.,;:!?"')]+$/, '');
    const start = text.indexOf(quote, offset.start);
    return { start, end: start + quote.length, lat: null, lon: null };
  });
}

const exempt = { countries: new Set<string>(), demonyms: new Set<string>() };
const ours = megabytesPerSecond((text) => geoparse(text, gazetteer), 40);
const theirs = megabytesPerSecond(placesOf, 2);
const f1 = (predict: Parameters<typeof scorePredictions>[1]) =>
  scorePredictions(texts, predict, exempt).spanF1 * 100;
const ownF1 = f1(({ text }) =>
  geoparse(text, gazetteer).flatMap(({ start, end, chosen, type }) =>
    chosen && type !== 'demonym' ? { start, end, lat: null, lon: null } : [],
  ),
);
const theirF1 = f1(({ text }) => placesOf(text));

console.log(`${path}: ${texts.length} texts, ${(bytes / 1024).toFixed(0)} KiB`);
console.log(
  `5 kB article: ${first.toFixed(0)} ms with opening the first pack, ${all.toFixed(0)} ms with all, ${warm.toFixed(2)} ms warm`,
);
console.log(
  `batch: ${ours.toFixed(2)} MB/s, compromise ${theirs.toFixed(2)} MB/s: ${(ours / theirs).toFixed(0)} times`,
);
console.log(
  `F1 of spans: ${ownF1.toFixed(1)}, compromise ${theirF1.toFixed(1)}: ${(ownF1 / theirF1).toFixed(2)} times`,
);
