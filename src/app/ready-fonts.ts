import { CYRILLIC } from '../basemap/fonts.ts';
import { isCyrillic } from '../i18n/text-fonts.ts';

const FACES = [
  ['Source Serif 4', 'source-serif-4-cyrillic', '200 900'],
  ['Noto Sans', 'noto-sans-cyrillic', '100 900'],
] as const;
const RANGE = CYRILLIC.join(', ');

let ready = false;

/**
 * Has the letters of a story's other script ready before its reader changes the language: faces that are
 * optional in fonts.css are not used by a page that was painted without them.
 * @param base absolute address of the site's folder
 */
export async function readyFonts(
  base: string,
  language: string,
  languages: readonly string[],
): Promise<void> {
  // What stands in these letters already never moves.
  if (ready || isCyrillic(language) || !languages.some(isCyrillic)) return;
  ready = true;
  const faces = await Promise.all(
    FACES.map(async ([family, file, weight]) => {
      const url = new URL(`fonts/${file}.woff2`, base).href;
      try {
        return await new FontFace(family, `url("${url}")`, { weight, unicodeRange: RANGE }).load();
      } catch {
        // The stand-in of fonts.css serves, as on a slow line.
        return null;
      }
    }),
  );
  // At once: each time that one is added the page is laid out anew.
  for (const face of faces) if (face) document.fonts.add(face);
}
