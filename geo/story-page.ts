import { formatDay } from '../src/i18n/dates.ts';
import { translator } from '../src/i18n/translate.ts';
import type { Place, Story } from '../src/story/model.ts';
import { boundsOf, placeName } from '../src/story/place.ts';
import { escapeHtml, swap } from './html-text.ts';
import { fillPage, SITE_NAME, type WrittenPage } from './written-page.ts';

/** A picture of the story for cards, by its path from the site's top. */
export interface ShareImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export interface PageContext {
  /** The site's absolute address with its closing slash, or `null` where the build was told none. */
  readonly site: string | null;
  readonly image: ShareImage | null;
}

const FRAME = { width: 640, height: 480 };
/** From a story's page up to the site's top. */
const UP = '../../../';

export function pagePath(story: Pick<Story, 'id'>, language: string): string {
  return `read/${story.id}/${language}/`;
}

/** JSON that may stand in a script element of any kind. */
function inertJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function titleOf(story: Story, language: string): string {
  return story.title[language] ?? '';
}

function embedAddress(story: Story, language: string, site: string): string {
  return `${site}?embed=1&story=${encodeURIComponent(story.id)}&lang=${encodeURIComponent(language)}`;
}

/** The answer to an oEmbed consumer (oEmbed 1.0, `rich`): one bare frame, for scripts are stripped. */
export function oembed(
  story: Story,
  language: string,
  { site, image }: PageContext & { readonly site: string },
): Record<string, string | number> {
  const title = titleOf(story, language);
  const attributes = {
    src: embedAddress(story, language, site),
    title: translator(language)('embed.title', { title }),
    width: String(FRAME.width),
    height: String(FRAME.height),
    frameborder: '0',
    scrolling: 'no',
  };
  const written = Object.entries(attributes).map(([name, text]) => `${name}="${escapeHtml(text)}"`);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: SITE_NAME,
    provider_url: site,
    title,
    html: `<iframe ${written.join(' ')}></iframe>`,
    ...FRAME,
    ...(image && {
      thumbnail_url: `${site}${image.path}`,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  };
}

function placeData(place: Place, language: string): object {
  const [west, south, east, north] = boundsOf(place.geometry);
  const sameAs = [
    ...(place.wikidata ? [`https://www.wikidata.org/wiki/${place.wikidata}`] : []),
    ...(place.geonames ? [`https://www.geonames.org/${place.geonames}`] : []),
  ];
  return {
    '@type': 'Place',
    name: placeName(place, language),
    ...(place.geometry.type === 'Point' && {
      geo: {
        '@type': 'GeoCoordinates',
        latitude: (south + north) / 2,
        longitude: (west + east) / 2,
      },
    }),
    ...(sameAs.length > 0 && { sameAs }),
  };
}

/** Places named in a page's data: those of a story with more, which its files have, would weigh more than the page. */
const MOST_NAMED = 150;

/** The story as schema.org's NewsArticle, with the report that it is based on and its places. */
export function articleData(story: Story, language: string, { site, image }: PageContext): object {
  const { source } = story;
  const named = story.places.slice(0, MOST_NAMED);
  const people = (names: readonly string[]) => names.map((name) => ({ '@type': 'Person', name }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: titleOf(story, language),
    description: story.summary[language] ?? '',
    inLanguage: language,
    datePublished: story.published,
    temporalCoverage: story.asOf,
    creditText: story.credit[language] ?? '',
    ...(site && { url: `${site}${pagePath(story, language)}` }),
    ...(site && image && { image: `${site}${image.path}` }),
    isBasedOn: {
      '@type': 'NewsArticle',
      ...(source.title && { headline: source.title }),
      ...(source.url && { url: source.url }),
      datePublished: source.published,
      publisher: { '@type': 'Organization', name: source.name },
      author: people(source.authors),
      editor: people(source.editors),
    },
    contentLocation: named
      .filter(({ role }) => role === 'focus')
      .map((place) => placeData(place, language)),
    mentions: named
      .filter(({ role }) => role === 'context')
      .map((place) => placeData(place, language)),
  };
}

type Tag = readonly [name: 'meta' | 'link', attributes: Readonly<Record<string, string>>];

const LOCALES: Readonly<Record<string, string>> = { en: 'en_GB', uk: 'uk_UA' };

function tagsOf(story: Story, language: string, { site, image }: PageContext): Tag[] {
  const title = titleOf(story, language);
  const description = story.summary[language] ?? '';
  const property = (key: string, content: string): Tag => ['meta', { property: key, content }];
  const named = (key: string, content: string): Tag => ['meta', { name: key, content }];
  const address = site ? `${site}${pagePath(story, language)}` : './';
  const tags: Tag[] = [
    named('description', description),
    ['link', { rel: 'canonical', href: address }],
  ];
  if (site) {
    const href = `${address}oembed.json`;
    tags.push(['link', { rel: 'alternate', type: 'application/json+oembed', href, title }]);
  }
  for (const other of story.languages) {
    const href = site ? `${site}${pagePath(story, other)}` : `../${other}/`;
    tags.push(['link', { rel: 'alternate', hreflang: other, href }]);
  }
  tags.push(
    property('og:type', 'article'),
    property('og:site_name', SITE_NAME),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', LOCALES[language] ?? language),
    property('article:published_time', story.published),
    named('twitter:card', site && image ? 'summary_large_image' : 'summary'),
    named('twitter:title', title),
    named('twitter:description', description),
  );
  if (site) tags.push(property('og:url', address));
  if (site && image) {
    const source = `${site}${image.path}`;
    tags.push(
      property('og:image', source),
      property('og:image:width', String(image.width)),
      property('og:image:height', String(image.height)),
      named('twitter:image', source),
    );
  }
  return tags;
}

/**
 * The built page made the page of one story in one language: what machines read of it in its head, its
 * text, and the same app.
 * @param html the built `index.html`
 * @param full the story as HTML; without it the page has the summary where no script runs
 * @throws Error when the page is not as this function knows it
 */
export function storyPage(
  html: string,
  story: Story,
  language: string,
  context: PageContext,
  full: WrittenPage | null = null,
): string {
  const title = titleOf(story, language);
  const t = translator(language);
  const tags = tagsOf(story, language, context).map(([name, attributes]) => {
    const written = Object.entries(attributes).map(([key, text]) => `${key}="${escapeHtml(text)}"`);
    return `<${name} ${written.join(' ')} />`;
  });
  const data = inertJson(articleData(story, language, context));
  const root = `<html lang="${escapeHtml(language)}" data-story="${escapeHtml(story.id)}" data-language="${escapeHtml(language)}" data-base="${UP}"`;
  const words = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(t('story.asOf', { date: formatDay(story.asOf, language) }))}</p>`,
    `<p>${escapeHtml(story.summary[language] ?? '')}</p>`,
    `<p>${escapeHtml(t('story.source', { source: story.source.name }))}</p>`,
  ];
  let page = html.replaceAll(/(href|src)="\.\//g, `$1="${UP}`);
  page = swap(page, /<html lang="en" data-story="[^"]*"/, root);
  page = swap(page, /<meta name="description"[^>]*>\s*/, '');
  page = swap(page, /<title>[^<]*<\/title>/, '');
  page = swap(page, /stories\/[^/"]+\/story\.json/, `stories/${story.id}/story.json`);
  page = swap(
    page,
    /<meta charset="utf-8" ?\/?>/,
    [
      '<meta charset="utf-8" />',
      `<title>${escapeHtml(`${title} | ${SITE_NAME}`)}</title>`,
      ...tags,
      `<script type="application/ld+json">${data}</script>`,
    ].join('\n    '),
  );
  if (full) return fillPage(page, story, language, full, UP);
  return swap(
    page,
    /<div id="root"><\/div>/,
    `<div id="root"></div>\n    <noscript>${words.join('')}</noscript>`,
  );
}
