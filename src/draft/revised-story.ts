import type { Bounds, Claim, Link, Place, Story } from '../story/model.ts';
import { boundsOf } from '../story/place.ts';
import type { Draft, DraftClaim, DraftMention, DraftOrigin } from './model.ts';

function isSame(claim: Claim, { kind, when }: DraftClaim): boolean {
  return (
    claim.kind === kind &&
    claim.when.start === when.start &&
    claim.when.end === when.end &&
    claim.when.precision === when.precision
  );
}

/** A draft knows the first claim of a link alone: the others stay. */
function claimsOf({ claim }: DraftMention, { claims }: Link, fresh: readonly Claim[]) {
  const [first, ...others] = claims;
  if (!claim) return others;
  if (!first) return fresh;
  return isSame(first, claim) ? claims : [{ ...first, ...claim }, ...others];
}

function linksOf(draft: Draft, { story }: DraftOrigin, fresh: readonly Link[]): Link[] {
  const made = new Map(fresh.map((link) => [link.id, link]));
  const mentions = new Map(
    draft.mentions.flatMap((mention) => (mention.link ? [[mention.link, mention] as const] : [])),
  );
  const taken = new Set(story.links.map(({ id }) => id));
  const kept = story.links.flatMap((link): Link[] => {
    const mention = mentions.get(link.id);
    // In other languages alone, where this draft does not look.
    if (!mention) return [link];
    const { id, place, shown } = mention;
    if (!shown || place === null) return [];
    return [{ ...link, place, claims: claimsOf(mention, link, made.get(id)?.claims ?? []) }];
  });
  const own = new Set([...mentions.values()].map(({ id }) => id));
  const added = fresh
    .filter(({ id }) => !own.has(id))
    .map((link) => {
      let id = link.id;
      for (let number = 2; taken.has(id); number += 1) id = `${link.id}-${number}`;
      taken.add(id);
      return { ...link, id };
    });
  return [...kept, ...added];
}

/** The places of the links, and those that no link of the story named before. */
function placesOf(all: readonly Place[], links: readonly Link[], before: Story): Place[] {
  const linked = new Set(links.map(({ place }) => place));
  const once = new Set(before.links.map(({ place }) => place));
  const here = new Set(all.map(({ id }) => id));
  // A place that was made one with another, and which another language still names.
  const named = before.places.filter(({ id }) => !here.has(id) && linked.has(id));
  const unnamed = new Set(before.places.map(({ id }) => id).filter((id) => !once.has(id)));
  return [...all.filter(({ id }) => linked.has(id) || unnamed.has(id)), ...named];
}

function around([west, south, east, north]: Bounds, places: readonly Place[]): Bounds {
  const boxes = places
    .filter(({ role }) => role === 'focus')
    .map(({ geometry }) => boundsOf(geometry));
  return [
    Math.min(west, ...boxes.map((box) => box[0])),
    Math.min(south, ...boxes.map((box) => box[1])),
    Math.max(east, ...boxes.map((box) => box[2])),
    Math.max(north, ...boxes.map((box) => box[3])),
  ];
}

/** What the first view depends on. */
function standing(places: readonly Place[]): string {
  return JSON.stringify(places.map(({ id, role, geometry }) => [id, role, geometry]));
}

/**
 * The story that a draft was made of, with what was edited since; the same story where nothing was.
 * @param fresh links as the draft alone makes them, by the ids of its mentions
 * @param places all of the draft's, without what only the draft knows of them
 */
export function revisedStory(
  draft: Draft,
  origin: DraftOrigin,
  fresh: readonly Link[],
  places: readonly Place[],
): Story {
  const { story } = origin;
  const { language } = draft.article;
  const links = linksOf(draft, origin, fresh);
  const own = placesOf(places, links, story);
  return {
    ...story,
    title: { ...story.title, [language]: draft.title },
    asOf: draft.asOf,
    published:
      draft.asOf !== story.asOf && draft.asOf > story.published ? draft.asOf : story.published,
    source: {
      ...story.source,
      name: draft.source,
      authors: draft.authors,
      editors: draft.editors,
    },
    // Focus places that lay outside from the first are the story's own affair.
    bounds: standing(own) === standing(story.places) ? story.bounds : around(story.bounds, own),
    places: own,
    links,
  };
}
