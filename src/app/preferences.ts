import { THEMES, type ThemeChoice } from '../view/state.ts';

const LANGUAGE = 'dateline.language';
const THEME = 'dateline.theme';

// Storage throws in sandboxed frames and where the reader refuses it; the page then just forgets.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}

interface Choice {
  readonly language: string | null;
  readonly theme: ThemeChoice;
}

export const NO_CHOICE: Choice = { language: null, theme: 'auto' };

/** A language as the page writes it; what else is kept there is not of this version. */
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

/** What the reader chose on an earlier visit. */
export function remembered(): Choice {
  const theme = read(THEME);
  const language = read(LANGUAGE);
  return {
    language: language !== null && TAG.test(language) ? language : null,
    theme: THEMES.find((choice) => choice === theme) ?? 'auto',
  };
}

/** Called only when the reader chooses: nothing is stored before that. */
export function rememberLanguage(language: string): void {
  write(LANGUAGE, language);
}

export function rememberTheme(theme: ThemeChoice): void {
  write(THEME, theme);
}
