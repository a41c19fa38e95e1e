import type { Story } from '../../src/story/model.ts';

/** Every part of a story that can be left out alone, by name; what is missing from it was lost. */
export function inventory(story: Story | null): string[] {
  if (!story) return [];
  const texts = (['title', 'summary', 'credit'] as const).flatMap((member) =>
    Object.entries(story[member]).map(([language, text]) => `${member} ${language} ${text !== ''}`),
  );
  const { source } = story;
  return [
    `id ${story.id}`,
    `published ${story.published}`,
    `asOf ${story.asOf}`,
    `bounds ${story.bounds.join(' ')}`,
    `source ${[source.name, source.title, source.url, source.authors, source.editors].join(' | ')}`,
    ...story.languages.map((language) => `language ${language}`),
    ...texts,
    ...Object.values(story.articles).flatMap((article) =>
      article.paragraphs.map((paragraph) => `paragraph ${article.language} ${paragraph.index}`),
    ),
    ...story.places.flatMap((place) => [
      `place ${place.id}`,
      ...place.names.map(({ name, language }) => `name ${place.id} ${language} ${name}`),
      ...(place.geonames ? [`geonames ${place.id}`] : []),
      ...(place.wikidata ? [`wikidata ${place.id}`] : []),
    ]),
    ...story.links.flatMap((link) => [
      `link ${link.id}`,
      ...Object.keys(link.anchors).map((language) => `mention ${link.id} ${language}`),
      ...link.claims.map((claim) => `claim ${link.id} ${claim.kind}`),
    ]),
  ];
}
