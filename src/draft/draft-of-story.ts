import { findMentions } from '../story/find-mentions.ts';
import type { Place, Story } from '../story/model.ts';
import type { Problem } from '../story/problem.ts';
import type { Draft, DraftMention, DraftPlace, LostQuote } from './model.ts';

interface StoryFacts {
  readonly id: string;
  /** ISO 8601, with the hour: now. */
  readonly created: string;
  /** The language whose article is to be read and edited; any other than the story's, its first. */
  readonly language: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly problems?: readonly Problem[];
  readonly found?: number;
  readonly lost?: readonly LostQuote[];
}

/** What the gazetteer knows is the same place as the gazetteer's, so that an edit finds it again. */
function keyed(places: readonly Place[]): readonly DraftPlace[] {
  const taken = new Set<string>();
  return places.map((place) => {
    const known = `gn:${place.geonames}`;
    const key = place.geonames === undefined || taken.has(known) ? `story:${place.id}` : known;
    taken.add(key);
    return { ...place, key };
  });
}

/**
 * A story as a draft of one of its languages. Untouched, the draft makes the same story again: its other
 * languages, and all that a draft has no room for, stay in its origin.
 * @throws RangeError when the story has no article at all (a parsed one has)
 */
export function draftOfStory(story: Story, facts: StoryFacts): Draft {
  const { id, created, files = null, problems = [], found: count = null, lost = [] } = facts;
  const [first = ''] = story.languages;
  const language = story.languages.includes(facts.language) ? facts.language : first;
  const article = story.articles[language];
  if (!article) throw new RangeError(`The story ${story.id} has no article.`);
  const { found } = findMentions(article, story.links);
  const mentions = found.map(({ link, at }, index): DraftMention => {
    const [claim] = link.claims;
    return {
      id: `m${index + 1}`,
      start: at.start,
      end: at.end,
      type: 'literal',
      score: 1,
      reasons: [],
      candidates: [],
      place: link.place,
      shown: true,
      offset: null,
      state: 'accepted',
      claim: claim ? { kind: claim.kind, when: claim.when } : null,
      link: link.id,
    };
  });
  return {
    version: 1,
    id,
    created,
    article: {
      text: article.text,
      format: 'text',
      encoding: 'utf-8',
      language,
      passages: article.paragraphs.map(({ start, end }) => ({ start, end })),
      ...(story.source.url === undefined ? {} : { address: story.source.url }),
    },
    title: story.title[language] ?? story.id,
    asOf: story.asOf,
    dated: true,
    source: story.source.name,
    authors: story.source.authors,
    editors: story.source.editors,
    places: keyed(story.places),
    mentions,
    origin: { story, files, problems, found: count, lost },
  };
}
