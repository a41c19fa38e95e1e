import { anchorAt } from '../story/anchor-at.ts';
import type { Bounds, Claim, Link, Place, Story } from '../story/model.ts';
import { articleOf } from '../story/parse-article.ts';
import { boundsOf } from '../story/place.ts';
import type { Draft, DraftMention } from './model.ts';
import { revisedStory } from './revised-story.ts';
import { sentenceAt } from './sentence-at.ts';
import { slug } from './slug.ts';
import { storyText } from './story-text.ts';

/** What a story says of itself that the article does not: see `draftWords` of i18n. */
export interface DraftWords {
  /** How much of it was checked. */
  readonly summary: string;
  readonly credit: string;
}

/** Degrees of land around the places that the first view frames. */
const MARGIN = 0.25;

function boundsAround(places: readonly Place[]): Bounds {
  const focus = places.filter(({ role }) => role === 'focus');
  const boxes = (focus.length > 0 ? focus : places).map(({ geometry }) => boundsOf(geometry));
  if (boxes.length === 0) return [-180, -60, 180, 80];
  const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));
  return [
    clamp(Math.min(...boxes.map(([west]) => west)) - MARGIN, 180),
    clamp(Math.min(...boxes.map(([, south]) => south)) - MARGIN, 90),
    clamp(Math.max(...boxes.map(([, , east]) => east)) + MARGIN, 180),
    clamp(Math.max(...boxes.map(([, , , north]) => north)) + MARGIN, 90),
  ];
}

/** Without what only the draft knows of it. */
function placeOf(place: Draft['places'][number]): Place {
  const { id, names, type, role, geometry, precision, basis, geonames, wikidata } = place;
  return {
    id,
    names,
    type,
    role,
    geometry,
    precision,
    basis,
    ...(geonames === undefined ? {} : { geonames }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

/**
 * The story that a draft makes as it stands: the article's own paragraphs, and a link for every
 * mention that is shown; of a draft that was a story before, that story with what was edited. The same
 * draft and words always give the same story.
 */
export function draftStory(draft: Draft, words: DraftWords): Story {
  const { article: source, asOf, title, dated, id } = draft;
  const { language } = source;
  const laid = storyText(draft);
  const article = articleOf(language, `article.${language}.md`, laid.paragraphs);
  const claimsOf = ({ claim }: DraftMention, start: number): Claim[] => {
    const paragraph = article.paragraphs.find((each) => start >= each.start && start < each.end);
    if (!claim || !paragraph) return [];
    return [
      {
        kind: claim.kind,
        evidence: { [language]: sentenceAt(paragraph.text, start - paragraph.start) },
        speaker: { [language]: draft.source },
        when: claim.when,
      },
    ];
  };
  const links = draft.mentions.flatMap((mention): Link[] => {
    const spot = mention.shown && mention.place !== null ? laid.place(mention) : undefined;
    if (!spot || mention.place === null) return [];
    return [
      {
        id: mention.id,
        place: mention.place,
        anchors: { [language]: anchorAt(article.text, spot.start, spot.end) },
        claims: claimsOf(mention, spot.start),
      },
    ];
  });
  if (draft.origin) return revisedStory(draft, draft.origin, links, draft.places.map(placeOf));
  const linked = new Set(links.map(({ place }) => place));
  const places = draft.places.filter(({ id: place }) => linked.has(place)).map(placeOf);
  return {
    id: slug(title, `draft-${slug(id, 'article')}`),
    languages: [language],
    title: { [language]: title },
    summary: { [language]: words.summary },
    published: asOf,
    asOf,
    source: {
      name: draft.source,
      ...(source.address === undefined ? {} : { url: source.address }),
      // Beside a day that is not the article's own their names would say that they published on it.
      authors: dated ? draft.authors : [],
      editors: dated ? draft.editors : [],
      published: asOf,
    },
    credit: { [language]: words.credit },
    bounds: boundsAround(places),
    places,
    articles: { [language]: article },
    links,
  };
}
