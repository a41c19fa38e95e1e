import type { Ink } from '../basemap/ink.ts';
import { SYMBOL_SIZE } from '../story/plan/place-label.ts';
import type { PlaceProperties, StoryFeatures } from '../story/plan/story-features.ts';
import { SYMBOLS } from '../story/symbol.ts';
import type { Box } from './clip.ts';
import { areaPath, edgePath, linePath } from './geometry-paths.ts';
import { el, tenth } from './svg.ts';
import type { View } from './view.ts';

/** The hatch of areas, defined once in the still. */
export const HATCH = 'still-hatch';

/** Which places are chosen, and which one is pointed at. */
export interface Lit {
  readonly selected: ReadonlySet<string>;
  readonly hovered: string | null;
}

export type Drawn = 'selected' | 'hovered' | 'dimmed' | 'plain';

const DIMMED = 0.67;

export function stateOf(id: string, { selected, hovered }: Lit): Drawn {
  if (selected.has(id)) return 'selected';
  if (hovered === id) return 'hovered';
  return selected.size > 0 ? 'dimmed' : 'plain';
}

export function opacityOf(state: Drawn): number {
  return state === 'dimmed' ? DIMMED : 1;
}

function pick(state: Drawn, selected: number, hovered: number, otherwise: number): number {
  return state === 'selected' ? selected : state === 'hovered' ? hovered : otherwise;
}

/** Quieter the closer, as on the live map. */
function hatchOpacity(state: Drawn, within: boolean, zoom: number): number {
  const far = pick(state, 0.55, 0.45, within ? 0 : 0.35);
  const near = pick(state, 0.4, 0.3, within ? 0 : 0.13);
  const share = Math.max(0, Math.min(1, (zoom - 5.5) / 2.5));
  return Math.round((far + (near - far) * share) * 100) / 100;
}

type Hatch = StoryFeatures['hatches']['features'][number];

function byArea({ hatches }: StoryFeatures): ReadonlyMap<string, readonly Hatch[]> {
  const found = new Map<string, Hatch[]>();
  for (const hatch of hatches.features) {
    const known = found.get(hatch.properties.id);
    if (known) known.push(hatch);
    else found.set(hatch.properties.id, [hatch]);
  }
  return found;
}

/** The same lines as on the live map, which come in between the last ones from zoom to zoom. */
function hatchAsLines(hatches: readonly Hatch[], ink: Ink, view: View): string {
  const far = Math.max(0, Math.min(1, (8 - view.zoom) / 2.5));
  const strength = 0.18 + (0.4 - 0.18) * far;
  return hatches
    .map(({ geometry, properties: { within, from } }) => {
      const share = Math.max(0, Math.min(1, view.zoom - from + 1));
      if (within || share === 0) return '';
      return el('path', {
        d: linePath(geometry, view),
        fill: 'none',
        stroke: ink.status.area,
        'stroke-width': 0.8,
        'stroke-opacity': Math.round(strength * share * 100) / 100,
      });
    })
    .join('');
}

/** @param asLines whether areas are hatched with the live map's lines, for a picture that it replaces */
export function storyAreas(
  features: StoryFeatures,
  ink: Ink,
  view: View,
  lit: Lit,
  asLines: boolean,
): string {
  const hatches = byArea(features);
  return features.areas.features
    .map(({ geometry, properties: { id, within } }) => {
      const state = stateOf(id, lit);
      const fill = areaPath(geometry, view);
      if (fill === '') return '';
      const opacity = hatchOpacity(state, within, view.zoom);
      const pattern =
        opacity > 0 && !asLines
          ? el('path', {
              d: fill,
              fill: `url(#${HATCH})`,
              'fill-rule': 'evenodd',
              'fill-opacity': opacity,
              // Ground rather than a target: its name and its edge choose it.
              'pointer-events': 'none',
            })
          : '';
      const hatch = asLines ? hatchAsLines(hatches.get(id) ?? [], ink, view) : pattern;
      const edge = edgePath(geometry, view);
      const drawn = edge
        ? el('path', {
            d: edge,
            fill: 'none',
            stroke: ink.status.area,
            'stroke-width': pick(state, 2, 1.75, 1),
            'stroke-opacity': pick(state, 0.9, 0.8, 0.4),
            'stroke-linejoin': 'round',
          })
        : '';
      return el('g', { 'data-place': id }, hatch, drawn);
    })
    .join('');
}

const DASHES = [2.2, 1.3] as const;

