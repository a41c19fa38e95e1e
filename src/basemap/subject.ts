import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette, Theme } from './palette.ts';

/** What each subject draws with. */
export interface Inks {
  readonly theme: Theme;
  readonly palette: Palette;
  /** The property of a feature that holds its name in the reader's language. */
  readonly name: 'en' | 'uk';
}

/** The layers of one subject, by id; the order is the draw order's. */
export type Subject = (inks: Inks) => LayerSpecification[];
