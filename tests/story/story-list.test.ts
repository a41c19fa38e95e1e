import { describe, expect, it } from 'vitest';
import { storyList } from '../../geo/story-list.ts';
import { listEntry } from '../../src/story/list/list-entry.ts';
import { parseList, serialiseList } from '../../src/story/list/parse-list.ts';
import { SECOND_STORY } from './second-story.ts';

const ENTRY = listEntry(SECOND_STORY);

/** A list with one entry sound and the other changed. */
function spoilt(change: object) {
  const stories = [ENTRY, { ...ENTRY, id: 'other', ...change }];
  return parseList(JSON.stringify({ type: 'dateline-stories', version: 1, stories }));
}

describe('the list of stories', () => {
  it('has every story of the site, with what a reader chooses by', () => {
    const { entries, problems } = parseList(storyList('public/stories'));
    expect(problems).toEqual([]);
    const [first] = entries ?? [];
    expect(first).toMatchObject({
      id: 'toretsk-2024-10',
      languages: ['en', 'uk'],
      asOf: '2024-10-09',
      passages: 10,
      places: 11,
      links: 27,
    });
    expect(first?.focus.map(({ id, status }) => [id, status])).toEqual([
      ['toretsk', 'contested'],
      ['supply-route', 'route'],
      ['pokrovsk', 'pressure'],
      ['vuhledar', 'captured'],
    ]);
    expect(first?.focus[0]).toMatchObject({ at: [37.8478, 48.39477] });
    expect(first?.focus[0]?.names.slice(0, 2).map(({ name }) => name)).toEqual([
      'Toretsk',
      'Торецьк',
    ]);
  });

  it('is read as it was written, the newest first', () => {
    const newer = { ...ENTRY, id: 'newer', asOf: '2025-01-01' };
    const text = serialiseList([ENTRY, newer]);
    expect(text).toBe(serialiseList([newer, ENTRY]));
    expect(parseList(text)).toEqual({ entries: [newer, ENTRY], problems: [] });
  });

  it.each([
    [{ id: '../x' }, '/stories/1/id', 'bad-id'],
    [{ asOf: '2024-02-30' }, '/stories/1/asOf', 'bad-date'],
    [{ title: {} }, '/stories/1/title', 'language-without-title'],
    [{ languages: [] }, '/stories/1/languages', 'no-language'],
    [{ places: 'many' }, '/stories/1/places', 'wrong-type'],
    [{ links: undefined }, '/stories/1/links', 'missing-member'],
    [{ bounds: [0, 0, 200, 1] }, '/stories/1/bounds/2', 'longitude-range'],
    [{ focus: [{ ...ENTRY.focus[0], at: [37, 91] }] }, '/stories/1/focus/0/at/1', 'latitude-range'],
    [
      { focus: [{ ...ENTRY.focus[0], status: 'won' }] },
      '/stories/1/focus/0/status',
      'unexpected-value',
    ],
    [
      { focus: [{ ...ENTRY.focus[0], names: [] }] },
      '/stories/1/focus/0/names',
      'place-without-name',
    ],
  ])('leaves out an entry that breaks a rule, and tells where: %j', (change, pointer, rule) => {
    const { entries, problems } = spoilt(change);
    expect(entries).toEqual([ENTRY]);
    expect(problems).toMatchObject([{ file: 'stories/index.json', pointer, rule }]);
  });

  it('is none where the file is something else', () => {
    const rules = (text: string) => {
      const { entries, problems } = parseList(text);
      expect(entries).toBeNull();
      return problems.map(({ rule }) => rule);
    };
    expect(rules('<!doctype html>')).toEqual(['json-unreadable']);
    expect(rules('7')).toEqual(['wrong-type']);
    expect(rules('{"type":"x","version":1,"stories":[]}')).toEqual(['unexpected-value']);
  });
});
