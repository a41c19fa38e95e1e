import { describe, expect, it } from 'vitest';
import { findDateline } from './find-dateline.ts';

function found(text: string): [string, string] | undefined {
  const dateline = findDateline(text, { start: 0, end: text.length });
  return (
    dateline && [
      text.slice(0, dateline.span.end),
      text.slice(dateline.place.start, dateline.place.end),
    ]
  );
}

describe('a dateline', () => {
  it.each([
    ['KYIV, Oct 9 (Agency) -', 'KYIV'],
    ['KYIV, October 9, 2024 (Agency) --', 'KYIV'],
    ['KYIV (AB) —', 'KYIV'],
    ['KYIV, Ukraine (AB) —', 'KYIV'],
    ['Kyiv, Ukraine —', 'Kyiv'],
    ['KYIV/LONDON, Oct 9 (Agency) -', 'KYIV'],
    ['CHASIV YAR, Ukraine, Wednesday, Oct. 9 (Agency) —', 'CHASIV YAR'],
    ['SLOVIANSK, Donetsk region, Ukraine —', 'SLOVIANSK'],
    ['Kyiv, Oct. 9 —', 'Kyiv'],
    ['NEW YORK, 9 October -', 'NEW YORK'],
    ['IVANO-FRANKIVSK:', 'IVANO-FRANKIVSK'],
    ['КИЇВ. 9 жовтня. АГЕНЦІЯ -', 'КИЇВ'],
    ['КИЇВ, 9 жовтня (Агенція) –', 'КИЇВ'],
    ['Київ. 9 жовтня. АБВ.', 'Київ'],
    ['МОСКВА, 9 окт - АБВ Новости.', 'МОСКВА'],
    ['КИЕВ, 9 октября. /АБВ/.', 'КИЕВ'],
  ])('is %s', (line, place) => {
    expect(found(`${line} Russian forces pressed on.`)).toEqual([line, place]);
  });

  it.each([
    'Kyiv – the capital of Ukraine – was quiet.',
    'NATO - the alliance - met in London.',
    'In Kyiv, people said they were tired.',
    'Kyiv. It was a quiet night.',
    'Київ – столиця України.',
    'Zelenskiy (who met Rutte) - and others - came.',
    'Ukraine, Poland - and others - agreed.',
    'On Oct 9 - a Wednesday - they met.',
  ])('is none: %s', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it('is told from a long run of names without delay', () => {
    const since = performance.now();
    for (const unit of ['Aa ', 'AA-', 'A/', 'Aa, ', 'Oct 9, ']) found(unit.repeat(20_000));
    expect(performance.now() - since).toBeLessThan(1000);
  });
});
