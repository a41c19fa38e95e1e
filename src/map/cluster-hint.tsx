import type { Map as LiveMap } from 'maplibre-gl';
import type { Translate } from '../i18n/translate.ts';
import type { Cluster } from './clusters.ts';

interface ClusterHintProps {
  readonly map: LiveMap;
  readonly cluster: Cluster;
  readonly t: Translate;
}

/** From a cluster's middle to the words above it, in pixels. */
const ABOVE = 26;

/** How many places a cluster stands for, above the one that is pointed at; its button says the same to a screen reader. */
export function ClusterHint({ map, cluster, t }: ClusterHintProps) {
  const { x, y } = map.project([cluster.at[0], cluster.at[1]]);
  const left = Math.round(x);
  const top = Math.round(y - ABOVE);
  return (
    <p className="map-hint" aria-hidden="true" style={{ translate: `${left}px ${top}px` }}>
      {t('map.cluster', { count: cluster.count })}
    </p>
  );
}
