import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { formatMetres } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { scaleBar } from '../story/plan/scale.ts';

const WIDEST = 96;

interface ScaleBarProps {
  readonly map: LiveMap;
  readonly language: string;
  readonly t: Translate;
}

function measure(map: LiveMap): { metres: number; width: number } {
  const { metres, width } = scaleBar(map.getZoom(), map.getCenter().lat, WIDEST);
  return { metres, width: Math.round(width) };
}

/** North, always up, and the map's scale at its middle, in metric units. */
export function ScaleBar({ map, language, t }: ScaleBarProps) {
  const [bar, setBar] = useState(() => measure(map));
  useEffect(() => {
    const update = () =>
      setBar((last) => {
        const next = measure(map);
        return next.metres === last.metres && next.width === last.width ? last : next;
      });
    update();
    map.on('move', update);
    return () => {
      map.off('move', update);
    };
  }, [map]);
  const distance = formatMetres(bar.metres, language);
  return (
    <div className="map-measure">
      <svg className="map-north" viewBox="0 0 12 20" role="img" aria-label={t('map.north')}>
        <path d="M6 19V2M2.5 6.5 6 2l3.5 4.5" />
      </svg>
      <p
        className="map-scale"
        role="img"
        aria-label={t('map.scale', { distance })}
        style={{ width: bar.width }}
      >
        {distance}
      </p>
    </div>
  );
}
