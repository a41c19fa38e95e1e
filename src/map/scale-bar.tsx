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

/** The map's scale at its middle, in metric units. */
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
    <p
      className="map-scale"
      role="img"
      aria-label={t('map.scale', { distance })}
      style={{ width: bar.width }}
    >
      {distance}
    </p>
  );
}
