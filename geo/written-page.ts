import { textFonts } from '../src/i18n/text-fonts.ts';
import { translator } from '../src/i18n/translate.ts';
import type { Story } from '../src/story/model.ts';
import { escapeHtml, swap } from './html-text.ts';

export const SITE_NAME = 'Dateline';

/** The story as HTML, and what goes with it. */
export interface WrittenPage {
  readonly body: string;
  readonly digest: string;
  /** The names of the story's files that the page asks for before its code does. */
  readonly files: readonly string[];
  /** Paths from the site's top: what runs first, the style without script, the colours of the drawing. */
  readonly early: string;
  readonly noscript: string;
  readonly colours: string;
  /** Paths likewise, of what the live map needs: asked for once the text is painted. */
  readonly map: readonly string[];
}

const STYLE = /\s*<link rel="stylesheet"[^>]*>/g;

/** What the page says when its own code does not come: src/app/early.ts, which comes first, shows it. */
function unloaded(language: string): string {
  const t = translator(language);
  const words = escapeHtml(t('error.unloaded', { files: '\0' })).replace('\0', '<bdi></bdi>');
  const retry = escapeHtml(t('error.retry'));
  return `<div id="unloaded" class="late-notice" role="alert" hidden><p>${words}</p><button type="button" class="text-button">${retry}</button></div>`;
}

/** The page with the whole story in it. @param up from the page to the site's top */
export function fillPage(
  html: string,
  story: Story,
  language: string,
  written: WrittenPage,
  up: string,
): string {
  const { body, digest, files, early, noscript, colours, map } = written;
  const facts = {
    'data-written': language,
    'data-languages': story.languages.join(' '),
    'data-digest': digest,
    'data-map-files': map.join(' '),
  };
  const attributes = Object.entries(facts).map(([key, text]) => `${key}="${escapeHtml(text)}"`);
  const preloads = files
    .filter((file) => file !== 'story.json')
    .map(
      (file) =>
        `<link rel="preload" href="${up}stories/${story.id}/${escapeHtml(encodeURI(file))}" as="fetch" crossorigin="anonymous" />`,
    );
  const fonts = textFonts(language).map(
    (font) =>
      `<link rel="preload" href="${up}fonts/${font}.woff2" as="font" type="font/woff2" crossorigin="anonymous" />`,
  );
  let page = swap(html, /<html lang="[^"]*"/, (root) => `${root} ${attributes.join(' ')}`);
  const styles = [...page.matchAll(STYLE)].map(([link]) => link.trim());
  page = page.replaceAll(STYLE, '');
  // The script before the style, for which it would wait; the style before all else, which is of no use without it.
  page = swap(page, /<meta charset="utf-8" ?\/?>/, (charset) =>
    [
      charset,
      `<script src="${up}${early}"></script>`,
      ...styles,
      `<link rel="stylesheet" href="${up}${colours}" />`,
      ...fonts,
    ].join('\n    '),
  );
  page = swap(
    page,
    /\s*<\/head>/,
    `${[
      '',
      ...preloads,
      `<noscript><link rel="stylesheet" href="${up}${noscript}" /></noscript>`,
    ].join('\n    ')}\n  </head>`,
  );
  return swap(
    page,
    /<div id="root"><\/div>/,
    `<div id="root">${body}</div>\n    ${unloaded(language)}`,
  );
}

/** The site's first page with its story in it. @param html the built `index.html` */
export function frontPage(
  html: string,
  story: Story,
  language: string,
  written: WrittenPage,
): string {
  const description = escapeHtml(story.summary[language] ?? '');
  let page = swap(
    html,
    /<title>[^<]*<\/title>/,
    `<title>${escapeHtml(`${story.title[language] ?? ''} | ${SITE_NAME}`)}</title>`,
  );
  page = swap(
    page,
    /<meta name="description"[^>]*>/,
    `<meta name="description" content="${description}" />`,
  );
  page = swap(page, /<html lang="[^"]*"/, `<html lang="${escapeHtml(language)}"`);
  return fillPage(page, story, language, written, './');
}
