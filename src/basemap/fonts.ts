import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Names for `text-font`; the faces are declared in fonts.css, and for a style with glyphs of its own below. */
export const SANS = ['Noto Sans Regular'];
export const SANS_BOLD = ['Noto Sans Semibold'];
export const SANS_ITALIC = ['Noto Sans Italic'];
/** For the story's own names, in Latin letters, and where some are Cyrillic: that is one file more. */
export const SERIF = ['Source Serif Semibold'];
export const SERIF_CYRILLIC = ['Source Serif Cyrillic Semibold'];

/** What the files' subsets hold, given to the map so that it asks only for the file it needs. */
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
];
/** The same of the Cyrillic ones, as in src/app/fonts.css. */
export const CYRILLIC = ['U+0301', 'U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];

/** The files' names without their subset: the regular one is the page's own, at its usual weight. */
const FILES: Readonly<Record<string, readonly [name: string, cut: string]>> = {
  'Noto Sans Regular': ['noto-sans', ''],
  'Noto Sans Semibold': ['noto-sans', '-semibold'],
  'Noto Sans Italic': ['noto-sans', '-italic'],
  'Source Serif Semibold': ['source-serif-4', '-semibold'],
  'Source Serif Cyrillic Semibold': ['source-serif-4', '-semibold'],
};

/**
 * The same faces for a style that has glyphs of its own, where MapLibre does not ask the page for fonts. A face
 * has one weight there.
 * @param base absolute URL of the site's folder, with its closing slash
 */
export function fontFaces(base: string): FontFacesSpecification {
  const entries = Object.entries(FILES).map(([font, [name, cut]]) => [
    font,
    [
      { url: `${base}fonts/${name}-latin${cut}.woff2`, 'unicode-range': LATIN },
      { url: `${base}fonts/${name}-cyrillic${cut}.woff2`, 'unicode-range': CYRILLIC },
    ],
  ]);
  return Object.fromEntries(entries) as FontFacesSpecification;
}