export function storyLines(features: StoryFeatures, ink: Ink, view: View, lit: Lit): string {
  return features.lines.features
    .map(({ geometry, properties: { id, approximate } }) => {
      const d = linePath(geometry, view);
      if (d === '') return '';
      const state = stateOf(id, lit);
      const width = pick(state, 4, 3, 3);
      const round = { fill: 'none', 'stroke-linejoin': 'round', d };
      const ring = pick(state, 9.5, 9, 0);
      return el(
        'g',
        { 'data-place': id },
        ring > 0
          ? el('path', {
              ...round,
              stroke: ink.ring,
              'stroke-linecap': 'round',
              'stroke-width': ring,
              'stroke-opacity': pick(state, 1, 0.6, 0),
            })
          : '',
        el('path', { ...round, stroke: ink.paper, 'stroke-linecap': 'round', 'stroke-width': 7 }),
        el('path', {
          ...round,
          stroke: ink.status.route,
          'stroke-width': width,
          'stroke-dasharray': approximate
            ? DASHES.map((dash) => tenth(dash * width)).join(' ')
            : undefined,
          'stroke-opacity': state === 'dimmed' ? DIMMED : undefined,
        }),
      );
    })
    .join('');
}

const BOX = 24;
/** Of the casing around the shape, and of the small disc with its casing, in units of the box. */
const CASING = 2.5;
const DISC = 7.5;

function scaleOf({ focus }: PlaceProperties): number {
  return (SYMBOL_SIZE.box / BOX) * (focus ? 1 : SYMBOL_SIZE.context);
}

/** The room that a place's symbol takes. */
export function symbolBox(properties: PlaceProperties, at: { x: number; y: number }): Box {
  const units = properties.status === 'context' ? DISC : BOX / 2 + CASING;
  const reach = units * scaleOf(properties);
  return { left: at.x - reach, top: at.y - reach, right: at.x + reach, bottom: at.y + reach };
}

/** A status's symbol around the origin, in its box's units. */
export function symbolPaths(status: PlaceProperties['status'], ink: Ink, casing: boolean): string {
  const { outline, solid } = SYMBOLS[status];
  const colour = ink.status[status];
  return [
    ...(casing
      ? [
          el('path', {
            d: outline + solid,
            fill: 'none',
            stroke: ink.paper,
            'stroke-width': 2 * CASING,
          }),
        ]
      : []),
    el('path', { d: outline, fill: ink.paper, stroke: colour, 'stroke-width': 2.25 }),
    el('path', { d: solid, fill: colour }),
  ].join('');
}

const RING = { focus: SYMBOL_SIZE.box / 2 + 4, context: SYMBOL_SIZE.box / 2 - 2.5 };

/** Symbols are written once and used from there when there are more than so many. */
const FEW = 100;

function isShared({ points }: StoryFeatures): boolean {
  return points.features.length > FEW;
}

function sharedId(status: PlaceProperties['status'], { theme }: Ink): string {
  return `still-${status}-${theme}`;
}

/** What the symbols of many places are used from; empty for few, which are written each. */
export function sharedSymbols(features: StoryFeatures, ink: Ink): string {
  if (!isShared(features)) return '';
  const used = new Set(features.points.features.map(({ properties }) => properties.status));
  return [...used]
    .map((status) => el('g', { id: sharedId(status, ink) }, symbolPaths(status, ink, true)))
    .join('');
}

export function storySymbols(features: StoryFeatures, ink: Ink, view: View, lit: Lit): string {
  const shared = isShared(features);
  // The first in reading order is drawn last, above the others.
  return [...features.points.features]
    .reverse()
    .map(({ geometry, properties }) => {
      const { id, status, focus } = properties;
      const at = view.at(geometry.coordinates);
      const { left, top, right, bottom } = view.canvas;
      if (at.x < left - 20 || at.x > right + 20 || at.y < top - 20 || at.y > bottom + 20) return '';
      const state = stateOf(id, lit);
      const radius = focus ? RING.focus : RING.context;
      const ring =
        state === 'selected' || state === 'hovered'
          ? el('circle', {
              r: radius + pick(state, 1.5, 0, 0),
              fill: ink.paper,
              'fill-opacity': pick(state, 0.85, 0.6, 0),
              stroke: ink.ring,
              'stroke-width': pick(state, 2.25, 1.75, 0),
            })
          : '';
      const scale = scaleOf(properties) * (state === 'selected' ? SYMBOL_SIZE.grown : 1);
      const symbol = el(
        'g',
        {
          transform: `scale(${Math.round(scale * 1000) / 1000}) translate(-12 -12)`,
          'stroke-linejoin': 'round',
          opacity: state === 'dimmed' ? DIMMED : undefined,
        },
        shared ? el('use', { href: `#${sharedId(status, ink)}` }) : symbolPaths(status, ink, true),
      );
      const place = {
        'data-place': id,
        'data-drawn': state === 'plain' ? undefined : state,
        transform: `translate(${tenth(at.x)} ${tenth(at.y)})`,
      };
      return el('g', place, ring, symbol);
    })
    .join('');
}
