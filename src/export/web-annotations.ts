import type { Claim, Link, Localized, Story } from '../story/model.ts';
import { gazetteerAddress, partAddress } from './addresses.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

function target(story: Story, link: Link, base: string | undefined): unknown[] {
  return Object.entries(link.anchors).flatMap(([language, anchor]) => {
    const article = story.articles[language];
    if (!article) return [];
    const { exact, prefix, suffix, start, end } = anchor;
    const position =
      start === undefined || end === undefined
        ? []
        : [{ type: 'TextPositionSelector', start, end }];
    return {
      type: 'SpecificResource',
      source: partAddress(story.id, article.file, base),
      selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }, ...position],
    };
  });
}

/** What is claimed, in words of the standard: the passage's own, with who says it and when. */
function claimBodies({ kind, evidence, speaker, when }: Claim): unknown[] {
  const said = (words: Localized, language: string) => words[language] ?? '';
  return Object.entries(evidence).map(([language, words]) => ({
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    language,
    value: `${words} (${kind}; ${said(speaker, language)}; ${when.start}/${when.end})`,
  }));
}

/**
 * A story's links as a page of W3C Web Annotations (JSON-LD), without a term of the project's own.
 * @param base the address of the story's folder, ending in a slash
 */
export function webAnnotations(story: Story, base?: string): string {
  const places = new Map(story.places.map((place) => [place.id, place]));
  const items = story.links.flatMap((link) => {
    const place = places.get(link.place);
    if (!place) return [];
    const own = partAddress(story.id, `places.geojson#${place.id}`, base);
    return {
      '@context': CONTEXT,
      id: partAddress(story.id, `annotations.json#${link.id}`, base),
      type: 'Annotation',
      motivation: 'linking',
      body: [
        {
          type: 'SpecificResource',
          purpose: 'identifying',
          source: gazetteerAddress(place) ?? own,
        },
        ...link.claims.flatMap(claimBodies),
      ],
      target: target(story, link, base),
    };
  });
  const page = {
    '@context': CONTEXT,
    id: partAddress(story.id, 'annotations.json', base),
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
