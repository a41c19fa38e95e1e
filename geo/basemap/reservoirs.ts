import type { Position } from 'geojson';

/** A reservoir drawn by hand, for want of data: its axis with half its breadth in kilometres. */
export interface DrawnReservoir {
  readonly en: string;
  readonly uk: string;
  readonly drained: boolean;
  /** Longitude, latitude and half-breadth along its length. */
  readonly axis: Axis;
}

type Axis = readonly (readonly [number, number, number])[];

const KILOMETRES_A_DEGREE = 111.32;

/** The ring around an axis, in degrees. */
function around(axis: Axis): Position[] {
  const sides = axis.map(([x, y, half], at): [Position, Position] => {
    const [x0, y0] = axis[Math.max(0, at - 1)] ?? [x, y];
    const [x1, y1] = axis[Math.min(axis.length - 1, at + 1)] ?? [x, y];
    const narrow = Math.cos((y * Math.PI) / 180);
    const [dx, dy] = [(x1 - x0) * narrow, y1 - y0];
    const length = Math.hypot(dx, dy) || 1;
    const [across, up] = [(-dy / length / narrow) * half, (dx / length) * half];
    const [east, north] = [across / KILOMETRES_A_DEGREE, up / KILOMETRES_A_DEGREE];
    return [
      [x + east, y + north],
      [x - east, y - north],
    ];
  });
  const ring = [...sides.map(([left]) => left), ...sides.map(([, right]) => right).reverse()];
  return [...ring, ...ring.slice(0, 1)];
}

/** A closed line with its corners cut twice. */
function smooth(ring: Position[], times = 2): Position[] {
  if (times === 0) return ring;
  const cut = ring.slice(1).flatMap(([x1 = 0, y1 = 0], at): Position[] => {
    const [x0 = 0, y0 = 0] = ring[at] ?? [];
    return [
      [x0 * 0.75 + x1 * 0.25, y0 * 0.75 + y1 * 0.25],
      [x0 * 0.25 + x1 * 0.75, y0 * 0.25 + y1 * 0.75],
    ];
  });
  return smooth([...cut, ...cut.slice(0, 1)], times - 1);
}

/** The water's edge as a ring, and where its name goes. */
export function drawReservoir({ axis }: DrawnReservoir) {
  const [x, y] = axis[Math.floor(axis.length / 2)] ?? [0, 0];
  return { ring: smooth(around(axis)), label: [x, y] as Position };
}
