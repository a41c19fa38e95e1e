import type { Map as LiveMap } from 'maplibre-gl';
import type { Ref } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { prefersStill } from './motion.ts';
import { BY_READER } from './reader-move.ts';

interface MapControlsProps {
  readonly map: LiveMap | null;
  readonly t: Translate;
  readonly ref: Ref<HTMLDivElement>;
  onOverview(): void;
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}

/** Zoom, and back to the whole story. */
export function MapControls({ map, t, ref, onOverview }: MapControlsProps) {
  const options = () => ({ duration: prefersStill() ? 0 : 200 });
  return (
    <div className="map-controls" ref={ref}>
      <button
        type="button"
        aria-label={t('map.zoom-in')}
        title={t('map.zoom-in')}
        onClick={() => map?.zoomIn(options(), BY_READER)}
      >
        <Icon path="M12 6v12M6 12h12" />
      </button>
      <button
        type="button"
        aria-label={t('map.zoom-out')}
        title={t('map.zoom-out')}
        onClick={() => map?.zoomOut(options(), BY_READER)}
      >
        <Icon path="M6 12h12" />
      </button>
      <button
        type="button"
        aria-label={t('map.overview')}
        title={t('map.overview')}
        onClick={onOverview}
      >
        <Icon path="M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4" />
      </button>
    </div>
  );
}
