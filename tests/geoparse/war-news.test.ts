import { describe, expect, it } from 'vitest';
import { openGazetteer, readCorpus } from '../../geo/geoparser/corpus.ts';
import { scorePredictions } from '../../geo/geoparser/metric.ts';
import { predict } from '../../geo/geoparser/predict.ts';

const texts = readCorpus('tests/fixtures/war-news/agency.jsonl');
const exempt = { countries: new Set<string>(), demonyms: new Set<string>() };

describe('reports of a war', () => {
  const gazetteer = openGazetteer();
  const score = (of: typeof texts) =>
    scorePredictions(of, ({ text }) => predict(text, gazetteer), exempt);

  it('are annotated where they say so, forty at least, ten of them Ukrainian', () => {
    expect(texts.length).toBeGreaterThanOrEqual(40);
    expect(texts.filter(({ id }) => id.startsWith('uk-')).length).toBeGreaterThanOrEqual(10);
    for (const { text, gold } of texts) {
      for (const { start, end, name } of gold) expect(text.slice(start, end)).toBe(name);
    }
  });

  it('have their places found, and nine of ten within 10 km', () => {
    const { endToEnd, within10 } = score(texts);
    expect(endToEnd).toBeGreaterThanOrEqual(0.9);
    expect(within10).toBeGreaterThanOrEqual(0.9);
  });

  it('have them found in Ukrainian and Russian too', () => {
    expect(score(texts.filter(({ id }) => !id.startsWith('en-'))).endToEnd).toBeGreaterThanOrEqual(
      0.85,
    );
  });

  it('need no more than the first pack for the theatre', () => {
    const core = openGazetteer(['core']);
    const { endToEnd } = scorePredictions(texts, ({ text }) => predict(text, core), exempt);
    expect(endToEnd).toBeGreaterThanOrEqual(0.9);
  });
});
