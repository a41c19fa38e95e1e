import { describe, expect, it } from 'vitest';
import type { Place as GazetteerPlace, Mention } from '../geoparse/model.ts';
import type { Bounds, Geometry } from '../story/model.ts';
import { parseStory } from '../story/parse-story.ts';
import { boundsOf } from '../story/place.ts';
import { readStory } from '../story/read-story.ts';
import { serialiseStory } from '../story/serialise-story.ts';
import { progressOf, walkOf } from './confidence.ts';
import { draftArticle } from './draft-article.ts';
import { draftStory } from './draft-story.ts';
import * as edits from './edits.ts';
import { historyOf, record, redo, undo } from './history.ts';
import type { Draft, DraftMention, DraftSource } from './model.ts';
import { shapeOf } from './shape-of.ts';

const TEXT = [
  'Shells fall near Lyman',
  '',
  'KYIV, Oct 9 (Agency) - Shells fell on Lyman, 5 km west of Torske.  ',
  'Torske was quiet.',
  '',
  'Lyman said it would hold. Dr Lyman left for Izium.',
].join('\n');

function gazetteer(id: number, name: string, spot: readonly [number, number]): GazetteerPlace {
  const [latitude, longitude] = spot;
  const rest = {
    kind: 'settlement',
    country: 'UA',
    region: 'Donetsk',
    population: 20_000,
  } as const;
  return { id: `gn:${id}`, name, latitude, longitude, ...rest };
}

const KYIV = gazetteer(1, 'Kyiv', [50.45, 30.52]);
const LYMAN = gazetteer(2, 'Lyman', [48.99, 37.81]);
const OTHER_LYMAN = gazetteer(3, 'Lyman', [49.6, 36.5]);
const TORSKE = gazetteer(4, 'Torske', [49.02, 37.93]);
const IZIUM = gazetteer(5, 'Izium', [49.2, 37.25]);

function mention(
  quote: string,
  nth: number,
  given: Partial<Mention> & { readonly chosen: GazetteerPlace | null },
): Mention {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = TEXT.indexOf(quote, start + 1);
  const candidates = given.chosen ? [{ place: given.chosen, score: 1, reasons: [] }] : [];
  const found = { start, end: start + quote.length, quote };
  return { ...found, type: 'literal', score: 0.99, reasons: [], candidates, ...given };
}

