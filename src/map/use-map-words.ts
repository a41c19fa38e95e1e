import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Translate } from '../i18n/translate.ts';

/** The words inside the map's own elements, which the map itself sets only once. */
export function useMapWords(map: LiveMap | null, t: Translate): void {
  useEffect(() => {
    if (!map) return;
    const canvas = map.getCanvas();
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-label', t('map.canvas'));
    const container = map.getCanvasContainer();
    const keys = container.querySelector('.maplibregl-desktop-message');
    const mac = navigator.userAgent.includes('Mac');
    if (keys) keys.textContent = t(mac ? 'map.cooperative.mac' : 'map.cooperative.keyboard');
    const touch = container.querySelector('.maplibregl-mobile-message');
    if (touch) touch.textContent = t('map.cooperative.touch');
  }, [map, t]);
}
