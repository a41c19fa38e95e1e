import type { GeoJSONSource, Map as LiveMap } from 'maplibre-gl';
import type { Position } from '../story/model.ts';
import type { Insets } from '../story/plan/framing.ts';
import { SOURCES } from './layers/sources.ts';
import { prefersStill } from './motion.ts';
import { BY_READER } from './reader-move.ts';

/** Places that stand too close together to draw each. */
export interface Cluster {
  /** Known to the map's source until what is in the crowd changes. */
  readonly id: number;
  readonly count: number;
  readonly at: Position;
}

/** What of the crowd the last still frame shows. */
export interface ShownCrowd {
  readonly clusters: readonly Cluster[];
  /** Ids of places that stand by themselves. */
  readonly places: readonly string[];
}

const LAYERS = { clusters: 'story-cluster-mark', places: 'story-crowd-symbol' } as const;

type Box = [[number, number], [number, number]];

/** @param box on the canvas, in pixels; all of it, if left out */
export function shownCrowd(map: LiveMap, box?: Box): ShownCrowd {
  const layers = Object.values(LAYERS).filter((id) => map.getLayer(id));
  if (layers.length === 0) return { clusters: [], places: [] };
  const found = box
    ? map.queryRenderedFeatures(box, { layers })
    : map.queryRenderedFeatures({ layers });
  const clusters = new Map<number, Cluster>();
  const places = new Set<string>();
  for (const { properties, geometry } of found) {
    if (properties['cluster_id'] === undefined) {
      places.add(String(properties['id']));
    } else if (geometry.type === 'Point') {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      const id = Number(properties['cluster_id']);
      clusters.set(id, { id, count: Number(properties['point_count']), at: [longitude, latitude] });
    }
  }
  return { clusters: [...clusters.values()], places: [...places] };
}

/** Past the whole zoom at which a cluster comes apart, which a rounded zoom might just miss. */
const PAST = 0.02;
/** Closer by so much, where the source no longer knows the cluster. */
const CLOSER = 2;

/** Moves the map to where a cluster comes apart, in the middle of what chrome leaves free. */
export async function openCluster(
  map: LiveMap,
  { id, at }: Cluster,
  { top, right, bottom, left }: Insets,
): Promise<void> {
  const source = map.getSource<GeoJSONSource>(SOURCES.crowd);
  if (!source) return;
  const apart = await source
    .getClusterExpansionZoom(id)
    .catch(() => Math.floor(map.getZoom()) + CLOSER);
  map.easeTo(
    {
      center: [at[0], at[1]],
      zoom: Math.min(map.getMaxZoom(), apart + PAST),
      offset: [(left - right) / 2, (top - bottom) / 2],
      duration: prefersStill() ? 0 : 500,
      essential: true,
    },
    BY_READER,
  );
}
