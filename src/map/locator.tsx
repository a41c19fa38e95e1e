import { useQuery } from '@tanstack/react-query';
import type { Map as LiveMap } from 'maplibre-gl';
import { type CSSProperties, useEffect, useState } from 'react';
import { PALETTES, type Theme } from '../basemap/palette.ts';
import type { Translate } from '../i18n/translate.ts';
import { type LocatorView, locatorView, type Outlines } from './locator-view.ts';

interface LocatorProps {
  readonly map: LiveMap;
  readonly theme: Theme;
  /** The absolute URL of the folder that holds the basemap. */
  readonly base: string;
  readonly t: Translate;
}

async function loadOutlines(base: string): Promise<Outlines> {
  const response = await fetch(new URL('basemap/locator.json', base));
  if (!response.ok) throw new Error(`basemap/locator.json: ${response.status}`);
  return (await response.json()) as Outlines;
}

/** A small map that says where the large one is; an ornament, left out where it cannot be had. */
export function Locator({ map, theme, base, t }: LocatorProps) {
  const [settled, setSettled] = useState(false);
  const [view, setView] = useState<LocatorView | null>(null);
  const { data: outlines } = useQuery({
    queryKey: ['locator', base],
    queryFn: () => loadOutlines(base),
    // After all that the first view needs.
    enabled: settled,
    retry: false,
  });

  useEffect(() => {
    const settle = () => setSettled(true);
    map.once('idle', settle);
    return () => {
      map.off('idle', settle);
    };
  }, [map]);
  useEffect(() => {
    if (!outlines) return;
    const update = () => {
      const [[west, south], [east, north]] = map.getBounds().toArray();
      setView(locatorView([west, south, east, north], map.getZoom(), outlines));
    };
    update();
    map.on('moveend', update);
    map.on('resize', update);
    return () => {
      map.off('moveend', update);
      map.off('resize', update);
    };
  }, [map, outlines]);

  if (!outlines || !view) return null;
  const { water, land, home, borderInternational } = PALETTES[theme];
  const colours = {
    '--water': water,
    '--land': land,
    '--home': home,
    '--border': borderInternational,
  } as CSSProperties;
  return (
    <svg
      className="map-locator"
      viewBox={view.viewBox.join(' ')}
      role="img"
      aria-label={t(`map.locator.${view.where}`)}
      data-where={view.where}
      focusable="false"
      style={colours}
    >
      {view.where === 'europe' && <path className="locator-land" d={outlines.land} />}
      <path className="locator-home" d={outlines.home} />
      <rect className="locator-frame" {...view.shown} />
    </svg>
  );
}
