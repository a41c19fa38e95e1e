import './place-buttons.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Translate } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';
import { isApproximate, placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { buttonPlan, type InView } from './button-plan.ts';
import type { Cluster } from './clusters.ts';
import { isArrow, neighbour, type Spot } from './hit.ts';
import { type PlaceCanvas, placeSpots } from './place-spots.ts';
import { statusWords } from './status-words.ts';
import { useHeldFocus } from './use-held-focus.ts';

interface PlaceButtonsProps {
  readonly map: PlaceCanvas;
  readonly reading: Reading;
  readonly language: string;
  readonly selected: readonly string[];
  /** Needed for a story of many places. */
  readonly inView: InView | null;
  readonly t: Translate;
  /** What a place is called here, where it is not by its status and passages. */
  labelOf?: ((id: string) => string) | undefined;
  onSelectPlace(id: string): void;
  onHover(id: string | null): void;
  onCluster?(cluster: Cluster): void;
  onPoint?(cluster: Cluster | null): void;
}

const SIZE = 44;
const NOTHING: InView = { clusters: [], seen: [] };

function clamp(value: number, most: number): number {
  return Math.round(Math.max(0, Math.min(most - SIZE, value - SIZE / 2)));
}

/** A cluster's key among those of places, whose ids have no such sign. */
function keyOf({ id }: Cluster): string {
  return `#${id}`;
}

function spotsOf(
  map: PlaceCanvas,
  places: readonly Place[],
  clusters: readonly Cluster[],
): readonly Spot[] {
  const clustered = clusters.map((cluster) => {
    const { x, y } = map.project([cluster.at[0], cluster.at[1]]);
    return { id: keyOf(cluster), x, y };
  });
  return [...placeSpots(map, places), ...clustered];
}

/**
 * The map's places as an ordered list of buttons, each standing over its symbol (or at the edge
 * nearest to it), for keyboards and screen readers. Pointers go through them to the map. Of many places
 * those that matter, with the clusters in view; the list of places beside the map has them all.
 */
export function PlaceButtons(props: PlaceButtonsProps) {
  const { map, reading, language, selected, t, onSelectPlace, onHover } = props;
  const inView = props.inView ?? NOTHING;
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const { places, clusters } = useMemo(
    () => buttonPlan(reading, focused === null ? selected : [focused, ...selected], inView),
    [reading, focused, selected, inView],
  );
  const spots = () => spotsOf(map, places, clusters);
  const focus = (id: string | null | undefined) => {
    if (!id) return;
    list.current?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(id)}"] button`)?.focus();
  };
  const keys = useMemo(
    () => [...places.map(({ id }) => id), ...clusters.map(keyOf)],
    [places, clusters],
  );
  const known = focused !== null && keys.includes(focused) ? focused : null;
  const tabbable = known ?? selected[0] ?? keys[0] ?? null;

  useEffect(() => {
    const place = () => {
      const { clientWidth, clientHeight } = map.getContainer();
      for (const [index, { x, y }] of spotsOf(map, places, clusters).entries()) {
        const item = list.current?.children[index];
        if (!(item instanceof HTMLElement)) continue;
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
  }, [map, places, clusters]);
  const held = useHeldFocus({ map, keys, keyOf, spots, focus });

  const onKeyDown = (event: KeyboardEvent, id: string) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Home') focus(keys[0]);
    else if (event.key === 'End') focus(keys.at(-1));
    else if (isArrow(event.key)) {
      const all = spots();
      const from = all.find((spot) => spot.id === id);
      focus(from && neighbour(all, from, event.key));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (id: string) => ({
    type: 'button' as const,
    tabIndex: id === tabbable ? 0 : -1,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, id),
  });

  return (
    <ol className="map-places" ref={list} aria-label={t('map.places')}>
      {places.map((place) => {
        const { id } = place;
        return (
          <li key={id} data-spot={id}>
            <button
              {...button(id)}
              aria-pressed={selected.includes(id)}
              onClick={() => onSelectPlace(id)}
              onFocus={() => {
                setFocused(id);
                onHover(id);
              }}
              onBlur={() => onHover(null)}
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
      {clusters.map((cluster) => {
        const id = keyOf(cluster);
        return (
          <li key={id} data-spot={id}>
            <button
              {...button(id)}
              onClick={() => props.onCluster?.(cluster)}
              onFocus={() => {
                setFocused(id);
                held.current = cluster;
                props.onPoint?.(cluster);
              }}
              onBlur={() => {
                held.current = null;
                props.onPoint?.(null);
              }}
            >
              {t('map.cluster.open', { count: cluster.count })}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
