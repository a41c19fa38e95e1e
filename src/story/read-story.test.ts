import { describe, expect, it } from 'vitest';
import type { ClaimKind, Link, Place, PlaceRole, Story } from './model.ts';
import { articleOf } from './parse-article.ts';
import { readStory } from './read-story.ts';

function placeOf(id: string, role: PlaceRole): Place {
  return {
    id,
    names: [{ name: id, language: 'en', role: 'current' }],
    type: 'city',
    role,
    geometry: { type: 'Point', coordinates: [37, 48] },
    precision: 1000,
    basis: 'gazetteer',
  };
}

function linkOf(id: string, place: string, en: string, uk: string | null, kind?: ClaimKind): Link {
  const claims = kind
    ? [
        {
          kind,
          evidence: { en },
          speaker: { en: 'Someone' },
          when: { start: '2024-10-09', end: '2024-10-09', precision: 'day' as const },
        },
      ]
    : [];
  const anchors = {
    en: { exact: en, prefix: '', suffix: '' },
    ...(uk === null ? {} : { uk: { exact: uk, prefix: '', suffix: '' } }),
  };
  return { id, place, anchors, claims };
}

const STORY: Story = {
  id: 'story',
  languages: ['en', 'uk'],
  title: { en: 'T', uk: 'Т' },
  summary: { en: 'S', uk: 'С' },
  published: '2024-10-10',
  asOf: '2024-10-09',
  source: { name: 'S', authors: [], editors: [], published: '2024-10-10' },
  credit: { en: 'C', uk: 'К' },
  bounds: [36, 47, 38, 49],
  places: [
    placeOf('nowhere', 'context'),
    placeOf('capital', 'context'),
    placeOf('second', 'focus'),
    placeOf('first', 'focus'),
  ],
  articles: {
    en: articleOf('en', 'article.en.md', [
      'The capital waits, and First-born fights',
      'No place here.',
      'Second is pressed; so was First again.',
    ]),
    uk: articleOf('uk', 'article.uk.md', ['Столиця чекає.', 'Тут без місць.', 'Друге і перше.']),
  },
  links: [
    linkOf('l4', 'first', 'First again', 'перше', 'captured'),
    linkOf('l3', 'second', 'Second', 'Друге', 'pressure'),
    linkOf('l2', 'first', 'First-born', null, 'fighting'),
    linkOf('l1', 'capital', 'The capital', 'Столиця'),
  ],
};

describe('readStory', () => {
  const reading = readStory(STORY, 'en');

  it('gives every paragraph, and those with mentions as passages by their number', () => {
    expect(reading.blocks.map(({ id, number, passage }) => [id, number, passage?.id])).toEqual([
      ['p1', 1, 'p1'],
      ['p2', 2, undefined],
      ['p3', 3, 'p3'],
    ]);
    expect([...reading.passage.keys()]).toEqual(['p1', 'p3']);
  });

  it('cuts a passage at its mentions', () => {
    expect(reading.passage.get('p1')?.segments).toEqual([
      { text: 'The capital', mention: { link: 'l1', place: 'capital', start: 0, end: 11 } },
      { text: ' waits, and ', mention: null },
      { text: 'First-born', mention: { link: 'l2', place: 'first', start: 23, end: 33 } },
      { text: ' fights', mention: null },
    ]);
  });

  it('gives places of a passage by first mention, and its claims with place and link', () => {
    const passage = reading.passage.get('p3');
    expect(passage?.places).toEqual(['second', 'first']);
    expect(passage?.claims.map(({ place, link, claim }) => [place, link, claim.kind])).toEqual([
      ['second', 'l3', 'pressure'],
      ['first', 'l4', 'captured'],
    ]);
  });

  it('orders places: focus by first mention, context likewise, unmentioned last', () => {
    expect(reading.places.map(({ id }) => id)).toEqual(['first', 'second', 'capital', 'nowhere']);
  });

  it('knows the passages of each place, also of one without any', () => {
    const passagesOf = [...reading.passagesOf].map(([id, row]) => [id, row.map((each) => each.id)]);
    expect(Object.fromEntries(passagesOf)).toEqual({
      first: ['p1', 'p3'],
      second: ['p3'],
      capital: ['p1'],
      nowhere: [],
    });
  });

  it('gives each place its status, the later in the article of equally late claims', () => {
    const statuses = [...reading.status].map(([id, { status }]) => [id, status]);
    expect(Object.fromEntries(statuses)).toEqual({
      first: 'captured',
      second: 'pressure',
      capital: 'context',
      nowhere: 'context',
    });
  });

  it('reads another language by its own article, and an unknown one as the first', () => {
    const ukrainian = readStory(STORY, 'uk');
    expect(ukrainian.language).toBe('uk');
    expect(ukrainian.passagesOf.get('first')?.map(({ id }) => id)).toEqual(['p3']);
    expect(ukrainian.places.map(({ id }) => id)).toEqual(['second', 'first', 'capital', 'nowhere']);
    expect(readStory(STORY, 'de').language).toBe('en');
  });

  it('leaves out a link that cannot be placed, and says why', () => {
    const lost = { ...STORY, links: [...STORY.links, linkOf('l5', 'second', 'Gone', 'Друге')] };
    const broken = readStory(lost, 'en');
    expect(broken.passages).toEqual(reading.passages);
    expect(broken.problems).toEqual([
      {
        file: 'annotations.json',
        pointer: '/items/4/target/0',
        rule: 'quote-not-found',
        severity: 'error',
        details: { quote: 'Gone' },
      },
    ]);
  });

  it('passes over a link to a place that the story does not have', () => {
    const lost = { ...STORY, links: [...STORY.links, linkOf('l5', 'atlantis', 'No place', null)] };
    expect(readStory(lost, 'en').passages).toEqual(reading.passages);
  });
});
