import type { Candidate } from '../geoparse/model.ts';
import { metresBetween } from './circle.ts';
import { positionOf } from './draft-place.ts';
import type { Draft, DraftMention } from './model.ts';

/** Two entries of a gazetteer that lie this near are one place to a map of a region. Metres. */
const SAME = 25_000;
/** From here on a mention need not be checked one by one. */
const SURE = 0.9;

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
function confidence(mention: Pick<DraftMention, 'score' | 'candidates'>): number {
  return mention.score * shareOf(mention.candidates);
}

/** Whether the machine asks for it to be checked. It goes on having asked once somebody has. */
export function isAsked({ type, ...mention }: Pick<DraftMention, 'type' | 'score' | 'candidates'>) {
  return type !== 'demonym' && type !== 'organisation' && confidence(mention) < SURE;
}

/** All mentions in the order in which to check them: what was asked first, the least sure before; then as they stand. */
export function walkOf({ mentions }: Draft): readonly DraftMention[] {
  const asked = mentions.filter(isAsked).sort((a, b) => confidence(a) - confidence(b));
  return [...asked, ...mentions.filter((mention) => !isAsked(mention))];
}

export interface Progress {
  /** How many the machine asked to be checked, and how many of those are still open. */
  readonly asked: number;
  readonly open: number;
  /** Links of the story, and those that somebody has checked. */
  readonly links: number;
  readonly checked: number;
}

export function progressOf({ mentions }: Draft): Progress {
  const links = mentions.filter(({ shown, place }) => shown && place !== null);
  return {
    asked: mentions.filter(isAsked).length,
    open: mentions.filter(({ state }) => state === 'unsure').length,
    links: links.length,
    checked: links.filter(({ state }) => state === 'accepted' || state === 'changed').length,
  };
}
