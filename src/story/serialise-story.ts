import type { Article, Link, Localized, Place, Story } from './model.ts';
import type { StoryFiles } from './open-file.ts';
import { placeName } from './place.ts';

const PLACES = 'places.geojson';
const ANNOTATIONS = 'annotations.json';

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    dateline: 'urn:dateline:v1:',
    Claim: 'dateline:Claim',
    kind: 'dateline:kind',
    evidence: 'dateline:evidence',
    speaker: 'dateline:speaker',
    when: 'dateline:when',
  },
];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The texts by language, sorted, so that the order in which they came makes no difference. */
function inOrder(text: Localized): Localized {
  return Object.fromEntries(Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function manifestOf(story: Story, articles: readonly Article[]): unknown {
  const { id, languages, title, summary, published, asOf, source, credit, bounds } = story;
  return {
    version: 1,
    id,
    languages,
    title: inOrder(title),
    summary: inOrder(summary),
    published,
    asOf,
    source: {
      name: source.name,
      title: source.title,
      url: source.url,
      authors: source.authors,
      editors: source.editors,
      published: source.published,
    },
    credit: inOrder(credit),
    view: { bounds },
    articles: Object.fromEntries(articles.map(({ language, file }) => [language, file])),
    places: PLACES,
    annotations: ANNOTATIONS,
  };
}

function featureOf(place: Place): unknown {
  const { id, names, type, role, geometry, precision, basis, geonames, wikidata } = place;
  const identifiers = [
    ...(geonames === undefined ? [] : [`gn:${geonames}`]),
    ...(wikidata === undefined ? [] : [`wd:${wikidata}`]),
  ];
  return {
    type: 'Feature',
    id,
    properties: { title: placeName(place, ''), role, precision, basis },
    names: names.map((each) => ({ toponym: each.name, lang: each.language, role: each.role })),
    types: [{ label: type }],
    links: identifiers.map((identifier) => ({ type: 'closeMatch', identifier })),
    geometry: { type: geometry.type, coordinates: geometry.coordinates },
  };
}

function targetOf(article: Article, link: Link): unknown[] {
  const anchor = link.anchors[article.language];
  if (!anchor) return [];
  const { exact, prefix, suffix, start, end } = anchor;
  const selector: unknown[] = [{ type: 'TextQuoteSelector', exact, prefix, suffix }];
  if (start !== undefined && end !== undefined) {
    selector.push({ type: 'TextPositionSelector', start, end });
  }
  return [{ source: article.file, selector }];
}

function annotationOf(link: Link, articles: readonly Article[]): unknown {
  return {
    id: link.id,
    type: 'Annotation',
    motivation: 'linking',
    target: articles.flatMap((article) => targetOf(article, link)),
    body: [
      { type: 'SpecificResource', purpose: 'identifying', source: `${PLACES}#${link.place}` },
      ...link.claims.map(({ kind, evidence, speaker, when }) => ({
        type: 'Claim',
        purpose: 'describing',
        kind,
        evidence: inOrder(evidence),
        speaker: inOrder(speaker),
        when: { start: when.start, end: when.end, precision: when.precision },
      })),
    ],
  };
}

/** A story as its files, in the wire format; the same story always gives the same bytes. */
export function serialiseStory(story: Story): StoryFiles {
  const articles = story.languages.flatMap((language) => story.articles[language] ?? []);
  return {
    'story.json': json(manifestOf(story, articles)),
    ...Object.fromEntries(articles.map(({ file, text }) => [file, `${text}\n`])),
    [PLACES]: json({ type: 'FeatureCollection', features: story.places.map(featureOf) }),
    [ANNOTATIONS]: json({
      '@context': CONTEXT,
      type: 'AnnotationPage',
      items: story.links.map((link) => annotationOf(link, articles)),
    }),
  };
}
