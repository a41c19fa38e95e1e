import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Palette } from '../basemap/palette.ts';
import { joinPieces, placeAlong, writeAlong } from './along.ts';
import type { Basemap } from './basemap.ts';
import { type Anchor, type Block, standAt } from './block.ts';
import { type Box, clipLine, grown, type Point } from './clip.ts';
import { type DrawnFeature, featuresOf } from './drawn-layer.ts';
import { pixelLines, type Shape } from './geometry-paths.ts';
import { faceOf, wrapText } from './measure.ts';
import type { Room } from './room.ts';
import { el, tenth } from './svg.ts';
import type { View } from './view.ts';
import { type Halo, type Line, lineWidth, writeLines } from './words.ts';

interface Scene {
  readonly basemap: Basemap;
  readonly view: View;
  readonly room: Room;
  readonly palette: Palette;
  readonly language: string;
  /** Names that the story writes itself, in lower case. */
  readonly named: ReadonlySet<string>;
}

const LEADING = 1.2;
/** MapLibre's own correction of a label above or below its point, in ems. */
const BASELINE_SHIFT = 7 / 24;
/** Radius of a settlement's dot by its image, with its casing a pixel more. */
const DOTS: Readonly<Record<string, number>> = {
  'dot-1': 3,
  'dot-2': 2.5,
  'dot-3': 2,
  'dot-4': 1.5,
};
const CAPITAL = 4;
/** From this zoom on, towns of the second rank are as good as sure of their names. */
const TOWNS_FROM = 6.2;

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function stringOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

function haloOf({ paint }: DrawnFeature): Halo {
  return {
    colour: stringOr(paint('text-halo-color'), 'none'),
    width: numberOr(paint('text-halo-width'), 0),
  };
}

function lineOf(feature: DrawnFeature, language: string): Line {
  const raw = stringOr(feature.layout('text-field'), '');
  const text =
    feature.layout('text-transform') === 'uppercase' ? raw.toLocaleUpperCase(language) : raw;
  return {
    text,
    face: faceOf(feature.layout('text-font')),
    size: numberOr(feature.layout('text-size'), 12),
    fill: stringOr(feature.paint('text-color'), 'none'),
    spacing: numberOr(feature.layout('text-letter-spacing'), 0),
  };
}

function blockOf(feature: DrawnFeature, language: string): Block {
  const line = lineOf(feature, language);
  const widest = numberOr(feature.layout('text-max-width'), 10) * line.size;
  const lines = wrapText(line.text, widest, (text) => lineWidth({ ...line, text }));
  return {
    lines: lines.map((text) => ({ ...line, text })),
    leading: numberOr(feature.layout('text-line-height'), LEADING),
  };
}

function dotOf(
  image: string,
  { x, y }: Point,
  palette: Palette,
): { radius: number; drawn: string } {
  const at = { cx: tenth(x), cy: tenth(y) };
  if (image.startsWith('capital')) {
    const coat = (half: number, fill: string) =>
      el('path', {
        d: `M${tenth(x - half)} ${tenth(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`,
        fill,
      });
    const { halo, settlement } = palette;
    const coats = [coat(5, halo), coat(4, settlement), coat(2.5, halo), coat(1.5, settlement)];
    return { radius: CAPITAL + 1, drawn: coats.join('') };
  }
  const radius = DOTS[image.slice(0, 5)] ?? 2;
  const fill = image.startsWith('dot-4') ? palette.settlementMinor : palette.settlement;
  const drawn = el('circle', { ...at, r: radius, fill, stroke: palette.halo, 'stroke-width': 1 });
  return { radius: radius + 1, drawn };
}

function moved(anchor: Anchor, { x, y }: Point, radius: number, size: number): Point {
  const off = radius * size;
  const upright = off - BASELINE_SHIFT * size;
  switch (anchor) {
    case 'left':
      return { x: x + off, y };
    case 'right':
      return { x: x - off, y };
    case 'top':
      return { x, y: y + upright };
    case 'bottom':
      return { x, y: y - upright };
    default:
      return { x, y };
  }
}

