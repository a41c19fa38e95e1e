import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GOOD } from '../../tests/story/fixtures.ts';
import { loadStory, StoryLoadError } from './load-story.ts';

const FOLDER = 'https://site.invalid/stories/good/';
const PAGE = { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } };

let answers: Record<string, () => Response> = {};
let asked: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  answers = {};
  asked = [];
  vi.stubGlobal('fetch', (url: URL) => {
    const file = url.pathname.split('/').at(-1) ?? '';
    asked.push(file);
    return Promise.resolve(answers[file]?.() ?? new Response(GOOD[file]));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function load() {
  const loading = loadStory(FOLDER, new AbortController().signal);
  // Failures are looked at below; none goes by unheard meanwhile.
  loading.catch(() => undefined);
  await vi.runAllTimersAsync();
  return loading;
}

it('shows a story without a file that does not come, and says that it did not', async () => {
  answers = { 'places.geojson': () => new Response('', { status: 503 }) };
  const { story, problems } = await load();
  expect(story?.languages).toEqual(['en', 'uk']);
  expect(problems).toMatchObject([{ file: 'places.geojson', rule: 'file-not-received' }]);
  expect(asked.filter((file) => file === 'places.geojson')).toHaveLength(3);
});

it('takes a host’s own page for a file that is missing', async () => {
  answers = { 'article.uk.md': () => new Response('<p>Welcome</p>', PAGE) };
  const { story, problems } = await load();
  expect(story?.languages).toEqual(['en']);
  expect(problems).toMatchObject([{ file: 'article.uk.md', rule: 'file-missing' }]);
  answers = { 'story.json': () => new Response('<p>Welcome</p>', PAGE) };
  await expect(load()).rejects.toMatchObject({ failure: { kind: 'missing', file: 'story.json' } });
});

it('fails with the reason where no article comes', async () => {
  const refused = () => new Response('', { status: 503 });
  answers = { 'article.en.md': refused, 'article.uk.md': refused };
  await expect(load()).rejects.toBeInstanceOf(StoryLoadError);
});

it('takes a file that comes at the second try', async () => {
  let times = 0;
  answers = {
    'annotations.json': () => {
      times += 1;
      return new Response(GOOD['annotations.json'], { status: times === 1 ? 500 : 200 });
    },
  };
  const { problems } = await load();
  expect(problems).toEqual([]);
  expect(times).toBe(2);
});
