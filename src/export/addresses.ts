import type { Place } from '../story/model.ts';

/** The address of a place in the GeoNames gazetteer, or else in Wikidata. */
export function gazetteerAddress({ geonames, wikidata }: Place): string | undefined {
  if (geonames !== undefined) return `https://sws.geonames.org/${geonames}/`;
  return wikidata === undefined ? undefined : `http://www.wikidata.org/entity/${wikidata}`;
}

/**
 * What a story's parts are called in data that leaves its folder.
 * @param base the address under which the story's folder stands, ending in a slash; without it,
 *   names of no host
 */
export function partAddress(story: string, part: string, base?: string): string {
  if (base !== undefined) return new URL(part, base).href;
  return `urn:dateline:${story}:${encodeURIComponent(part).replaceAll('%23', ':')}`;
}
