import { describe, expect, it } from 'vitest';
import { storyOptions, UsageError } from './options.ts';

const options = (...args: string[]) => storyOptions(args, '2024-10-09');

describe('the arguments of the story command', () => {
  it('are articles and a folder', () => {
    expect(options('a.txt', 'b.docx', '--out', 'stories', '--force')).toEqual({
      articles: ['a.txt', 'b.docx'],
      out: 'stories',
      ndjson: false,
      emit: 'story',
      day: '2024-10-09',
      force: true,
      packs: ['core', 'cities', 'towns'],
      language: 'en',
      help: false,
    });
  });

  it('are a stream, with its kind, day, packs and language', () => {
    expect(
      options(
        '--ndjson',
        '--emit',
        'mentions',
        '--day',
        '2024-02-29',
        '--packs',
        'core,towns',
        '--lang',
        'uk',
      ),
    ).toMatchObject({
      articles: [],
      out: null,
      emit: 'mentions',
      day: '2024-02-29',
      packs: ['core', 'towns'],
      language: 'uk',
    });
  });

  it.each([
    [['a.txt'], '--out is missing'],
    [['--out', 'x'], 'Name an article'],
    [[], 'Name an article'],
    [['a.txt', '--ndjson'], 'name no article'],
    [['--ndjson', '--out', 'x'], 'leave --out away'],
    [['a.txt', '--out', 'x', '--day', '2023-02-29'], '--day 2023-02-29'],
    [['a.txt', '--out', 'x', '--packs', 'core,moon'], '--packs moon'],
    [['--ndjson', '--emit', 'poems'], '--emit poems'],
    [['--nothing'], '--nothing'],
  ])('that are wrong are refused in words: %s', (args, words) => {
    expect(() => options(...args)).toThrow(UsageError);
    expect(() => options(...args)).toThrow(words);
  });
});
