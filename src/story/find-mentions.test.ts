import { describe, expect, it } from 'vitest';
import { findMentions } from './find-mentions.ts';
import type { Link } from './model.ts';
import { articleOf } from './parse-article.ts';

const ARTICLE = articleOf('en', 'article.en.md', [
  'Kyiv and the Kyiv region.',
  'In Kyiv, Kyiv and Toretsk.',
  'Nothing more of the east.',
]);

function link(id: string, exact: string, prefix = '', suffix = '', start?: number): Link {
  const hint = start === undefined ? {} : { start, end: start + exact.length };
  return { id, place: id, anchors: { en: { exact, prefix, suffix, ...hint } }, claims: [] };
}

function spotsOf(...links: readonly Link[]) {
  const { found, faults } = findMentions(ARTICLE, links);
  return {
    found: found.map(({ link: { id }, at }) => [id, at.start, at.end, at.paragraph.index]),
    faults: faults.map((fault) => [fault.link.id, fault.rule]),
  };
}

describe('findMentions', () => {
  it('finds a quote that stands once', () => {
    expect(spotsOf(link('toretsk', 'Toretsk'))).toEqual({
      found: [['toretsk', 45, 52, 1]],
      faults: [],
    });
  });

  it('tells mentions apart by prefix and suffix, and gives them in reading order', () => {
    const last = link('c', 'Kyiv', ', ', ' and');
    expect(spotsOf(last, link('b', 'Kyiv', 'In '), link('a', 'Kyiv', '', ' and the'))).toEqual({
      found: [
        ['a', 0, 4, 0],
        ['b', 30, 34, 1],
        ['c', 36, 40, 1],
      ],
      faults: [],
    });
  });

  it('never guesses among several, not even by a position that fits', () => {
    const hinted = link('kyiv', 'Kyiv', '', '', 30);
    expect(spotsOf(hinted)).toEqual({ found: [], faults: [['kyiv', 'quote-ambiguous']] });
  });

  it('does not take the one quote there is when its surroundings are others', () => {
    expect(spotsOf(link('a', 'Toretsk', 'near '))).toEqual({
      found: [],
      faults: [['a', 'quote-context-differs']],
    });
  });

  it('tells a quote that is gone, and one that runs on into the next paragraph', () => {
    expect(spotsOf(link('a', 'Bakhmut'), link('b', 'region.\n\nIn')).faults).toEqual([
      ['a', 'quote-not-found'],
      ['b', 'quote-across-paragraphs'],
    ]);
  });

  it('lets prefix and suffix reach into other paragraphs', () => {
    expect(spotsOf(link('a', 'In', 'region.\n\n')).found).toEqual([['a', 27, 29, 1]]);
  });

  it('keeps the longer of two that overlap, and the first of equals', () => {
    const short = link('short', 'Kyiv', 'the ');
    const long = link('long', 'the Kyiv region');
    const twin = link('twin', 'the Kyiv region');
    expect(spotsOf(short, long, twin)).toEqual({
      found: [['long', 9, 24, 0]],
      faults: [
        ['short', 'mentions-overlap'],
        ['twin', 'mentions-overlap'],
      ],
    });
  });

  it('lets mentions touch', () => {
    expect(spotsOf(link('a', 'and Tor'), link('b', 'etsk')).faults).toEqual([]);
  });

  it('passes over links that the language does not have', () => {
    const { anchors, ...rest } = link('a', 'Toretsk');
    const other = { ...rest, anchors: { uk: anchors.en ?? { exact: '', prefix: '', suffix: '' } } };
    expect(spotsOf(other)).toEqual({ found: [], faults: [] });
  });
});
