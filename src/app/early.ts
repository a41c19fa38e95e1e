import { textFonts } from '../i18n/text-fonts.ts';
import { decodeAddress } from '../url/address.ts';
import { decodeEmbed } from '../url/embed-address.ts';
import { askAhead, hint } from './ask-ahead.ts';
import { hasFiles } from './has-files.ts';
import { preferredLanguage } from './language.ts';
import { mendAddress } from './mend-address.ts';
import { remembered } from './preferences.ts';
import { reloadFresh } from './reload-fresh.ts';
import { TAKEN_OVER } from './taken-over.ts';
import { textShown } from './text-shown.ts';

/**
 * The one script that runs before a written page is painted: the reader's theme, whether what is written
 * is what they asked for, the last click and drop until the page answers, and word of it when it cannot.
 */
const root = document.documentElement;
const { story, language = null, languages = '', written = '', mapFiles = '' } = root.dataset;
const search = mendAddress();
const { addressed } = decodeAddress(search);
const choice = remembered();
const isEmbed = decodeEmbed(search) !== null;

const theme = addressed.theme === 'auto' && !isEmbed ? choice.theme : addressed.theme;
if (theme !== 'auto') root.dataset['theme'] = theme;

const asked = addressed.language ?? choice.language ?? language;
const shown = preferredLanguage(asked, languages.split(' '));
const isOther =
  isEmbed || addressed.bring !== null || (addressed.story ?? story) !== story || shown !== written;
const isElsewhere = addressed.place !== null || addressed.passage !== null;
// Shown all the same when nothing has taken the page over in a while: see first-page.css.
if (isOther) root.dataset['pending'] = 'page';
else if (isElsewhere) root.dataset['pending'] = 'text';

const fileAt = (path: string): string => (root.dataset['base'] ?? './') + path;
// Letters that the written page has none of: a font that comes after the first paint is not used.
const has = new Set(textFonts(written));
for (const font of textFonts(shown).filter((each) => !has.has(each))) {
  hint(fileAt(`fonts/${font}.woff2`), { rel: 'preload', as: 'font', type: 'font/woff2' });
}

if (!isEmbed && addressed.bring === null && addressed.library === null) {
  void textShown().then(() => askAhead(mapFiles.split(' ').filter(Boolean).map(fileAt)));
}

let clicked: HTMLElement | null = null;
const remember = ({ target }: MouseEvent): void => {
  const element =
    target instanceof HTMLElement ? target : (target as Element | null)?.parentElement;
  // A link works by itself.
  if (element && !element.closest('a[href]')) clicked = element.closest('button') ?? element;
};
document.addEventListener('click', remember, true);

let dropped: readonly File[] = [];
// Without these the browser opens the file in place of the page.
const over = (event: DragEvent): void => {
  if (hasFiles(event)) event.preventDefault();
};
const drop = (event: DragEvent): void => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  dropped = [...(event.dataTransfer?.files ?? [])];
};
if (!isEmbed) {
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
}
/** As if they were dropped on the page that answers now. */
const dropAgain = (): void => {
  window.removeEventListener('dragover', over);
  window.removeEventListener('drop', drop);
  if (dropped.length === 0) return;
  const dataTransfer = new DataTransfer();
  for (const file of dropped) dataTransfer.items.add(file);
  window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
};

/** Files that did not come, or are none: a script or style of the page, or what a script imports. */
const broken = new Set<string>();
// The notice is written by geo/written-page.ts.
const tell = (): void => {
  const notice = document.getElementById('unloaded');
  if (!notice || broken.size === 0) return;
  const words = notice.querySelector('bdi');
  if (words) words.textContent = [...broken].join(', ');
  notice
    .querySelector('button')
    ?.addEventListener('click', () => void reloadFresh(), { once: true });
  notice.hidden = false;
  // Whatever was asked for, what is written is what there is.
  delete root.dataset['pending'];
};
const onError = (event: Event): void => {
  const { target } = event;
  const file =
    target instanceof HTMLScriptElement
      ? target.src
      : target instanceof HTMLLinkElement && target.rel === 'stylesheet'
        ? target.href
        : event instanceof ErrorEvent
          ? event.filename
          : '';
  const name = /[^/?#]+(?=[?#]|$)/.exec(file)?.[0];
  // Where the map misses its own, it says so itself.
  if (!name || mapFiles.includes(`/${name}`)) return;
  broken.add(name);
  tell();
};
window.addEventListener('error', onError, true);
// What failed before the notice was there.
document.addEventListener('DOMContentLoaded', tell);
document.addEventListener(
  TAKEN_OVER,
  () => {
    window.removeEventListener('error', onError, true);
    document.removeEventListener('DOMContentLoaded', tell);
    document.removeEventListener('click', remember, true);
    if (clicked?.isConnected) clicked.click();
    dropAgain();
  },
  { once: true },
);
