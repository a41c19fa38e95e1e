import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import { draftOfStory } from '../draft/draft-of-story.ts';
import { draftStory } from '../draft/draft-story.ts';
import { setTitle } from '../draft/edits.ts';
import type { Draft } from '../draft/model.ts';
import { quotesOnly } from '../export/quotes-only.ts';
import { openArchive, storyArchive } from '../export/story-archive.ts';
import { translator } from '../i18n/translate.ts';
import { parseStory } from '../story/parse-story.ts';
import { joinQuotes, openBrought } from './open-brought.ts';
import { takeFile } from './take-files.ts';

const FOLDER = readStoryFolder('public/stories/toretsk-2024-10');
const first = parseStory(FOLDER).story ?? expect.fail('no first story');
const textOf = (language: string) => first.articles[language]?.text ?? expect.fail(language);

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

function draftOf(bytes: Uint8Array): Draft {
  const opened = openBrought('x.zip', bytes);
  if (opened?.is !== 'story') throw new Error('no story');
  const facts = { id: 'd1', created: '2026-01-01T00:00:00Z', language: 'en' };
  return draftOfStory(opened.story, { ...facts, ...opened });
}

async function folderOf(draft: Draft): Promise<Uint8Array> {
  const { content } = await takeFile('folder', draftStory(draft, { summary: '', credit: '' }), {
    origin: draft.origin ?? null,
    theme: 'light',
    t: translator('en'),
    loadBasemap: () => Promise.reject(new Error('no still is drawn')),
  });
  return typeof content === 'string' ? expect.fail('no archive') : content;
}

function quotesOf(story = first) {
  const opened = openBrought('story.quotes.json', strToU8(quotesOnly(story)));
  return opened?.is === 'quotes' ? opened : expect.fail('no quotes');
}

describe('a story’s folder', () => {
  it('comes in and goes out again to the byte', async () => {
    const archive = storyArchive(first);
    expect(await folderOf(draftOf(archive))).toEqual(archive);
  });

  it('goes out with its files as their editor set them, though not as this program would', async () => {
    const [manifest = ''] = [FOLDER['story.json']];
    const own = { ...FOLDER, 'story.json': JSON.stringify(JSON.parse(manifest), null, 7) };
    const bytes = zip(
      Object.fromEntries(Object.entries(own).map(([name, text]) => [`there/${name}`, text])),
    );
    const draft = draftOf(bytes);
    expect(openArchive(await folderOf(draft))).toEqual(own);
    const edited = openArchive(await folderOf(setTitle(draft, 'Another title')));
    expect(parseStory(edited).story?.title['en']).toBe('Another title');
  });

  it('says what is wrong with it, and is read as far as it can be', () => {
    const broken = openBrought('x.zip', zip({ 'story.json': '{"version": 1,}' }));
    expect(broken).toMatchObject({ is: 'broken', problems: [{ rule: 'json-unreadable' }] });
    const { 'places.geojson': _, ...rest } = FOLDER;
    const partly = openBrought('x.zip', zip(rest));
    expect(partly).toMatchObject({ is: 'story' });
    expect(partly?.is === 'story' && partly.problems[0]?.rule).toBe('file-missing');
  });

  it('is told from a document and from damage, which are for the reader of articles', () => {
    expect(openBrought('x.docx', zip({ 'word/document.xml': '<w/>' }))).toBeNull();
    expect(openBrought('x.zip', strToU8('PK damaged'))).toBeNull();
    expect(openBrought('x.txt', strToU8('{"type":"dateline-quotes"}'))).toBeNull();
  });
});

describe('quotes without their text', () => {
  const texts = { en: textOf('en'), uk: textOf('uk') };

  it('make the same story again with it', () => {
    const { quotes, title } = quotesOf();
    expect(title).toBe(first.title['en']);
    const { story, exact, moved, lost } = joinQuotes(quotes, texts);
    expect(story).toEqual(first);
    expect(lost).toEqual([]);
    expect(moved).toBe(0);
    expect(exact).toBe(first.links.flatMap(({ anchors }) => Object.keys(anchors)).length);
  });

  it('are found in a text set otherwise, with a line before it', () => {
    const en = `${first.title['en']}\n${texts.en.replaceAll('\n\n', '\n').replaceAll('’', "'")}`;
    const { story, moved, lost } = joinQuotes(quotesOf().quotes, { ...texts, en });
    expect(lost).toEqual([]);
    expect(moved).toBeGreaterThan(20);
    expect(story?.links).toHaveLength(first.links.length);
  });

  it('are lost by name where the text has them no more, and where it was not given', () => {
    const en = texts.en.replaceAll('Vuhledar', 'the town');
    const { story, lost } = joinQuotes(quotesOf().quotes, { en });
    const own = lost.filter(({ language }) => language === 'en');
    expect(own.map(({ quote }) => quote)).toContain('Vuhledar');
    expect(new Set(own.map(({ reason }) => reason))).toContain('quote-not-found');
    const uk = lost.filter(({ language }) => language === 'uk');
    expect(new Set(uk.map(({ reason }) => reason))).toEqual(new Set(['text-missing']));
    expect(story?.languages).toEqual(['en']);
  });

  it('are refused by file, place and rule when they are none', () => {
    expect(openBrought('x.json', strToU8('{"type":"other"}'))).toMatchObject({
      is: 'broken',
      problems: [{ file: 'x.json', pointer: '/type', rule: 'unexpected-value' }, {}, {}, {}],
    });
  });
});
