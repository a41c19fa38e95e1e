import type { MessageId } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';

export interface PlaceLink {
  readonly key: string;
  readonly href: string;
  readonly words: MessageId;
  /** The same with the place's `{name}`, for who hears the link alone. */
  readonly about: MessageId;
}

const GEONAMES = 'https://www.geonames.org/';
const WIKIDATA = 'https://www.wikidata.org/';

function search(base: string, path: string, key: string, value: string): string {
  const address = new URL(path, base);
  address.searchParams.set(key, value);
  return address.href;
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
  return [
    geonames === undefined
      ? {
          key: 'geonames',
          href: search(GEONAMES, 'search.html', 'q', name),
          words: 'place.search.geonames',
          about: 'place.search.geonames.about',
        }
      : {
          key: 'geonames',
          href: GEONAMES + geonames,
          words: 'place.link.geonames',
          about: 'place.link.geonames.about',
        },
    wikidata === undefined
      ? {
          key: 'wikidata',
          // P1566 is the property that holds an item's GeoNames id.
          href: search(
            WIKIDATA,
            'w/index.php',
            'search',
            geonames === undefined ? name : `haswbstatement:P1566=${geonames}`,
          ),
          words: 'place.search.wikidata',
          about: 'place.search.wikidata.about',
        }
      : {
          key: 'wikidata',
          href: `${WIKIDATA}wiki/${wikidata}`,
          words: 'place.link.wikidata',
          about: 'place.link.wikidata.about',
        },
  ];
}