function square({ x, y }: Point, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function pointLabel(feature: DrawnFeature, scene: Scene): string {
  const { view, room, palette, language, named } = scene;
  const { geometry } = feature;
  if (geometry.type !== 'Point') return '';
  const at = view.at(geometry.coordinates);
  const block = blockOf(feature, language);
  const [first] = block.lines;
  if (!room.isInside(square(at, 0)) || !first?.text) return '';
  if (named.has(stringOr(feature.layout('text-field'), '').toLowerCase())) return '';
  const image = feature.layout('icon-image');
  const dot = typeof image === 'string' ? dotOf(image, at, palette) : null;
  const sign = dot ? square(at, dot.radius + numberOr(feature.layout('icon-padding'), 2)) : null;
  if (sign && !room.isFree(sign)) return '';
  const anchors = (feature.layout('text-variable-anchor') ?? ['center']) as readonly Anchor[];
  const radius = numberOr(feature.layout('text-radial-offset'), 0);
  const padding = numberOr(feature.layout('text-padding'), 2);
  for (const anchor of anchors) {
    // A dot with its casing may stand out beyond the style's distance.
    const from = Math.max(radius, dot ? (dot.radius + 2) / first.size : 0);
    const stand = standAt(block, anchor, moved(anchor, at, from, first.size), padding);
    if (!room.isClear(stand.box)) continue;
    room.take(stand.box, ...(sign ? [sign] : []));
    const words = writeLines({ ...block, ...stand, halo: haloOf(feature) });
    return (dot?.drawn ?? '') + words;
  }
  return '';
}

/** About the room that the largest towns' names will want, to the right of their dots. */
export function townRoom({ labels }: Basemap, { zoom, at }: View, language: string): Box[] {
  return labels.features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== 'Point' || properties?.['kind'] !== 'settlement') return [];
    if (Number(properties['rank']) > (zoom < TOWNS_FROM ? 1 : 2)) return [];
    const { x, y } = at(geometry.coordinates);
    const text = stringOr(properties[language === 'uk' ? 'uk' : 'en'], '');
    const width = lineWidth({ text, face: 'Noto Sans Semibold', size: 13, fill: '' });
    return [{ left: x - 6, top: y - 10, right: x + 12 + width, bottom: y + 10 }];
  });
}

/** Labels along lines, the pieces of one name taken together. */
function lineLabels(features: readonly DrawnFeature[], scene: Scene, id: string): string {
  const { view, room, language } = scene;
  const byName = new Map<string, DrawnFeature[]>();
  for (const feature of features) {
    const name = stringOr(feature.layout('text-field'), '');
    if (name) byName.set(name, [...(byName.get(name) ?? []), feature]);
  }
  let written = '';
  let count = 0;
  for (const pieces of byName.values()) {
    const [feature] = pieces;
    if (!feature) continue;
    const courses = joinPieces(
      pieces.flatMap(({ geometry }) => pixelLines(geometry as Shape, view)),
    ).flatMap((course) => clipLine(course, grown(view.free, -6)));
    const offset = feature.layout('text-offset');
    const line = lineOf(feature, language);
    const found = placeAlong(courses, line, room, {
      shift: Array.isArray(offset) ? Number(offset[1]) : 0,
      bend: numberOr(feature.layout('text-max-angle'), 45),
      padding: Math.min(6, numberOr(feature.layout('text-padding'), 2)),
      clear: true,
      again: numberOr(feature.layout('symbol-spacing'), 250) * 1.2,
    });
    for (const points of found) {
      written += writeAlong(points, line, haloOf(feature), `still-${id}-${count}`);
      count += 1;
    }
  }
  return written;
}

/** The labels of one layer of the basemap that find room. Takes the room. */
export function baseLabels(layer: LayerSpecification, scene: Scene): string {
  if (layer.type !== 'symbol') return '';
  const features = featuresOf(layer, scene.basemap, scene.view.zoom);
  const ranked = features
    .map((feature, index) => ({
      feature,
      index,
      key: numberOr(feature.layout('symbol-sort-key'), 0),
    }))
    .sort((a, b) => a.key - b.key || a.index - b.index)
    .map(({ feature }) => feature);
  return layer.layout?.['symbol-placement'] === 'line'
    ? lineLabels(ranked, scene, layer.id)
    : ranked.map((feature) => pointLabel(feature, scene)).join('');
}
