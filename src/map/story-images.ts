import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Ink } from '../basemap/ink.ts';
import { SYMBOL_SIZE } from '../story/plan/place-label.ts';
import type { Status } from '../story/read-story.ts';
import { SYMBOLS } from '../story/symbol.ts';

/** Images are drawn at twice the size, and say so to the map. */
export const PIXEL_RATIO = 2;
const BOX = 24;
const PREFIX = 'story';
/** Of the casing around the shape, and of the small disc with its casing, in units of the box. */
const CASING = 2.5;
const DISC = 7.5;

/** The image of a feature's status, by its property `status`. */
export function symbolImageExpression(theme: Ink['theme']): ExpressionSpecification {
  return ['concat', `${PREFIX}/`, ['get', 'status'], `/${theme}`];
}

function canvas(size: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No 2D canvas');
  return context;
}

function drawSymbol(status: Status, ink: Ink): ImageData {
  // As large as what is drawn and no larger: names keep off the whole image.
  const reach = status === 'context' ? DISC : BOX / 2 + CASING;
  const scale = (SYMBOL_SIZE.box * PIXEL_RATIO) / BOX;
  const size = Math.ceil(2 * reach * scale);
  const context = canvas(size);
  context.scale(scale, scale);
  context.translate(reach - BOX / 2, reach - BOX / 2);
  const outline = new Path2D(SYMBOLS[status].outline);
  const solid = new Path2D(SYMBOLS[status].solid);
  context.lineJoin = 'round';
  context.strokeStyle = ink.paper;
  context.lineWidth = 2 * CASING;
  context.stroke(outline);
  context.stroke(solid);
  context.fillStyle = ink.paper;
  context.fill(outline);
  context.strokeStyle = ink.status[status];
  context.lineWidth = 2.25;
  context.stroke(outline);
  context.fillStyle = ink.status[status];
  context.fill(solid);
  return context.getImageData(0, 0, size, size);
}

const CLUSTER = /^cluster-(\d\d)$/;

/** The image of a cluster's disc by its diameter, in CSS pixels of two digits. */
export function clusterImage(diameter: ExpressionSpecification, theme: Ink['theme']) {
  return ['concat', `${PREFIX}/cluster-`, diameter, `/${theme}`] satisfies ExpressionSpecification;
}

/** A disc of paper within an edge, cased. */
function drawCluster(diameter: number, ink: Ink): ImageData {
  const size = diameter * PIXEL_RATIO;
  const context = canvas(size);
  const disc = (radius: number, colour: string) => {
    context.beginPath();
    context.arc(size / 2, size / 2, radius * PIXEL_RATIO, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  };
  disc(diameter / 2, ink.paper);
  disc(diameter / 2 - 1.25, ink.status.context);
  disc(diameter / 2 - 2.75, ink.paper);
  return context.getImageData(0, 0, size, size);
}

/** The image a style asks for by one of our names; `null` for any other name. */
export function drawStoryImage(
  id: string,
  inks: Readonly<Record<Ink['theme'], Ink>>,
): ImageData | null {
  const [prefix, what, theme] = id.split('/');
  if (prefix !== PREFIX || !what || (theme !== 'light' && theme !== 'dark')) return null;
  const diameter = CLUSTER.exec(what)?.[1];
  if (diameter) return drawCluster(Number(diameter), inks[theme]);
  return what in SYMBOLS ? drawSymbol(what as Status, inks[theme]) : null;
}
