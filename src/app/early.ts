import { decodeAddress } from '../url/address.ts';
import { decodeEmbed } from '../url/embed-address.ts';
import { preferredLanguage } from './language.ts';
import { mendAddress } from './mend-address.ts';
import { remembered } from './preferences.ts';
import { TAKEN_OVER } from './taken-over.ts';

/**
 * The one script that runs before a written page is painted: the reader's theme, whether what is written
 * is what they asked for, and the last click until the page answers.
 */
const root = document.documentElement;
const { story, language = null, languages = '', written = '' } = root.dataset;
const search = mendAddress();
const { addressed } = decodeAddress(search);
const choice = remembered();
const isEmbed = decodeEmbed(search) !== null;

const theme = addressed.theme === 'auto' && !isEmbed ? choice.theme : addressed.theme;
if (theme !== 'auto') root.dataset['theme'] = theme;

const asked = addressed.language ?? choice.language ?? language;
const isOther =
  isEmbed ||
  addressed.bring !== null ||
  (addressed.story ?? story) !== story ||
  preferredLanguage(asked, languages.split(' ')) !== written;
const isElsewhere = addressed.place !== null || addressed.passage !== null;
// Shown all the same when nothing has taken the page over in a while: see first-page.css.
if (isOther) root.dataset['pending'] = 'page';
else if (isElsewhere) root.dataset['pending'] = 'text';

let clicked: HTMLElement | null = null;
const remember = ({ target }: MouseEvent): void => {
  const element =
    target instanceof HTMLElement ? target : (target as Element | null)?.parentElement;
  // A link works by itself.
  if (element && !element.closest('a[href]')) clicked = element.closest('button') ?? element;
};
document.addEventListener('click', remember, true);
document.addEventListener(
  TAKEN_OVER,
  () => {
    document.removeEventListener('click', remember, true);
    if (clicked?.isConnected) clicked.click();
  },
  { once: true },
);
