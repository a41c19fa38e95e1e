import type { Status } from '../../story/read-story.ts';

/** The colours that the story's layers draw with, in one theme. CSS colours. */
export interface Ink {
  readonly theme: 'light' | 'dark';
  /** Casings and halos: what the map is printed on. */
  readonly paper: string;
  readonly text: string;
  readonly quiet: string;
  readonly ring: string;
  readonly status: Readonly<Record<Status, string>>;
}

export const INKS: Readonly<Record<Ink['theme'], Ink>> = {
  light: {
    theme: 'light',
    paper: '#fbfaf7',
    text: '#1c1e21',
    quiet: '#54595f',
    ring: '#1c1e21',
    status: {
      contested: '#b4452c',
      pressure: '#96610f',
      captured: '#55527a',
      liberated: '#3d6b35',
      route: '#1e6f73',
      area: '#6b6454',
      context: '#5f6670',
    },
  },
  dark: {
    theme: 'dark',
    paper: '#14171b',
    text: '#eceae4',
    quiet: '#a5abb3',
    ring: '#eceae4',
    status: {
      contested: '#e58a70',
      pressure: '#dba653',
      captured: '#a9a5d6',
      liberated: '#8fbf85',
      route: '#67b7bb',
      area: '#b3aa97',
      context: '#a1a8b2',
    },
  },
};