function spanOf(words: string): { start: number; end: number } {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const offset = {
  latitude: 49.02,
  longitude: 37.86,
  radius: 3000,
  distance: 5000,
  bearing: 270,
  ...spanOf('5 km west of Torske'),
};

const FOUND: readonly Mention[] = [
  mention('Lyman', 0, { chosen: LYMAN }),
  mention('KYIV', 0, { chosen: KYIV }),
  mention('Lyman', 1, {
    chosen: LYMAN,
    candidates: [
      { place: LYMAN, score: 0.6, reasons: [] },
      { place: OTHER_LYMAN, score: 0.4, reasons: [] },
    ],
  }),
  mention('Torske', 0, { chosen: TORSKE, type: 'relative', offset }),
  mention('Torske', 1, { chosen: TORSKE }),
  mention('Lyman', 2, { chosen: LYMAN, type: 'metonymic' }),
  mention('Lyman', 3, { chosen: null, score: 0.2 }),
  mention('Izium', 0, { chosen: IZIUM }),
];

const ARTICLE: DraftSource = {
  text: TEXT,
  format: 'text',
  encoding: 'utf-8',
  language: 'en',
  title: spanOf('Shells fall near Lyman'),
  dateline: { span: spanOf('KYIV, Oct 9 (Agency) -'), place: spanOf('KYIV') },
  passages: [
    { start: TEXT.indexOf('KYIV'), end: TEXT.indexOf('\n\nLyman said') },
    { start: TEXT.indexOf('Lyman said'), end: TEXT.length },
  ],
};

const WORDS = { summary: 'Found by machine.', credit: 'An agency’s text.' };
const FACTS = { id: 'd1', created: '2026-11-25T10:00:00Z', name: 'lyman.txt' };
const draft = draftArticle(ARTICLE, FOUND, FACTS);

function at(from: Draft, quote: string, nth = 0): DraftMention {
  const all = from.mentions.filter(({ start, end }) => TEXT.slice(start, end) === quote);
  const found = all[nth];
  if (!found) throw new Error(`${quote} is not among the mentions`);
  return found;
}

const POINT: Geometry = { type: 'Point', coordinates: [0, 0] };
const only = (id: string) => new Set([id]);

function placesOf(from: Draft): Record<string, string> {
  const reading = readStory(draftStory(from, WORDS), 'en');
  return Object.fromEntries(reading.places.map(({ id, role }) => [id, role]));
}

describe('draftArticle', () => {
  it('leaves out what is in the title, and takes agency and day from what there is', () => {
    expect(draft.mentions).toHaveLength(7);
    expect(draft).toMatchObject({ title: 'Shells fall near Lyman', source: 'Agency' });
    expect(draft).toMatchObject({ asOf: '2026-11-25', dated: false });
    expect(draft.article.text).toBe(TEXT);
  });

  it('asks first for what is least sure', () => {
    const [first, second, third] = walkOf(draft);
    expect(first).toMatchObject({ id: 'm6', place: null, state: 'unsure' });
    expect(second).toMatchObject({ id: 'm2', place: 'lyman', state: 'unsure' });
    expect(third).toMatchObject({ id: 'm1', state: 'found' });
    expect(progressOf(draft)).toEqual({ asked: 2, open: 2, checked: 0, links: 6 });
    const checked = edits.accept(edits.reject(draft, only('m6')), only('m2'));
    expect(walkOf(checked).map(({ id }) => id)).toEqual(walkOf(draft).map(({ id }) => id));
    expect(progressOf(checked)).toEqual({ asked: 2, open: 0, checked: 1, links: 6 });
  });

  it('makes the dateline no focus, and a distance a circle that is worded as a guess', () => {
    expect(placesOf(draft)).toEqual({
      lyman: 'focus',
      '5-km-west-of-torske': 'focus',
      torske: 'focus',
      izium: 'focus',
      kyiv: 'context',
    });
    const circle = draft.places.find(({ id }) => id === '5-km-west-of-torske');
    expect(circle).toMatchObject({ basis: 'inferred', precision: 3000 });
    expect(circle?.geometry.type).toBe('Polygon');
  });

  it('leaves a government out whose town is not named for itself', () => {
    const lone = draftArticle(
      ARTICLE,
      [mention('Lyman', 2, { chosen: LYMAN, type: 'metonymic' })],
      FACTS,
    );
    expect(lone.mentions[0]).toMatchObject({ place: 'lyman', shown: false });
    expect(placesOf(lone)).toEqual({});
  });
});

describe('the names of places', () => {
  const named = (words: string, reasons: Mention['reasons'] = []) => {
    const passages = [{ start: 0, end: words.length }];
    const rest = { format: 'text', encoding: 'utf-8', language: 'uk' };
    const article: DraftSource = { text: words, passages, ...rest };
    const found = {
      ...mention('Lyman', 0, { chosen: LYMAN }),
      start: 0,
      end: words.length,
      reasons,
    };
    return draftArticle(article, [found], FACTS).places[0]?.names.map(({ name }) => name);
  };

  it('are the article’s own where it has them uninflected', () => {
    expect(named('Лиман')).toEqual(['Lyman', 'Лиман']);
    expect(named('ЛИМАН')).toEqual(['Lyman', 'Лиман']);
    expect(named('Авдіївка')).toEqual(['Lyman', 'Авдіївка']);
  });

  it.each(['Лимана', 'Лиманом', 'Торському', 'Слов’янська'])('are not “%s”', (words) => {
    expect(named(words)).toEqual(['Lyman']);
  });
});

describe('draftStory', () => {
  it('is a story without a fault, the same after its files are read again', () => {
    const story = draftStory(draft, WORDS);
    const { story: read, problems } = parseStory(serialiseStory(story));
    expect(problems).toEqual([]);
    expect(read).toEqual(story);
  });

  it('shows the paragraphs verbatim, and each mention where it stands', () => {
    const reading = readStory(draftStory(draft, WORDS), 'en');
    expect(reading.blocks.map(({ text }) => text)).toEqual([
      'KYIV, Oct 9 (Agency) - Shells fell on Lyman, 5 km west of Torske.\nTorske was quiet.',
      'Lyman said it would hold. Dr Lyman left for Izium.',
    ]);
    const marked = reading.passages.flatMap(({ segments }) =>
      segments.flatMap(({ text, mention: link }) => (link ? [[text, link.place]] : [])),
    );
    expect(marked).toEqual([
      ['KYIV', 'kyiv'],
      ['Lyman', 'lyman'],
      ['Torske', '5-km-west-of-torske'],
      ['Torske', 'torske'],
      ['Lyman', 'lyman'],
      ['Izium', 'izium'],
    ]);
  });

  it('gives a claim its sentence and the source as speaker', () => {
    const when = { start: '2026-10-09', end: '2026-10-09', precision: 'day' } as const;
    const said = edits.claim(draft, at(draft, 'Torske', 1).id, { kind: 'fighting', when });
    const story = draftStory(said, WORDS);
    expect(story.links.flatMap(({ claims }) => claims)).toEqual([
      {
        kind: 'fighting',
        evidence: { en: 'Torske was quiet.' },
        speaker: { en: 'Agency' },
        when,
      },
    ]);
    expect(readStory(story, 'en').status.get('torske')?.status).toBe('contested');
    expect(parseStory(serialiseStory(story)).problems).toEqual([]);
  });
});

describe('the edits', () => {
  it('link to another candidate, and take the old place off the map', () => {
    const { id } = at(draft, 'Izium');
    const next = edits.choose(draft, only(id), OTHER_LYMAN);
    expect(at(next, 'Izium')).toMatchObject({ place: 'lyman-2', state: 'changed' });
    expect(placesOf(next)).not.toHaveProperty('izium');
  });

  it('reckon a distance anew from another town', () => {
    const { id } = at(draft, 'Torske');
    const next = edits.choose(draft, only(id), IZIUM);
    expect(at(next, 'Torske').offset).toMatchObject({ distance: 5000, latitude: IZIUM.latitude });
  });

  it('do alike what is alike: the same words of the same type', () => {
    const same = edits.alike(draft, at(draft, 'Lyman'));
    expect(same).toHaveLength(2);
    const next = edits.reject(draft, new Set(same.map(({ id }) => id)));
    expect(next.mentions.filter(({ state }) => state === 'none')).toHaveLength(2);
    expect(at(next, 'Lyman', 1)).toMatchObject({ type: 'metonymic', state: 'found' });
  });

  it('set a spot by hand, merge it into a place, and rename that', () => {
    const { id } = at(draft, 'Izium');
    const spotted = edits.placeAt(draft, only(id), [37, 49]);
    expect(at(spotted, 'Izium').place).toBe('izium-2');
    const merged = edits.merge(spotted, 'izium-2', 'torske');
    expect(at(merged, 'Izium').place).toBe('torske');
    const named = edits.rename(merged, 'torske', ' Torske village ');
    expect(named.places.find((place) => place.id === 'torske')?.names[0]?.name).toBe(
      'Torske village',
    );
  });

  it('draw the circle of a guess anew when it becomes more exact', () => {
    const circle = (from: Draft) =>
      boundsOf(from.places.find(({ id }) => id === '5-km-west-of-torske')?.geometry ?? POINT);
    const exact = edits.setPrecision(draft, '5-km-west-of-torske', 1500);
    const width = ([west, , east]: Bounds) => east - west;
    expect(width(circle(exact)) / width(circle(draft))).toBeCloseTo(0.5, 2);
    const town = edits.setPrecision(draft, 'torske', 500).places.find(({ id }) => id === 'torske');
    expect(town).toMatchObject({ precision: 500, geometry: { type: 'Point' } });
  });

  it('draw a place as a line or an area, and say that it is a sketch', () => {
    const line = shapeOf('line', [
      [37, 49],
      [38, 49],
    ]);
    const area = shapeOf('area', [
      [37, 49],
      [38, 49],
      [38, 50],
    ]);
    if (!line || !area) throw new Error('there are corners enough');
    const drawn = edits.draw(draft, only(at(draft, 'Torske', 1).id), line);
    const route = draftStory(drawn, WORDS);
    expect(readStory(route, 'en').status.get('torske')?.status).toBe('route');
    expect(route.places.find(({ id }) => id === 'torske')).toMatchObject({ basis: 'schematic' });
    const unplaced = edits.draw(draft, only('m6'), area);
    expect(at(unplaced, 'Lyman', 2)).toMatchObject({ place: 'lyman-2', shown: true });
    expect(parseStory(serialiseStory(draftStory(unplaced, WORDS))).problems).toEqual([]);
    expect(shapeOf('area', [[37, 49]])).toBeNull();
  });

  it('add what was missed, and nothing over another mention or outside the text', () => {
    const added = edits.addMention(draft, spanOf('quiet'));
    expect(at(added, 'quiet')).toMatchObject({ id: 'm8', state: 'unsure', place: null });
    expect(edits.addMention(draft, spanOf('on Lyman,'))).toBe(draft);
    expect(edits.addMention(draft, spanOf('fall near'))).toBe(draft);
  });

  it('are undone and done again in order, and a new one ends what was undone', () => {
    const first = edits.accept(draft, only('m1'));
    const second = edits.reject(first, only('m2'));
    let history = record(record(historyOf(draft), first), second);
    expect(record(history, second)).toBe(history);
    history = undo(undo(history));
    expect(history.present).toBe(draft);
    expect(undo(history)).toBe(history);
    history = redo(history);
    expect(history.present).toBe(first);
    expect(record(history, edits.accept(first, only('m3'))).future).toEqual([]);
  });
});
