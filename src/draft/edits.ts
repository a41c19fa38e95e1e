import type { Place as GazetteerPlace } from '../geoparse/model.ts';
import { offsetBefore } from '../geoparse/relative.ts';
import type { Geometry, PlaceRole, Position } from '../story/model.ts';
import { boundsOf } from '../story/place.ts';
import { circle } from './circle.ts';
import {
  type Draft,
  type DraftClaim,
  type DraftMention,
  type DraftPlace,
  quoteOf,
  type Span,
} from './model.ts';
import { placeBook } from './place-book.ts';

type Ids = ReadonlySet<string>;

function changeMentions(
  draft: Draft,
  ids: Ids,
  change: (mention: DraftMention) => DraftMention,
): Draft {
  let changed = false;
  const mentions = draft.mentions.map((mention) => {
    if (!ids.has(mention.id)) return mention;
    const next = change(mention);
    changed ||= next !== mention;
    return next;
  });
  return changed ? { ...draft, mentions } : draft;
}

function changePlace(draft: Draft, id: string, change: (place: DraftPlace) => DraftPlace): Draft {
  return {
    ...draft,
    places: draft.places.map((place) => (place.id === id ? change(place) : place)),
  };
}

/** The mentions that the same words make, of the same type; the one given is among them. */
export function alike(draft: Draft, mention: DraftMention): readonly DraftMention[] {
  const words = quoteOf(draft, mention).toLowerCase();
  return draft.mentions.filter(
    (other) => other.type === mention.type && quoteOf(draft, other).toLowerCase() === words,
  );
}

/** Checked, and right as it is. */
export function accept(draft: Draft, ids: Ids): Draft {
  return changeMentions(draft, ids, (mention) =>
    mention.state === 'unsure' || mention.state === 'found'
      ? { ...mention, state: 'accepted' }
      : mention,
  );
}

/** No place, whatever the machine made of it. */
export function reject(draft: Draft, ids: Ids): Draft {
  return changeMentions(draft, ids, (mention) => ({
    ...mention,
    place: null,
    shown: false,
    claim: null,
    state: 'none',
  }));
}

/** Links mentions to a place of the gazetteer; a distance in the text is reckoned anew from there. */
export function choose(draft: Draft, ids: Ids, place: GazetteerPlace): Draft {
  const book = placeBook(draft.places);
  const { text } = draft.article;
  const next = changeMentions(draft, ids, (mention) => {
    const offset =
      mention.type === 'relative'
        ? offsetBefore(text, mention.start, mention.end, place)
        : undefined;
    return {
      ...mention,
      offset: offset ?? null,
      place: book.placeOf(place, offset ?? null, draft.article),
      shown: true,
      state: 'changed',
    };
  });
  return { ...next, places: book.places() };
}

/** Links mentions to a spot that no gazetteer has, named by their words. */
export function placeAt(draft: Draft, ids: Ids, position: Position): Draft {
  const first = draft.mentions.find(({ id }) => ids.has(id));
  if (!first) return draft;
  const book = placeBook(draft.places);
  const name = quoteOf(draft, first);
  const place = book.spot(position, { name, language: draft.article.language });
  return {
    ...changeMentions(draft, ids, (mention) => ({
      ...mention,
      offset: null,
      place,
      shown: true,
      state: 'changed',
    })),
    places: book.places(),
  };
}

/** Whether mentions are links of the story. Only what has a place can be. */
export function show(draft: Draft, ids: Ids, shown: boolean): Draft {
  return changeMentions(draft, ids, (mention) =>
    mention.place === null || mention.shown === shown
      ? mention
      : { ...mention, shown, state: 'changed' },
  );
}

/** What the passage says of the mention's place; `null` takes it away. */
export function claim(draft: Draft, id: string, said: DraftClaim | null): Draft {
  return changeMentions(draft, new Set([id]), (mention) => ({
    ...mention,
    claim: said,
  }));
}

/**
 * A mention that the machine missed, unsure until it is linked.
 * @returns the same draft where another mention already has some of the words, or no paragraph all of them
 */
