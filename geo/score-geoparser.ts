import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openGazetteer, readCorpus } from './geoparser/corpus.ts';
import { type Exempt, type Miss, scorePredictions } from './geoparser/metric.ts';
import { predict } from './geoparser/predict.ts';

/**
 * Scores the geoparser on annotated texts: `npx tsx geo/score-geoparser.ts GOLD.jsonl [OUT.jsonl]`.
 * With a second path, writes what it found, a text a line: id and mentions (UTF-16 offsets, degrees).
 * `--misses` lists what was missed, spurious or far off. Names that the metric treats by themselves
 * are read from countries.json and demonyms.json beside the gold, where they are.
 */
const [gold, ...rest] = process.argv.slice(2);
if (gold === undefined)
  throw new Error('usage: score-geoparser.ts GOLD.jsonl [OUT.jsonl] [--misses]');
const out = rest.find((word) => !word.startsWith('--'));

function names(file: string): ReadonlySet<string> {
  const path = join(dirname(gold ?? ''), file);
  if (!existsSync(path)) return new Set();
  return new Set((JSON.parse(readFileSync(path, 'utf8')) as string[]).map((n) => n.toLowerCase()));
}

const exempt: Exempt = { countries: names('countries.json'), demonyms: names('demonyms.json') };
const gazetteer = openGazetteer();
const texts = readCorpus(gold);
const found = new Map(texts.map(({ id, text }) => [id, predict(text, gazetteer)]));
const misses: Miss[] = [];
const scores = scorePredictions(texts, ({ id }) => found.get(id) ?? [], exempt, misses);
const percent = (value: number) => (100 * value).toFixed(1);
console.log(
  `gold ${scores.gold}  predicted ${scores.predicted}  P ${percent(scores.precision)}  ` +
    `R ${percent(scores.recall)}  F1 ${percent(scores.spanF1)}`,
);
console.log(
  `within 161 km ${percent(scores.within161)}%  within 10 km ${percent(scores.within10)}%`,
);
console.log(`end to end F1@161 ${percent(scores.endToEnd)}`);
if (rest.includes('--misses')) {
  for (const { id, what, kilometres, context } of misses) {
    console.log(id, what, kilometres === undefined ? '' : `${Math.round(kilometres)} km`, context);
  }
}
if (out !== undefined) {
  const lines = texts.map(({ id }) => JSON.stringify({ id, mentions: found.get(id) ?? [] }));
  writeFileSync(out, `${lines.join('\n')}\n`);
}
