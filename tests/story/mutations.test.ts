import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFiles, parseStory, type StoryFiles } from '../../src/story/parse-story.ts';
import { RULES } from '../../src/story/problem.ts';
import { readStory } from '../../src/story/read-story.ts';
import { serialiseStory } from '../../src/story/serialise-story.ts';
import { GOOD } from './fixtures.ts';

const names = Object.keys(GOOD);
const jsonNames = names.filter((name) => !name.endsWith('.md'));

/** Whatever comes out must be a story that can be read, and problems that can be explained. */
function survives(files: StoryFiles): void {
  const { story, problems } = parseStory(files);
  expect(
    problems.filter(
      ({ rule, severity, pointer }) => severity !== RULES[rule] || !/^(\/.*)?$/s.test(pointer),
    ),
  ).toEqual([]);
  listFiles(files['story.json'] ?? '');
  if (!story) {
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  for (const language of story.languages) {
    expect(readStory(story, language).problems).toEqual([]);
  }
  // What is left of a broken story is sound: no error is found in it again.
  const again = parseStory(serialiseStory(story));
  expect(again.story?.links).toEqual(story.links);
}

/** Every spot of a JSON value, as the keys that lead there. */
function spots(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => spots(item, [...path, key]))];
}

/** The value with another at one spot; the value itself is changed. */
function replaced(value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  const owner = value as Record<string, unknown>;
  owner[key] = replaced(owner[key], rest, other);
  return owner;
}

const SPOTS = jsonNames.flatMap((name) =>
  spots(JSON.parse(GOOD[name] ?? '')).map((path) => ({ name, path })),
);

describe('a mutated story', { timeout: 60_000 }, () => {
  it('is read whatever stands at one spot of its JSON', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(null, undefined, '', 0, -1, 1e308, true, [], {}, [[]], '\u0000'),
      fc.constantFrom<unknown>('__proto__', 'constructor', 'en', 'kyiv', 'article.en.md', '2024'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SPOTS), odd, ({ name, path }, other) => {
        const value = replaced(JSON.parse(GOOD[name] ?? ''), path, other);
        survives({ ...GOOD, [name]: JSON.stringify(value) ?? '' });
      }),
      { numRuns: 1500 },
    );
  });

  it('is read whatever is cut out of its text or put into it', () => {
    const insert = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('\r\n', '\n\n', '\ufeff', '\u202e', '\ud800', '"', '}', ']', ',', '\\u'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(20),
        insert,
        (name, from, length, text) => {
          const good = GOOD[name] ?? '';
          const start = from % (good.length + 1);
          survives({
            ...GOOD,
            [name]: good.slice(0, start) + text + good.slice(start + length),
          });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is read whatever its files hold and however many there are', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names, 'x'), fc.string()), survives), {
      numRuns: 300,
    });
  });
});