export function addMention(draft: Draft, { start, end }: Span): Draft {
  const inside = draft.article.passages.some(
    (passage) => start >= passage.start && end <= passage.end,
  );
  const taken = draft.mentions.some((other) => start < other.end && end > other.start);
  if (!inside || taken || end <= start) return draft;
  const numbers = draft.mentions.map(({ id }) => Number(id.slice(1)));
  const added: DraftMention = {
    id: `m${Math.max(0, ...numbers) + 1}`,
    start,
    end,
    type: 'literal',
    score: 1,
    reasons: [],
    candidates: [],
    place: null,
    shown: false,
    offset: null,
    state: 'unsure',
    claim: null,
  };
  const mentions = [...draft.mentions, added].sort((a, b) => a.start - b.start);
  return { ...draft, mentions };
}

/** Makes one place of two: every mention of the first becomes one of the second. */
export function merge(draft: Draft, from: string, into: string): Draft {
  if (from === into || !draft.places.some(({ id }) => id === into)) return draft;
  const ids = new Set(draft.mentions.flatMap(({ id, place }) => (place === from ? [id] : [])));
  return {
    ...changeMentions(draft, ids, (mention) => ({ ...mention, place: into, state: 'changed' })),
    places: draft.places.filter(({ id }) => id !== from),
  };
}

export function setRole(draft: Draft, place: string, role: PlaceRole): Draft {
  return changePlace(draft, place, (each) => ({ ...each, role }));
}

/** How far off a place may be, in metres; a circle of that size is drawn anew. */
export function setPrecision(draft: Draft, place: string, metres: number): Draft {
  return changePlace(draft, place, (each) => {
    const [west, south, east, north] = boundsOf(each.geometry);
    // Only a guess is drawn as a circle: what was drawn by hand keeps its shape.
    const isCircle = each.basis === 'inferred' && each.geometry.type === 'Polygon' && metres > 0;
    const middle: Position = [(west + east) / 2, (south + north) / 2];
    return {
      ...each,
      precision: Math.max(0, metres),
      geometry: isCircle ? circle(middle, metres) : each.geometry,
    };
  });
}

/** The name in the article's language. An empty one changes nothing. */
export function rename(draft: Draft, place: string, name: string): Draft {
  const { language } = draft.article;
  const words = name.trim();
  if (words === '') return draft;
  return changePlace(draft, place, (each) => ({
    ...each,
    names: [
      { name: words, language, role: 'current' },
      ...each.names.filter((other) => other.language !== language || other.role !== 'current'),
    ],
  }));
}

export function setTitle(draft: Draft, title: string): Draft {
  return title.trim() === '' || title === draft.title ? draft : { ...draft, title };
}

export function setSource(draft: Draft, source: string): Draft {
  return source.trim() === '' || source === draft.source ? draft : { ...draft, source };
}

/** @param asOf `YYYY-MM-DD` */
export function setAsOf(draft: Draft, asOf: string): Draft {
  return { ...draft, asOf, dated: true };
}

/**
 * Draws mentions' place by hand, or gives them one where they have none. A line is a route; what is
 * drawn by hand is a sketch, and worded so.
 */
export function draw(draft: Draft, ids: Ids, geometry: Geometry): Draft {
  const [west, south] = boundsOf(geometry);
  const first = draft.mentions.find(({ id }) => ids.has(id));
  if (!first) return draft;
  const placed = first.place === null ? placeAt(draft, ids, [west, south]) : draft;
  const drawn = placed.mentions.find(({ id }) => id === first.id)?.place ?? '';
  const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString';
  return changePlace(
    changeMentions(placed, ids, (mention) => ({ ...mention, shown: true, state: 'changed' })),
    drawn,
    (place) => ({ ...place, geometry, type: isLine ? 'route' : 'region', basis: 'schematic' }),
  );
}

/** Gives a place another shape of the same kind; from then on it is drawn by hand, and worded so. */
export function reshape(draft: Draft, place: string, geometry: Geometry): Draft {
  return changePlace(draft, place, (each) => ({ ...each, geometry, basis: 'schematic' }));
}
