import { splitParagraphs } from '../article/split-paragraphs.ts';
import { openQuotes } from '../export/open-quotes.ts';
import type { Quotes, Reanchored } from '../export/quotes-model.ts';
import { reanchorStory } from '../export/reanchor-story.ts';
import { openArchive } from '../export/story-archive.ts';
import type { Story } from '../story/model.ts';
import { listFiles, type ParsedStory, parseStory, type StoryFiles } from '../story/parse-story.ts';
import type { Problem } from '../story/problem.ts';

/** What a file turns out to be, apart from an article. */
export type Opened =
  | {
      readonly is: 'story';
      readonly story: Story;
      readonly problems: readonly Problem[];
      readonly files: StoryFiles;
    }
  | { readonly is: 'quotes'; readonly quotes: Quotes; readonly title: string }
  | { readonly is: 'broken'; readonly problems: readonly Problem[] };

const MANIFEST = 'story.json';

/** Only what the story is made of: an archive may hold anything else. */
function ownFiles(files: StoryFiles): StoryFiles {
  const names = new Set([MANIFEST, ...listFiles(files[MANIFEST] ?? '')]);
  return Object.fromEntries(Object.entries(files).filter(([name]) => names.has(name)));
}

function openFolder(bytes: Uint8Array): Opened | null {
  let files: StoryFiles;
  try {
    files = openArchive(bytes);
  } catch {
    // A damaged archive is no story; the reader of articles says what it is instead.
    return null;
  }
  if (Object.keys(files).length === 0) return null;
  const own = ownFiles(files);
  const { story, problems } = parseStory(own);
  return story ? { is: 'story', story, problems, files: own } : { is: 'broken', problems };
}

/** The title that a file of quotes tells, in its first language. */
function titleOf({ files }: Quotes, name: string): string {
  const manifest = files[MANIFEST];
  const titles =
    typeof manifest === 'object' && manifest !== null && 'title' in manifest
      ? manifest.title
      : null;
  const all: unknown[] = typeof titles === 'object' && titles !== null ? Object.values(titles) : [];
  return all.find((title) => typeof title === 'string') ?? name;
}

function openJsonFile(name: string, bytes: Uint8Array): Opened {
  const { quotes, problems } = openQuotes(name, new TextDecoder().decode(bytes));
  return quotes
    ? { is: 'quotes', quotes, title: titleOf(quotes, name) }
    : { is: 'broken', problems };
}

/** A story's folder or a file of quotes; `null` for what may be an article. */
export function openBrought(name: string, bytes: Uint8Array): Opened | null {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive) return openFolder(bytes);
  return /\.json$/i.test(name) ? openJsonFile(name, bytes) : null;
}

/** The paragraphs of a text: as a story's file has them where it is that very text, else as they are read. */
function paragraphsOf(text: string, was: Quotes['texts'][string]): readonly string[] {
  const plain = text.replaceAll('\r\n', '\n').trim();
  const blocks = plain.split(/\n{2,}/);
  if (plain.length === was.length && blocks.length === was.paragraphs) return blocks;
  return splitParagraphs(text).map(({ start, end }) => text.slice(start, end));
}

/** The story that quotes and their articles' texts make. @param texts by language; empty ones were not given */
export function joinQuotes(
  quotes: Quotes,
  texts: Readonly<Record<string, string>>,
): Omit<Reanchored, 'files'> & ParsedStory {
  const paragraphs = Object.entries(quotes.texts).flatMap(([language, was]) => {
    const text = texts[language] ?? '';
    return text.trim() === '' ? [] : [[language, paragraphsOf(text, was)] as const];
  });
  const { files, ...told } = reanchorStory(quotes, Object.fromEntries(paragraphs));
  return { ...told, ...parseStory(files) };
}
