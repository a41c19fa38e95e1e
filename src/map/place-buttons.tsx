import './place-buttons.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { isApproximate, placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { isArrow, neighbour } from './hit.ts';
import { type PlaceCanvas, placeSpots } from './place-spots.ts';
import { statusWords } from './status-words.ts';

interface PlaceButtonsProps {
  readonly map: PlaceCanvas;
  readonly reading: Reading;
  readonly language: string;
  readonly selected: readonly string[];
  readonly t: Translate;
  /** What a place is called here, where it is not by its status and passages. */
  labelOf?: ((id: string) => string) | undefined;
  onSelectPlace(id: string): void;
  onHover(id: string | null): void;
}

const SIZE = 44;

function clamp(value: number, most: number): number {
  return Math.round(Math.max(0, Math.min(most - SIZE, value - SIZE / 2)));
}

/**
 * The map's places as an ordered list of buttons, each standing over its symbol (or at the edge
 * nearest to it), for keyboards and screen readers. Pointers go through them to the map.
 */
export function PlaceButtons(props: PlaceButtonsProps) {
  const { map, reading, language, selected, t, onSelectPlace, onHover } = props;
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const known = focused && reading.place.has(focused) ? focused : null;
  const tabbable = known ?? selected[0] ?? reading.places[0]?.id ?? null;

  useEffect(() => {
    const place = () => {
      const { clientWidth, clientHeight } = map.getContainer();
      for (const { id, x, y } of placeSpots(map, reading)) {
        const item = list.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(id)}"]`);
        if (!item) continue;
        item.style.transform = `translate(${clamp(x, clientWidth)}px, ${clamp(y, clientHeight)}px)`;
      }
    };
    place();
    map.on('move', place);
    map.on('resize', place);
    return () => {
      map.off('move', place);
      map.off('resize', place);
    };
  }, [map, reading]);

  const focus = (id: string | null | undefined) => {
    if (!id) return;
    list.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(id)}"] button`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Home') focus(reading.places[0]?.id);
    else if (event.key === 'End') focus(reading.places.at(-1)?.id);
    else if (isArrow(event.key)) {
      const spots = placeSpots(map, reading);
      const from = spots.find((spot) => spot.id === id);
      focus(from && neighbour(spots, from, event.key));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ol className="map-places" ref={list} aria-label={t('map.places')}>
      {reading.places.map((place) => {
        const { id } = place;
        return (
          <li key={id} data-spot={id}>
            <button
              type="button"
              tabIndex={id === tabbable ? 0 : -1}
              aria-pressed={selected.includes(id)}
              onClick={() => onSelectPlace(id)}
              onFocus={() => {
                setFocused(id);
                onHover(id);
              }}
              onBlur={() => onHover(null)}
              onKeyDown={(event) => onKeyDown(event, id)}
            >
              {props.labelOf?.(id) ??
                t('map.place', {
                  name: placeName(place, language),
                  status: statusWords(
                    reading.status.get(id)?.status ?? 'context',
                    isApproximate(place),
                    t,
                  ),
                  count: reading.passagesOf.get(id)?.length ?? 0,
                })}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
