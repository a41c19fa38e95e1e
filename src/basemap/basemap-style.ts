import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { areaLabel } from './area-label.ts';
import { boundary } from './boundary.ts';
import { DRAW_ORDER, layerAfter, type Slot } from './draw-order.ts';
import { fontFaces } from './fonts.ts';
import { hydrography } from './hydrography.ts';
import { land } from './land.ts';
import type { OperatorMap } from './operator-map.ts';
import { adoptStyle, slotsOf, withOperator } from './operator-style.ts';
import { PALETTES, type Theme } from './palette.ts';
import { road } from './road.ts';
import { settlement } from './settlement.ts';
import type { Inks, Subject } from './subject.ts';
import { urban } from './urban.ts';

export interface BasemapOptions {
  readonly theme: Theme;
  /** Names are in Ukrainian for `uk`, else in English. */
  readonly language: string;
  /** The absolute URL of the folder that holds `basemap/` and `fonts/`, with its slash. */
  readonly base: string;
}

const SUBJECTS: readonly Subject[] = [
  land,
  urban,
  hydrography,
  boundary,
  road,
  areaLabel,
  settlement,
];

/** The ids of the layers that the story's areas and lines go before. Its symbols go on top. */
export const SLOTS: Readonly<Record<Exclude<Slot, 'symbols'>, string>> = {
  areas: layerAfter('areas') ?? '',
  lines: layerAfter('lines') ?? '',
};

function inksOf(theme: Theme, language: string): Inks {
  return { theme, palette: PALETTES[theme], name: language === 'uk' ? 'uk' : 'en' };
}

function inOrder(inks: Inks): LayerSpecification[] {
  const layers = new Map(
    SUBJECTS.flatMap((subject) => subject(inks)).map((layer) => [layer.id, layer]),
  );
  return DRAW_ORDER.flatMap((entry) => {
    const layer = typeof entry === 'string' ? layers.get(entry) : undefined;
    return layer ? [layer] : [];
  });
}

/** The map under the story, as a MapLibre style that reads nothing from outside `base`. */
export function basemapStyle({ theme, language, base }: BasemapOptions): StyleSpecification {
  const data = (name: string) => `${base}basemap/${name}.json`;
  return {
    version: 8,
    name: 'Dateline',
    sprite: `${base}basemap/sprite`,
    sources: {
      world: { type: 'geojson', data: data('world'), maxzoom: 6, tolerance: 0.3 },
      // Large tiles mean few draws; a step of their grid is two pixels at the closest zoom.
      detail: { type: 'geojson', data: data('detail'), maxzoom: 7 },
      labels: { type: 'geojson', data: data('labels'), maxzoom: 7 },
    },
    layers: inOrder(inksOf(theme, language)),
  };
}

/** The map under a story, and where in it the story's layers go. */
export interface Ground {
  readonly style: StyleSpecification;
  readonly slots: { readonly areas: string; readonly lines: string };
}

/**
 * The embedded map, or the richer one of an operator.
 *
 * @param operator `null` where none is configured or it does not answer; `style` as it came
 * @returns `null` when the operator's style is none
 */
export function groundStyle(
  options: BasemapOptions,
  operator: { readonly map: OperatorMap | null; readonly style: unknown } | null,
): Ground | null {
  const own = basemapStyle(options);
  if (!operator?.map) return { style: own, slots: SLOTS };
  const { map } = operator;
  if (!map.style) {
    const inks = inksOf(options.theme, options.language);
    return { style: withOperator(own, map, inks), slots: SLOTS };
  }
  const adopted = adoptStyle(operator.style, map.style, fontFaces(options.base));
  return adopted && { style: adopted, slots: slotsOf(adopted) };
}
