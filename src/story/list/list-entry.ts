import type { Bounds, Language, Localized, Place, Position, Story } from '../model.ts';
import { anchorPoint } from '../plan/anchor-point.ts';
import { MOST_FOCUS } from '../plan/importance.ts';
import { readStory, type Status } from '../read-story.ts';

/** A focus place, as far as a list of stories needs it. */
export interface ListedPlace {
  readonly id: string;
  /** Every name that it has or had, the current ones first. */
  readonly names: readonly { readonly name: string; readonly language: Language }[];
  /** Where its symbol stands. */
  readonly at: Position;
  readonly status: Status;
}

/** What a list of stories says of one, without its text. */
export interface ListEntry {
  readonly id: string;
  readonly languages: readonly Language[];
  readonly title: Localized;
  readonly summary: Localized;
  /** `YYYY-MM-DD`, as in the story. */
  readonly published: string;
  readonly asOf: string;
  /** Paragraphs that mention a place, in the first language. */
  readonly passages: number;
  readonly places: number;
  readonly links: number;
  readonly bounds: Bounds;
  /** Focus places in reading order; of thousands the first, since a list is loaded whole. */
  readonly focus: readonly ListedPlace[];
}

function listedPlace({ id, names, geometry }: Place, status: Status): ListedPlace {
  const current = names.filter(({ role }) => role === 'current');
  const others = names.filter(({ role }) => role !== 'current');
  const [longitude, latitude] = anchorPoint(geometry);
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return {
    id,
    names: [...current, ...others].map(({ name, language }) => ({ name, language })),
    at: [round(longitude), round(latitude)],
    status,
  };
}

/** A story's line in a list. @throws RangeError when the story has no article at all (a parsed one has) */
export function listEntry(story: Story): ListEntry {
  const [first = ''] = story.languages;
  const { passages, places, status } = readStory(story, first);
  const { id, languages, title, summary, published, asOf, bounds, links } = story;
  return {
    id,
    languages,
    title,
    summary,
    published,
    asOf,
    passages: passages.length,
    places: places.length,
    links: links.length,
    bounds,
    focus: places
      .filter(({ role }) => role === 'focus')
      .slice(0, MOST_FOCUS)
      .map((place) => listedPlace(place, status.get(place.id)?.status ?? 'context')),
  };
}
