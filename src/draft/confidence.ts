import type { Candidate } from '../geoparse/model.ts';
import { metresBetween } from './circle.ts';
import { positionOf } from './draft-place.ts';
import type { Draft, DraftMention } from './model.ts';

/** Two entries of a gazetteer that lie this near are one place to a map of a region. Metres. */
const SAME = 25_000;
/** From here on a mention need not be checked one by one. */
export const SURE = 0.9;

/** How much of the probability lies at, or close to, the first candidate. */
function shareOf(candidates: readonly Candidate[]): number {
  const [first] = candidates;
  if (!first) return 0;
  const home = positionOf(first.place);
  return candidates
    .filter(({ place }) => metresBetween(home, positionOf(place)) <= SAME)
    .reduce((sum, { score }) => sum + score, 0);
}

/** How likely both are right: that the words are a place, and that it is this one. From 0 to 1. */
export function confidence(mention: Pick<DraftMention, 'score' | 'candidates'>): number {
  return mention.score * shareOf(mention.candidates);
}

/** What the machine asks to be checked, the least sure first. */
export function unsureOf(draft: Draft): readonly DraftMention[] {
  return draft.mentions
    .filter(({ state }) => state === 'unsure')
    .sort((a, b) => confidence(a) - confidence(b));
}

export interface Progress {
  /** Asked to be checked and still open. */
  readonly open: number;
  /** Links of the story that somebody has checked, and all of them. */
  readonly checked: number;
  readonly links: number;
}

export function progressOf(draft: Draft): Progress {
  const links = draft.mentions.filter(({ shown, place }) => shown && place !== null);
  return {
    open: draft.mentions.filter(({ state }) => state === 'unsure').length,
    checked: links.filter(({ state }) => state === 'accepted' || state === 'changed').length,
    links: links.length,
  };
}
