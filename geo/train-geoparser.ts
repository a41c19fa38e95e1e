import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIRM_FEATURES } from '../src/geoparse/confirm-features.ts';
import { DETECT_FEATURES } from '../src/geoparse/detect-features.ts';
import { storeModel } from '../src/geoparse/linear-model.ts';
import { RESOLVE_FEATURES } from '../src/geoparse/resolve-features.ts';
import { openGazetteer, readCorpus } from './geoparser/corpus.ts';
import { type Exempt, type Miss, scorePredictions } from './geoparser/metric.ts';
import { predict } from './geoparser/predict.ts';
import { type Lesson, lessonOf, train } from './geoparser/train.ts';

/**
 * Learns the geoparser's weights from an annotated corpus and says how well they carry over, by
 * cross-validation: `npx tsx geo/train-geoparser.ts CORPUS.jsonl [--write]`. Beside the corpus lie
 * countries.json and demonyms.json, the names that the metric treats by themselves.
 */
const FOLDS = 10;

const [path, ...flags] = process.argv.slice(2);
if (path === undefined)
  throw new Error('usage: train-geoparser.ts CORPUS.jsonl [--write] [--misses]');
const set = (name: string) => {
  const list = JSON.parse(readFileSync(join(dirname(path), name), 'utf8')) as string[];
  return new Set(list.map((word) => word.toLowerCase()));
};
const exempt: Exempt = { countries: set('countries.json'), demonyms: set('demonyms.json') };
const gazetteer = openGazetteer();
const lessons: Lesson[] = readCorpus(path).map((text) => lessonOf(text, gazetteer));
const percent = (value: number) => (value * 100).toFixed(1);

const modelOf = new Map<string, ReturnType<typeof train>>();
for (let fold = 0; fold < FOLDS; fold += 1) {
  const models = train(lessons.filter((_, index) => index % FOLDS !== fold));
  lessons.forEach(({ text }, index) => {
    if (index % FOLDS === fold) modelOf.set(text.id, models);
  });
}
const misses: Miss[] = [];
const texts = lessons.map(({ text }) => text);
const scores = scorePredictions(
  texts,
  ({ id, text }) => predict(text, gazetteer, modelOf.get(id)),
  exempt,
  misses,
);
console.log(
  `cross-validated, ${FOLDS} folds: P ${percent(scores.precision)} R ${percent(scores.recall)} ` +
    `F1 ${percent(scores.spanF1)}; within 161 km ${percent(scores.within161)}, ` +
    `10 km ${percent(scores.within10)}; end to end ${percent(scores.endToEnd)}`,
);
if (flags.includes('--misses')) {
  for (const { what, context, kilometres } of misses) {
    console.log(what, kilometres === undefined ? '' : Math.round(kilometres), context);
  }
}

const models = train(lessons);
if (flags.includes('--write')) {
  const source = {
    corpus: 'GeoVirus (development part), WikiNews',
    licence: 'CC BY 2.5 (texts)',
    command: 'npx tsx geo/train-geoparser.ts CORPUS.jsonl --write',
  };
  const write = (name: string, content: object) =>
    writeFileSync(`src/geoparse/${name}-weights.json`, `${JSON.stringify(content, null, 2)}\n`);
  write('detector', {
    ...source,
    weights: storeModel(models.detector, DETECT_FEATURES),
  });
  write('confirmer', {
    ...source,
    threshold: models.threshold,
    weights: storeModel(models.confirmer, CONFIRM_FEATURES),
  });
  write('resolver', { ...source, weights: storeModel(models.resolver, RESOLVE_FEATURES) });
  console.log('src/geoparse: weights written');
}
