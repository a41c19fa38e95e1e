import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { stillWords } from '../i18n/still-words.ts';
import { selectedPlaces } from '../map/drawn-state.ts';
import { stillSvg } from '../still/still-svg.ts';
import { basemapQuery } from './basemap-query.ts';
import type { PosterView } from './map-poster.tsx';
import { StillPicture } from './still-picture.tsx';
import { useSize } from './use-size.ts';

/** The picture of a resting map: what the live one would show, with nothing in it to press. */
export function PosterStill(view: PosterView) {
  const { reading, bounds, selection, command, theme, language, base, title, asOf, t } = view;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const { data: basemap } = useQuery(basemapQuery(base));
  const svg = useMemo(() => {
    if (!size || !basemap) return null;
    const selected = selectedPlaces(reading, selection);
    const words = stillWords(t, { title, asOf, language });
    const target = command;
    return stillSvg({ reading, bounds, size, target, selected, theme, language, words }, basemap);
  }, [size, basemap, reading, bounds, selection, command, theme, language, title, asOf, t]);
  return (
    <div className="poster-still" ref={box}>
      {svg && <StillPicture svg={svg} />}
    </div>
  );
}
