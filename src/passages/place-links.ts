import type { MessageId } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';

type Site = 'geonames' | 'wikidata';

export interface PlaceLink {
  readonly key: Site;
  readonly href: string;
  readonly words: MessageId;
  /** The same with the place's `{name}`, for who hears the link alone. */
  readonly about: MessageId;
}

const GEONAMES = 'https://www.geonames.org/';
const WIKIDATA = 'https://www.wikidata.org/';

/** To the record where there is one, and else to a search. */
function linkTo(key: Site, record: string | null, search: string): PlaceLink {
  const words = `place.${record === null ? 'search' : 'link'}.${key}` as const;
  return { key, href: record ?? search, words, about: `${words}.about` };
}

/**
 * Where more is known of a place: its record, or where the story names none a search for it. Nothing for what
 * is the story's own, as a course drawn through known points.
 * @param name that people know the place by
 */
export function placeLinks(place: Place, name: string): readonly PlaceLink[] {
  const { geonames, wikidata, basis } = place;
  const isKnown = basis === 'gazetteer' || basis === 'surveyed';
  if (!isKnown && geonames === undefined && wikidata === undefined) return [];
  // P1566 is the property that holds an item's GeoNames id.
  const sought = geonames === undefined ? name : `haswbstatement:P1566=${geonames}`;
  return [
    linkTo(
      'geonames',
      geonames === undefined ? null : GEONAMES + geonames,
      `${GEONAMES}search.html?${new URLSearchParams({ q: name })}`,
    ),
    linkTo(
      'wikidata',
      wikidata === undefined ? null : `${WIKIDATA}wiki/${wikidata}`,
      `${WIKIDATA}w/index.php?${new URLSearchParams({ search: sought })}`,
    ),
  ];
}
