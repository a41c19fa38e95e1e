import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gazetteer } from './gazetteer.ts';
import { geoparse } from './geoparse-text.ts';
import { openPack } from './open-pack.ts';

const gazetteer = new Gazetteer(
  ['core', 'cities', 'towns'].map((name) =>
    openPack(gunzipSync(readFileSync(`public/gazetteer/${name}.bin.gz`))),
  ),
);
const parse = (text: string) => geoparse(text, gazetteer);
const mention = (text: string, quote: string) => parse(text).find((found) => found.quote === quote);

describe('a mention', () => {
  it('has its place, its candidates best first, and reasons as codes', () => {
    const found = mention('Fighting went on in Toretsk, Donetsk region.', 'Toretsk');
    expect(found?.chosen).toMatchObject({ id: 'gn:709354', country: 'UA', kind: 'settlement' });
    expect(found?.candidates[0]?.place).toEqual(found?.chosen);
    expect(found?.reasons).toContain('after-preposition');
    expect(found?.candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('is the one of several that lies among the others', () => {
    const east = 'Shells fell on Myrnohrad, Selydove and Pokrovsk.';
    expect(mention(east, 'Pokrovsk')?.chosen?.region).toBe('Donetsk');
    const north = 'From Yakutsk in Sakha he drove to Pokrovsk, on the Lena.';
    expect(mention(north, 'Pokrovsk')?.chosen?.country).toBe('RU');
    expect(mention('He lives in Paris, Texas.', 'Paris')?.chosen?.region).toBe('Texas');
    expect(mention('Officials in Springfield, Ill., agreed.', 'Springfield')?.chosen?.region).toBe(
      'Illinois',
    );
  });

  it.each([
    ['Troops advanced 10 km west of Avdiivka.', 'Avdiivka', 'relative'],
    ['Kyiv said its forces held the town.', 'Kyiv', 'metonymic'],
    ['A spokesman for the “Luhansk” operational group spoke.', 'Luhansk', 'organisation'],
    ['Students of Kharkiv University left.', 'Kharkiv', 'organisation'],
    ['Ukrainian troops left.', 'Ukrainian', 'demonym'],
    ['A shop burned in Kherson.', 'Kherson', 'literal'],
    ['На Покровському напрямку тихо.', 'Покровському', 'demonym'],
    ['Речниця ОТУ «Луганськ» розповіла про бої.', 'Луганськ', 'organisation'],
  ])('in "%s": %s is %s', (text, quote, type) => {
    expect(mention(text, quote)?.type).toBe(type);
  });

  it('of an organisation or a people has no place chosen', () => {
    for (const text of ['Students of Kharkiv University left.', 'Ukrainian troops left.']) {
      expect(parse(text).filter(({ chosen }) => chosen !== null)).toEqual([]);
    }
  });

  it('is found in Ukrainian and Russian cases', () => {
    expect(mention('Двоє поранених у Харкові.', 'Харкові')?.chosen?.name).toBe('Kharkiv');
    expect(mention('Бої біля Часового Яру тривають.', 'Часового Яру')?.chosen?.name).toBe(
      'Chasiv Yar',
    );
    expect(mention('Взрывы в Донецке.', 'Донецке')?.chosen?.name).toBe('Donetsk');
    const regions = parse('Луганська та Донецька області під обстрілом.');
    expect(regions.map(({ chosen }) => chosen?.kind)).toEqual(['region', 'region']);
  });

  it('of people, months and currencies is no place', () => {
    const text =
      'President Joe Biden met Mark Rutte in May. Biden paid US$5 million. Rutte praised Jordan Smith.';
    expect(parse(text).filter(({ chosen }) => chosen !== null)).toEqual([]);
  });

  it('that no pack lists lies somewhere in what the text names beside it', () => {
    const found = mention('A school in Qwertyville, Kenya, was closed.', 'Qwertyville');
    expect(found).toMatchObject({ type: 'relative', chosen: { kind: 'country', country: 'KE' } });
    expect(found?.reasons).toContain('not-in-gazetteer');
    expect(found?.offset?.radius).toBeGreaterThan(100_000);
  });
});

const WORDS = [
  'Kyiv',
  "Kyiv's",
  'U.S.',
  'near',
  ',',
  '. ',
  '\n',
  '(',
  '"',
  'Торецьку',
  'та',
  'Mr',
  'Paris',
  'Texas',
  'St.',
  'Petersburg',
  '10 km west of',
  '’',
  '-',
  '🙂',
  'é',
  'ß',
  'İstanbul',
  '\ud83d',
  'constructor',
  '__proto__',
];

describe('a span', () => {
  it('ends before a possessive and with an abbreviation’s full stop', () => {
    expect(mention("Talks in Kyiv's centre ended.", 'Kyiv')?.chosen?.name).toBe('Kyiv');
    expect(mention('He came from Murray, Ky., by car.', 'Ky.')?.chosen?.name).toBe('Kentucky');
    expect(mention('He left the U.S. on Monday.', 'U.S.')?.chosen?.country).toBe('US');
  });
});

describe('any text', () => {
  it('is quoted where its mentions are, in order and without overlap', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        let before = 0;
        for (const { start, end, quote, candidates, offset } of parse(given)) {
          expect(given.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
          const scores = candidates.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          if (offset) expect(given.slice(offset.start, offset.end)).toContain(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one letter', 'A'],
    ['capital words', 'Kyiv '],
    ['full stops', 'U.S.'],
    ['apostrophes', "K'"],
    ['digits before a name', '1 km '],
    ['commas', 'Paris, '],
    ['spaces', ' '],
    ['given names', 'Anna '],
  ])('takes time in line with its length: %s', (_, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const since = process.cpuUsage();
      parse(text);
      return process.cpuUsage(since).user / 1000;
    };
    time(10_000);
    const small = Math.min(time(10_000), time(10_000));
    // Eight times the text; a square law would take 64 times as long.
    expect(time(80_000)).toBeLessThan(Math.max(small, 5) * 24);
  });
});
