import type { ThemeChoice } from '../view/state.ts';
import { setLanguage, setTheme } from '../view/transitions.ts';
import { rememberLanguage, rememberTheme } from './preferences.ts';
import type { Change } from './use-change.ts';

/** What the masthead does with a reader's choice: shown now, and remembered for the next visit. */
export function readerChoices(change: Change) {
  return {
    onLanguage(language: string): void {
      rememberLanguage(language);
      change((now) => setLanguage(now, language));
    },
    onTheme(theme: ThemeChoice): void {
      rememberTheme(theme);
      change((now) => setTheme(now, theme));
    },
  };
}
