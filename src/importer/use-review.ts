import { useCallback, useMemo, useState } from 'react';
import { walkOf } from '../draft/confidence.ts';
import * as edits from '../draft/edits.ts';
import type { Draft, DraftMention } from '../draft/model.ts';
import type { Place } from '../geoparse/model.ts';
import type { Geometry, Position } from '../story/model.ts';
import type { Session } from './session.ts';

export interface Review {
  readonly current: DraftMention | null;
  /** From 0, in the order of checking. */
  readonly position: number;
  readonly count: number;
  /** What a decision applies to: the mention, or all that are like it. */
  readonly like: readonly DraftMention[];
  readonly forAll: boolean;
  /** Whether there is something to find right: a place, or a kind of mention that needs none. */
  readonly canAccept: boolean;
  go(id: string): void;
  step(by: 1 | -1): void;
  setForAll(forAll: boolean): void;
  accept(): void;
  reject(): void;
  choose(place: Place): void;
  chooseNumber(number: number): void;
  placeAt(position: Position): void;
  draw(geometry: Geometry): void;
  toggleShown(): void;
}

/** Walks a draft's mentions, the unsure ones first, and decides on them. */
export function useReview(session: Session, draft: Draft): Review {
  const walk = useMemo(() => walkOf(draft), [draft]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [forAll, setForAll] = useState(false);
  const first = walk.find(({ state }) => state === 'unsure') ?? walk[0];
  const position = Math.max(
    0,
    walk.findIndex(({ id }) => id === (chosen ?? first?.id)),
  );
  const current = walk[position] ?? null;
  const like = useMemo(() => (current ? edits.alike(draft, current) : []), [draft, current]);
  const ids = useMemo(
    () => new Set(forAll ? like.map(({ id }) => id) : current ? [current.id] : []),
    [forAll, like, current],
  );

  const go = useCallback((id: string) => {
    setChosen(id);
    setForAll(false);
  }, []);
  const step = (by: 1 | -1): void => {
    const next = walk[position + by];
    if (next) go(next.id);
  };
  /** On to the next that is open, else to the next of all. */
  const goOn = (done: ReadonlySet<string>): void => {
    const isOpen = ({ id, state }: DraftMention) => state === 'unsure' && !done.has(id);
    const next =
      walk.slice(position + 1).find(isOpen) ??
      walk.find(isOpen) ??
      walk.slice(position + 1).find(({ id }) => !done.has(id));
    if (next) go(next.id);
    else if (current) go(current.id);
  };
  const decide = (change: (before: Draft) => Draft, isDone = true): void => {
    if (!current) return;
    session.edit(change);
    if (isDone) goOn(ids);
    else setChosen(current.id);
  };
  const canAccept =
    current !== null && (current.place !== null || !['literal', 'relative'].includes(current.type));
  const choose = (place: Place): void =>
    decide((before) => edits.choose(before, ids, place), false);
  return {
    current,
    position,
    count: walk.length,
    like,
    forAll,
    go,
    step,
    setForAll,
    canAccept,
    accept: () => {
      if (canAccept) decide((before) => edits.accept(before, ids));
    },
    reject: () => decide((before) => edits.reject(before, ids)),
    choose,
    chooseNumber: (number) => {
      const candidate = current?.candidates[number - 1];
      if (candidate) choose(candidate.place);
    },
    placeAt: (spot) => decide((before) => edits.placeAt(before, ids, spot), false),
    draw: (geometry) => decide((before) => edits.draw(before, ids, geometry), false),
    toggleShown: () =>
      decide((before) => edits.show(before, ids, !(current?.shown ?? true)), false),
  };
}
