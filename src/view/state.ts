import type { Camera, CameraTarget } from '../story/plan/camera.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

export type { Camera, CameraTarget };

/** What is chosen: a place, a passage, a passage among a place's (both), or nothing (the overview). */
export interface Selection {
  readonly place: string | null;
  /** `p1`, `p2`, …: the number of the paragraph in the article, the same in every language. */
  readonly passage: string | null;
}

export const NOTHING: Selection = { place: null, passage: null };

/** Where the camera is told to go. A new `serial` is a new command, even to the same target. */
export type CameraCommand = { readonly serial: number; readonly still: boolean } & CameraTarget;

export interface ViewState {
  /** The story's id; `null` for the site's own first story. */
  readonly story: string | null;
  /** A draft's id; empty where articles are brought in; `null` for stories. */
  readonly bring: string | null;
  /** In the list of all stories: the one chosen there, or empty; `null` elsewhere. */
  readonly library: string | null;
  /** The words that are searched for in that list. */
  readonly find: string;
  readonly selection: Selection;
  /** Whether the whole article is shown while a place is chosen, rather than its passages alone. */
  readonly whole: boolean;
  /** The place lit by pointer or focus, on either side. Never in the address. */
  readonly hovered: string | null;
  /** Set only once the reader moved the map; `null` means that it stands where the selection put it. */
  readonly camera: Camera | null;
  readonly command: CameraCommand;
  /** `null` follows the reader's browser. */
  readonly language: string | null;
  readonly theme: ThemeChoice;
}

export const FIRST_VIEW: ViewState = {
  story: null,
  bring: null,
  library: null,
  find: '',
  selection: NOTHING,
  whole: false,
  hovered: null,
  camera: null,
  command: { serial: 0, still: true, to: 'overview' },
  language: null,
  theme: 'auto',
};
