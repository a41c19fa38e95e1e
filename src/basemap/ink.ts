import { PALETTES, type Theme } from './palette.ts';

type StatusInk = 'contested' | 'pressure' | 'captured' | 'liberated' | 'context' | 'route' | 'area';

/** The colours that the story's layers draw with, in one theme. CSS colours. */
export interface Ink {
  readonly theme: Theme;
  /** Casings and halos: what the map is printed on. */
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly ring: string;
  readonly status: Readonly<Record<StatusInk, string>>;
}

// What the map under the story has no use for.
const OWN = {
  light: { text: '#1c1e21', quiet: '#54595f', area: '#6b6454' },
  dark: { text: '#eceae4', quiet: '#a5abb3', area: '#b3aa97' },
} as const;

function inkOf(theme: Theme): Ink {
  const { halo, contested, pressure, captured, liberated, context, route } = PALETTES[theme];
  const { text, quiet, area } = OWN[theme];
  const status = { contested, pressure, captured, liberated, context, route, area };
  return { theme, paper: halo, text, quiet, ring: text, status };
}

export const INKS: Readonly<Record<Theme, Ink>> = { light: inkOf('light'), dark: inkOf('dark') };
