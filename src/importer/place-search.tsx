import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import type { Place } from '../geoparse/model.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';
import type { Position } from '../story/model.ts';
import { faultWords } from './fault-words.ts';
import { loadingWords } from './job-list.tsx';
import type { Fault, Loading } from './messages.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { placeFacts } from './place-facts.ts';
import { ImportError, type WorkerClient } from './worker-client.ts';

interface PlaceSearchProps {
  readonly worker: WorkerClient;
  readonly language: string;
  readonly t: ReviewTranslate;
  readonly field: RefObject<HTMLInputElement | null>;
  /** What the mention says: offered as the first thing to look for. */
  readonly words: string;
  onPlace(place: Place): void;
  onSpot(position: Position): void;
  onLeave(): void;
}

/** Finds a place by any of its names, or a spot by its coordinates. */
export function PlaceSearch(props: PlaceSearchProps) {
  const { worker, language, t, field, words, onPlace, onSpot, onLeave } = props;
  const list = useId();
  const [typed, setTyped] = useState('');
  const [far, setFar] = useState(false);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [loading, setLoading] = useState<Loading | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [lit, setLit] = useState(0);
  const spot = parseCoordinates(typed);

  useEffect(() => {
    setTyped('');
    setPlaces([]);
  }, [words]);
  useEffect(() => {
    let isStale = false;
    setFault(null);
    setLit(0);
    if (typed.trim() === '') {
      setPlaces([]);
      return;
    }
    worker
      .search(typed, far, (now) => !isStale && setLoading(now))
      .then((found) => !isStale && setPlaces(found))
      .catch((error: unknown) => {
        if (!isStale) setFault(error instanceof ImportError ? error.fault : { kind: 'crash' });
      })
      .finally(() => !isStale && setLoading(null));
    return () => {
      isStale = true;
    };
  }, [worker, typed, far]);

  const options = spot ? [] : places;
  const take = (index: number): void => {
    const place = options[index];
    if (spot) onSpot(spot);
    else if (place) onPlace(place);
    else return;
    setTyped('');
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setLit(Math.min(lit + 1, options.length - 1));
    else if (event.key === 'ArrowUp') setLit(Math.max(lit - 1, 0));
    else if (event.key === 'Enter') take(lit);
    else if (event.key === 'Escape') {
      setTyped('');
      onLeave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = typed.trim() !== '';
  return (
    <div className="place-search">
      <kbd>/</kbd>
      <input
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={isOpen && options.length > 0}
        aria-controls={list}
        aria-activedescendant={options.length > 0 ? `${list}-${lit}` : undefined}
        aria-label={t('review.search')}
        placeholder={t('review.search')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t('review.search.results')} hidden={!isOpen}>
        {options.map((place, index) => (
          // The list is worked from the field, which keeps the focus.
          <div
            key={place.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === lit}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(index)}
          >
            <b>{place.name}</b> {placeFacts(place, language, t)}
          </div>
        ))}
      </div>
      {spot && (
        <button type="button" className="text-button" onClick={() => take(0)}>
          {t('review.search.spot', { spot: `${spot[1]}, ${spot[0]}` })}
        </button>
      )}
      {isOpen && !spot && (
        <p className="search-more" role="status">
          {fault && faultWords(fault, language, t)}
          {loading && loadingWords(loading, language, t)}
          {!fault && !loading && options.length === 0 && t('review.search.none')}
          {!far && (
            <button type="button" className="text-button" onClick={() => setFar(true)}>
              {t('review.search.far')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
