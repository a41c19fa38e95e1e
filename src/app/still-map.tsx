import './still-map.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo, useRef } from 'react';
import { stillWords } from '../i18n/still-words.ts';
import { CornerHandles } from '../map/corner-handles.tsx';
import { selectedPlaces } from '../map/drawn-state.ts';
import { nearestSpot } from '../map/hit.ts';
import { PlaceButtons } from '../map/place-buttons.tsx';
import { type PlaceCanvas, symbolSpots } from '../map/place-spots.ts';
import { type Point, positionAt } from '../map/position-at.ts';
import { clickSketch } from '../map/sketch.ts';
import { SketchOutline } from '../map/sketch-outline.tsx';
import type { StoryMapProps } from '../map/story-map.tsx';
import { stillCamera, stillPlaces, stillSvg } from '../still/still-svg.ts';
import { project, unproject } from '../story/plan/framing.ts';
import { basemapQuery } from './basemap-query.ts';
import { StillPicture } from './still-picture.tsx';
import { useSize } from './use-size.ts';

export interface StillMapProps extends Omit<StoryMapProps, 'onFail' | 'onCamera' | 'cooperative'> {
  readonly title: string;
  /** ISO 8601 calendar date. */
  readonly asOf: string;
  /** For paper: light, of one size, with nothing to press. */
  readonly paper: boolean;
  /** What the picture says, where it is not a story's. */
  readonly words?: ReturnType<typeof stillWords>;
  labelOf?: (id: string) => string;
  /** Why it is no live map, above it. */
  readonly children?: ReactNode;
}

/** Of the picture on paper, which the page scales: its words come out as large as the text's small ones. */
const PAPER = { width: 720, height: 500 };
/** The least height of the picture, in pixels. */
const LEAST = 160;

/** Where in the element that listens a pointer is. */
function pointOf({ currentTarget, clientX, clientY }: MouseEvent): Point {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** The map as a still picture with the places on it to choose: the same places, names and selection. */
export function StillMap(props: StillMapProps) {
  const { reading, bounds, selection, hovered, command, language, base, t, paper } = props;
  const { title, asOf, words, padding, theme } = props;
  const box = useRef<HTMLDivElement>(null);
  const seen = useSize(box);
  const { bottom } = padding;
  const size = useMemo(() => {
    if (paper) return PAPER;
    // What a sheet covers is not drawn, so that the legend stands above it.
    return seen && { width: seen.width, height: Math.max(LEAST, seen.height - bottom) };
  }, [paper, seen, bottom]);
  const basemap = useQuery(basemapQuery(base));
  const selected = useMemo(() => selectedPlaces(reading, selection), [reading, selection]);
  const still = useMemo(
    () =>
      size && {
        reading,
        bounds,
        size,
        target: command,
        selected,
        hovered: paper ? null : hovered,
        theme: paper ? ('light' as const) : theme,
        language,
        words: words ?? stillWords(t, { title, asOf, language }),
      },
    [
      reading,
      bounds,
      size,
      command,
      selected,
      hovered,
      theme,
      language,
      t,
      title,
      asOf,
      words,
      paper,
    ],
  );
  // While the basemap is on its way the story would only flash on bare land.
  const waiting = basemap.isPending && !paper;
  const svg = useMemo(
    () => (still && !waiting ? stillSvg(still, basemap.data ?? null) : null),
    [still, waiting, basemap.data],
  );
  const canvas = useMemo((): PlaceCanvas | null => {
    if (!still) return null;
    const camera = stillCamera(still);
    const { width: clientWidth, height: clientHeight } = still.size;
    return {
      getContainer: () => ({ clientWidth, clientHeight }),
      project: (position) => project(position, camera, still.size),
      unproject: ([x, y]) => {
        const [lng, lat] = unproject({ x, y }, camera, still.size);
        return { lng, lat };
      },
      on: () => undefined,
      off: () => undefined,
    };
  }, [still]);

  const drawn = useMemo(() => (still ? stillPlaces(still) : []), [still]);
  const inView = useMemo(() => {
    const shapes = reading.places.filter(({ geometry }) => geometry.type !== 'Point');
    return { clusters: [], seen: [...drawn, ...shapes].map(({ id }) => id) };
  }, [reading, drawn]);

  /** Symbol before name before line before the edge of an area, as on the live map. */
  const placeAt = (event: MouseEvent<HTMLElement>): string | null => {
    const spots = canvas ? symbolSpots(canvas, drawn) : [];
    const under = document
      .elementsFromPoint(event.clientX, event.clientY)
      .map((element) => element.closest('[data-place]')?.getAttribute('data-place'))
      .find(Boolean);
    return nearestSpot(spots, pointOf(event)) ?? under ?? null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    props.onClear();
  };
  return (
    <section
      className="still-map"
      aria-label={words?.title ?? t('map.label')}
      data-map={svg ? 'still' : 'loading'}
      data-paper={paper || undefined}
      onKeyDown={onKeyDown}
    >
      {props.children}
      {basemap.isError && !paper && (
        <div className="still-note" role="status">
          <p>{t('map.error.basemap')}</p>
          <button type="button" className="text-button" onClick={() => void basemap.refetch()}>
            {t('error.retry')}
          </button>
        </div>
      )}
      <div className="still-box" ref={box}>
        {svg && <StillPicture svg={svg} />}
        {/* The picture is drawn anew under the pointer, which must not lose its target with it. */}
        <div
          className="still-glass"
          data-pointing={hovered !== null || undefined}
          onClick={(event) => {
            if (canvas && props.sketch) {
              clickSketch(canvas, props.sketch, pointOf(event));
              return;
            }
            if (canvas && props.onPick) {
              props.onPick(positionAt(canvas, pointOf(event)));
              return;
            }
            // While corners are edited a click beside them chooses nothing, as on the live map.
            if (props.corners) return;
            const id = placeAt(event);
            if (id) props.onSelectPlace(id);
          }}
          onMouseMove={(event) => {
            const id = placeAt(event);
            if (id !== hovered && matchMedia('(hover: hover)').matches) props.onHover(id);
          }}
          onMouseLeave={() => props.onHover(null)}
        />
        {canvas && svg && !paper && props.sketch && (
          <SketchOutline map={canvas} {...props.sketch} />
        )}
        {canvas && svg && !paper && props.corners && (
          <CornerHandles map={canvas} t={t} {...props.corners} />
        )}
        {canvas && svg && !paper && !props.corners && (
          <PlaceButtons
            map={canvas}
            reading={reading}
            language={language}
            selected={selected}
            inView={inView}
            t={t}
            labelOf={props.labelOf}
            onSelectPlace={props.onSelectPlace}
            onHover={props.onHover}
          />
        )}
      </div>
    </section>
  );
}
