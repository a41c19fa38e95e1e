import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClaimKind } from '../../src/story/model.ts';
import { parseStory } from '../../src/story/parse-story.ts';
import { readStory } from '../../src/story/read-story.ts';

const FOLDER = new URL('../../public/stories/toretsk-2024-10/', import.meta.url);
const { story, problems } = parseStory(
  Object.fromEntries(
    readdirSync(FOLDER).map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]),
  ),
);
if (!story) throw new Error(`the first story does not parse: ${JSON.stringify(problems)}`);

/** What must be said of a place, in a passage linked to it: words of each language, folded in case. */
const FACTS: readonly (readonly [place: string, en: readonly string[], uk: readonly string[]])[] = [
  [
    'toretsk',
    ['outnumbered', 'holding off', '9 October'],
    ['відбивали', 'поступаючись чисельністю', '9 жовтня'],
  ],
  ['toretsk', ['scorched earth', 'Bobovnikova'], ['випаленою землею', 'Бобовнікова']],
  ['toretsk', ['raze', 'nothing to hold on to'], ['зрівнюють із землею', 'ні за що зачепитися']],
  ['toretsk', ['since 2014'], ['2014 року']],
  ['toretsk', ['high ground', 'obstruct', 'analysts'], ['на висотах', 'перешкоджати', 'аналітики']],
  [
    'toretsk',
    ['More than 1,000', '60,000', 'extremely hard'],
    ['понад 1000', '60 000', 'украй важко'],
  ],
  ['pokrovsk', ['press on the city'], ['тиснуть на місто']],
  ['pokrovsk', ['other end'], ['другому кінці']],
  ['vuhledar', ['bastion', 'week before'], ['бастіон', 'тижнем раніше']],
  ['vuhledar', ['soldiers and equipment', 'more weapons'], ['людях і техніці', 'більше зброї']],
  [
    'supply-route',
    ['operational rear', 'much of the east'],
    ['оперативного тилу', 'частині сходу'],
  ],
  ['supply-route', ['themselves a target', 'put at risk'], ['самі є ціллю', 'під загрозу']],
  ['supply-route', ['approximate'], ['приблизний']],
  ['toretsk', ['street fighting'], ['вуличні бої']],
  ['donbas', ['village by village'], ['село за селом']],
  ['donbas', ['2022', 'turned to Donbas'], ['2022', 'зосередилася на Донбасі']],
  ['luhansk-region', ['Luhansk and Donetsk regions'], ['Луганська й Донецька області']],
  ['donetsk-region', ['Luhansk and Donetsk regions'], ['Луганська й Донецька області']],
  ['kyiv', ['2022', 'parts of the south'], ['2022', 'частини півдня']],
  ['london', ['Rutte', 'Thursday 10 October'], ['Рютте', 'четвер, 10 жовтня']],
  ['london', ['called off', 'Hurricane Milton'], ['скасували', 'ураганом «Мілтон»']],
];

const CLAIMS: readonly (readonly [place: string, kind: ClaimKind])[] = [
  ['toretsk', 'fighting'],
  ['toretsk', 'damage'],
  ['toretsk', 'population'],
  ['pokrovsk', 'pressure'],
  ['vuhledar', 'captured'],
  ['supply-route', 'supply'],
  ['london', 'meeting'],
];

describe('the first story', () => {
  it('breaks no rule', () => {
    expect(problems).toEqual([]);
  });

  it('has about eleven paragraphs, the same in both languages', () => {
    const [en, uk] = ['en', 'uk'].map((language) => story.articles[language]?.paragraphs.length);
    expect(en).toBeGreaterThanOrEqual(10);
    expect(uk).toBe(en);
  });

  it.each(FACTS)('says of %s in both languages: %j', (place, ...words) => {
    for (const [index, language] of ['en', 'uk'].entries()) {
      const passages = readStory(story, language).passagesOf.get(place) ?? [];
      const said = passages.some(({ text }) =>
        (words[index] ?? []).every((part) => text.toLowerCase().includes(part.toLowerCase())),
      );
      expect(said, `${language}: ${words[index]?.join(', ')}`).toBe(true);
    }
  });

  it.each(CLAIMS)('claims of %s: %s', (place, kind) => {
    for (const language of ['en', 'uk']) {
      const claims = readStory(story, language).passages.flatMap((passage) => passage.claims);
      expect(claims.some((one) => one.place === place && one.claim.kind === kind)).toBe(true);
    }
  });

  it('draws each focus place as what is said of it', () => {
    const { status, places } = readStory(story, 'uk');
    expect(
      ['toretsk', 'pokrovsk', 'vuhledar', 'supply-route'].map((id) => status.get(id)?.status),
    ).toEqual(['contested', 'pressure', 'captured', 'route']);
    expect(places.filter((place) => place.role === 'focus')).toHaveLength(4);
  });

  it('gives each focus place three passages or more, the same in both languages', () => {
    const [en, uk] = ['en', 'uk'].map((language) => {
      const { passagesOf } = readStory(story, language);
      return ['toretsk', 'pokrovsk', 'vuhledar', 'supply-route'].map((id) =>
        (passagesOf.get(id) ?? []).map((passage) => passage.id),
      );
    });
    expect(uk).toEqual(en);
    for (const passages of en ?? []) expect(passages.length).toBeGreaterThanOrEqual(3);
  });

  it('links every mention of a place in both languages', () => {
    const names = {
      en: /Toretsk|Pokrovsk|Vuhledar|Donbas|Kyiv|London|Myrnohrad|Kostiantynivka|supply route|T0504/g,
      uk: /Торецьк|Покровс|Вугледар|Донбас|Києв|Лондон|Мирноград|Костянтинівк|постачання|Т0504/g,
    };
    for (const [language, pattern] of Object.entries(names)) {
      for (const { number, segments } of readStory(story, language).passages) {
        const unlinked = segments
          .filter(({ mention }) => !mention)
          .map(({ text }) => text)
          .join(' ');
        expect(unlinked.match(pattern), `${language} passage ${number}`).toBeNull();
      }
    }
  });

  it('takes the group named after Luhansk for no place', () => {
    for (const [language, group] of [
      ['en', 'Luhansk operational-tactical group'],
      ['uk', 'угруповання «Луганськ»'],
    ] as const) {
      const passage = readStory(story, language).passages.find(({ text }) => text.includes(group));
      if (!passage) throw new Error(`${language}: the group is not named`);
      const start = passage.text.indexOf(group);
      const inside = passage.mentions.filter(
        (mention) => mention.start < start + group.length && mention.end > start,
      );
      expect(inside).toEqual([]);
    }
  });

  it('has the coordinates of the gazetteer, and a route that says it is schematic', () => {
    const { place } = readStory(story, 'en');
    expect(place.get('toretsk')?.geometry).toEqual({
      type: 'Point',
      coordinates: [37.8478, 48.39477],
    });
    expect(place.get('pokrovsk')?.geometry).toEqual({
      type: 'Point',
      coordinates: [37.17585, 48.28198],
    });
    expect(place.get('vuhledar')?.geometry).toEqual({
      type: 'Point',
      coordinates: [37.24999, 47.77973],
    });
    expect(place.get('supply-route')).toMatchObject({ basis: 'schematic', precision: 5000 });
  });
});
