import type { Bounds } from '../story/model.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';

export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  /** Web Mercator zoom of 512 px tiles, as in MapLibre. */
  readonly zoom: number;
}

/** What is chosen: a place, a passage, a passage within a place's (both), or nothing (the overview). */
export interface Selection {
  readonly place: string | null;
  /** `p1`, `p2`, …: the number of the paragraph in the article, the same in every language. */
  readonly passage: string | null;
}

/** Where the camera is told to go. A new `serial` is a new command, even to the same target. */
export type CameraCommand = { readonly serial: number; readonly still: boolean } & (
  | { readonly to: 'overview' }
  | { readonly to: 'places'; readonly places: readonly string[] }
  | { readonly to: 'camera'; readonly camera: Camera }
);

export interface ViewState {
  readonly selection: Selection;
  /** The place lit by pointer or focus, on either side. Never in the address. */
  readonly hovered: string | null;
  /** Set only once the reader moved the map; `null` means that it stands where the selection put it. */
  readonly camera: Camera | null;
  readonly command: CameraCommand;
  readonly language: string;
  readonly theme: ThemeChoice;
}

export type { Bounds };
