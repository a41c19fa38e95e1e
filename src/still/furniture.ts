import type { Ink } from '../basemap/ink.ts';
import type { Size } from '../story/plan/framing.ts';
import { scaleBar } from '../story/plan/scale.ts';
import type { Status } from '../story/status.ts';
import type { Box } from './clip.ts';
import type { Room } from './room.ts';
import { symbolPaths } from './story-shapes.ts';
import { el, escapeXml, tenth } from './svg.ts';
import { type Line, lettering, lineWidth } from './words.ts';

export interface LegendEntry {
  readonly status: Status;
  readonly words: string;
}

interface Spot {
  readonly x: number;
  readonly row: number;
  readonly line: Line;
  readonly status: Status | null;
}

/** The strip below the map: what the symbols mean, and whose the map data are. */
export interface Foot {
  readonly height: number;
  readonly spots: readonly Spot[];
}

const NARROW = 560;
const LOW = 420;
/** On a still lower than this there is no room for a legend. */
const BARE = 280;
const SIDE = 10;
const GAP = 14;
const SYMBOL = 16;
const SYMBOL_GAP = 5;
const ROW = 20;
const AIR = 5;

/** Sets the legend's entries in rows, and the credit at the right of the last one that has room. */
export function footOf(
  entries: readonly LegendEntry[],
  credit: string,
  size: Size,
  ink: Ink,
): Foot {
  const isSmall = size.width < NARROW || size.height < LOW;
  const look = { face: 'Noto Sans Regular', fill: ink.text } as const;
  // An area and a dot explain themselves; where room is short it goes to what does not.
  const shown =
    size.height < BARE
      ? []
      : entries.filter(({ status }) => !isSmall || (status !== 'area' && status !== 'context'));
  const widest = size.width - 2 * SIDE;
  const spots: Spot[] = [];
  let [x, row] = [0, 0];
  for (const { status, words } of shown) {
    const line = { ...look, text: words, size: isSmall ? 11 : 12 };
    const width = SYMBOL + SYMBOL_GAP + lineWidth(line);
    if (x > 0 && x + width > widest) [x, row] = [0, row + 1];
    spots.push({ x: SIDE + x, row, line, status });
    x += width + GAP;
  }
  const line = { ...look, fill: ink.quiet, text: credit, size: isSmall ? 10 : 11 };
  const width = lineWidth(line);
  if (x > 0 && x + width > widest) row += 1;
  spots.push({ x: Math.max(SIDE, size.width - SIDE - width), row, line, status: null });
  return { height: (row + 1) * ROW + 2 * AIR, spots };
}

function small(line: Line): Record<string, string | number | undefined> {
  return lettering(line, null, 1);
}

export function drawFoot({ height, spots }: Foot, size: Size, ink: Ink): string {
  const top = size.height - height;
  const ground = el('rect', {
    y: tenth(top),
    width: size.width,
    height: tenth(height),
    fill: ink.paper,
  });
  const rule = el('path', {
    d: `M0 ${tenth(top + 0.5)}H${size.width}`,
    stroke: ink.quiet,
    'stroke-opacity': 0.35,
  });
  const entries = spots.map(({ x, row, line, status }) => {
    const middle = top + AIR + row * ROW + ROW / 2;
    const scale = SYMBOL / 24;
    const symbol = status
      ? el(
          'g',
          {
            transform: `translate(${tenth(x)} ${tenth(middle - SYMBOL / 2)}) scale(${Math.round(scale * 1000) / 1000})`,
            'stroke-linejoin': 'round',
          },
          symbolPaths(status, ink, false),
        )
      : '';
    const left = status ? x + SYMBOL + SYMBOL_GAP : x;
    const words = el(
      'text',
      { x: tenth(left), y: tenth(middle + line.size * 0.35), ...small(line) },
      escapeXml(line.text),
    );
    return symbol + words;
  });
  return ground + rule + entries.join('');
}

const WIDEST = 96;

interface Scale {
  readonly zoom: number;
  readonly latitude: number;
  words(metres: number): string;
}

/** The scale bar above the foot; none on a still too low for it. Takes its room. */
export function drawScale(scale: Scale, foot: Foot, size: Size, ink: Ink, room: Room): string {
  if (size.height < BARE) return '';
  const { metres, width } = scaleBar(scale.zoom, scale.latitude, WIDEST);
  const bottom = Math.round(size.height - foot.height - 8) + 0.5;
  const left = SIDE + 0.5;
  const line: Line = {
    text: scale.words(metres),
    face: 'Noto Sans Regular',
    size: 11,
    fill: ink.quiet,
  };
  const top = bottom - 16;
  const box: Box = { left: left - 4, top: top - 4, right: left + width + 4, bottom: bottom + 4 };
  room.take(box);
  return (
    el('rect', {
      x: tenth(box.left),
      y: tenth(box.top),
      width: tenth(box.right - box.left),
      height: tenth(box.bottom - box.top),
      fill: ink.paper,
    }) +
    el('path', {
      d: `M${tenth(left)} ${tenth(bottom - 6)}V${tenth(bottom)}h${tenth(Math.round(width))}v-6`,
      fill: 'none',
      stroke: ink.quiet,
    }) +
    el(
      'text',
      { x: tenth(left + width / 2), y: tenth(bottom - 5), 'text-anchor': 'middle', ...small(line) },
      escapeXml(line.text),
    )
  );
}
