import type { ListEntry } from '../story/list/list-entry.ts';
import type { Story } from '../story/model.ts';
import { readStory } from '../story/read-story.ts';
import { type Folded, findWords, fold, type Run, wordsOf } from './fold-words.ts';

/** A text in which words are found. */
interface Searched {
  readonly text: string;
  readonly folded: Folded;
  readonly language: string;
}

interface SearchedPlace extends Searched {
  readonly id: string;
}

interface SearchedPassage extends Searched {
  readonly number: number;
  /** The passage to open: the paragraph's own, or the nearest before it that mentions a place. */
  readonly passage: string | null;
}

/** What is searched of a story. */
export interface StoryIndex {
  readonly titles: readonly Searched[];
  readonly places: readonly SearchedPlace[];
  readonly passages: readonly SearchedPassage[];
}

export interface Hit {
  readonly text: string;
  readonly language: string;
  /** The words found, in order. */
  readonly runs: readonly Run[];
}

export interface PlaceHit extends Hit {
  readonly place: string;
}

export interface PassageHit extends Hit {
  readonly number: number;
  readonly passage: string | null;
}

export interface StoryHits {
  /** In the title or the summary, one a language at most. */
  readonly titles: readonly Hit[];
  /** One a place at most. */
  readonly places: readonly PlaceHit[];
  /** One a paragraph at most, in order. */
  readonly passages: readonly PassageHit[];
}

function searched(text: string, language: string): Searched {
  return { text, language, folded: fold(text) };
}

function placesOf(
  places: readonly {
    readonly id: string;
    readonly names: readonly { readonly name: string; readonly language: string }[];
  }[],
): SearchedPlace[] {
  return places.flatMap(({ id, names }) =>
    names.map(({ name, language }) => ({ id, ...searched(name, language) })),
  );
}

/** A story's index: of its line in the list at first, and of its text too once that is here. */
export function indexStory(entry: ListEntry, story: Story | null): StoryIndex {
  const titles = entry.languages.flatMap((language) =>
    [entry.title[language], entry.summary[language]].flatMap((text) =>
      text ? [searched(text, language)] : [],
    ),
  );
  if (!story) return { titles, places: placesOf(entry.focus), passages: [] };
  const passages = story.languages.flatMap((language) => {
    let passage: string | null = null;
    return readStory(story, language).blocks.map((block): SearchedPassage => {
      passage = block.passage?.id ?? passage;
      return { ...searched(block.text, language), number: block.number, passage };
    });
  });
  return { titles, places: placesOf(story.places), passages };
}

/** Of hits of the same thing in several languages the reader's own, else the first. */
function oneEach<T extends Hit>(
  hits: readonly T[],
  language: string,
  keyOf: (hit: T) => string | number,
): T[] {
  const best = new Map<string | number, T>();
  for (const hit of hits) {
    const known = best.get(keyOf(hit));
    if (!known || (known.language !== language && hit.language === language)) {
      best.set(keyOf(hit), hit);
    }
  }
  return [...best.values()];
}

function hitsIn<T extends Searched>(
  all: readonly T[],
  words: readonly string[],
): (T & { readonly runs: readonly Run[] })[] {
  return all.flatMap((each) => {
    const runs = findWords(each.folded, words);
    return runs.length > 0 ? [{ ...each, runs }] : [];
  });
}

/**
 * What a story has of all the words that are asked for, in a title, a place's name, or one paragraph.
 * @param language the reader's, which is preferred where several say the same
 * @returns `null` where there is nothing
 */
export function searchStory(index: StoryIndex, query: string, language: string): StoryHits | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  const titles = hitsIn(index.titles, words).map(({ text, language: of, runs }) => ({
    text,
    language: of,
    runs,
  }));
  const places = hitsIn(index.places, words).map(
    ({ text, language: of, runs, id }): PlaceHit => ({ text, language: of, runs, place: id }),
  );
  const passages = hitsIn(index.passages, words).map(
    ({ text, language: of, runs, number, passage }): PassageHit => ({
      text,
      language: of,
      runs,
      number,
      passage,
    }),
  );
  const hits: StoryHits = {
    titles: oneEach(titles, language, () => 'title'),
    places: oneEach(places, language, ({ place }) => place),
    passages: oneEach(passages, language, ({ number }) => number).sort(
      (a, b) => a.number - b.number,
    ),
  };
  const count = hits.titles.length + hits.places.length + hits.passages.length;
  return count > 0 ? hits : null;
}

/** Units around the first word found that a result shows. */
const AROUND = 70;
/** So little before them is not cut off. */
const LITTLE = 30;
const LONGEST = 220;

export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A hit's text cut to what surrounds its first word, in pieces: the words found apart from the others. */
export function snippet({ text, runs }: Hit): readonly Piece[] {
  const first = runs[0]?.start ?? 0;
  const whole = text.length <= LONGEST;
  const cut = whole || first <= AROUND + LITTLE ? 0 : text.indexOf(' ', first - AROUND) + 1;
  const from = cut > first ? first : cut;
  const most = from + LONGEST;
  const space = text.lastIndexOf(' ', most);
  const to = whole || text.length <= most ? text.length : space > first ? space : most;
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of runs) {
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), found: false });
    pieces.push({ text: text.slice(start, end), found: true });
    at = end;
  }
  pieces.push({ text: text.slice(at, to), found: false });
  const lead = from > 0 ? [{ text: '… ', found: false }] : [];
  const rest = to < text.length ? [{ text: ' …', found: false }] : [];
  return [...lead, ...pieces.filter((piece) => piece.text !== ''), ...rest];
}
