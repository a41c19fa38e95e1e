// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';
import { readPasted } from '../article/read-article.ts';
import type { Draft } from '../draft/model.ts';
import type { Mention, Place } from '../geoparse/model.ts';
import { reviewTranslator } from '../i18n/review-messages.ts';
import { CheckColumn } from './check-column.tsx';
import { MentionCard } from './mention-card.tsx';
import type { Request } from './messages.ts';
import { reviewKeys } from './review-keys.ts';
import { Session } from './session.ts';
import { useCorners } from './use-corners.ts';
import { useDrawing } from './use-drawing.ts';
import { useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

const TEXT = 'Shells fell on Lyman and on Torske.\n\nLyman said that Georgia Street has no light.';
const t = reviewTranslator('en');

function place(id: number, name: string, region: string): Place {
  const rest = { kind: 'settlement', country: 'UA', population: 0 } as const;
  return { id: `gn:${id}`, name, region, latitude: 49 + id / 100, longitude: 37, ...rest };
}
const LYMAN = place(1, 'Lyman', 'Donetsk');
const OTHER_LYMAN = place(60, 'Lyman', 'Kharkiv');
const TORSKE = place(3, 'Torske', 'Donetsk');
const GEORGIA = place(90, 'Georgia', '');
const IZIUM = place(20, 'Izium', 'Kharkiv');

function mention(quote: string, nth: number, score: number, places: readonly Place[]): Mention {
  let start = -1;
  for (let count = 0; count <= nth; count += 1) start = TEXT.indexOf(quote, start + 1);
  const share = (index: number) => (places.length === 1 ? 1 : index === 0 ? 0.7 : 0.3);
  const candidates = places.map((each, index) => ({
    place: each,
    score: share(index),
    reasons: ['population'] as const,
  }));
  const at = { start, end: start + quote.length, quote };
  return { ...at, type: 'literal', score, reasons: [], candidates, chosen: places[0] ?? null };
}

/** Finds the same in every text, and one place under every name. */
class StagedWorker extends EventTarget {
  postMessage(request: Request): void {
    const { id } = request;
    const mentions = [
      mention('Lyman', 0, 0.99, [LYMAN, OTHER_LYMAN]),
      mention('Torske', 0, 0.99, [TORSKE]),
      mention('Lyman', 1, 0.98, [LYMAN, OTHER_LYMAN]),
      mention('Georgia', 0, 0.6, [GEORGIA]),
    ];
    const data =
      request.do === 'search'
        ? { id, is: 'places', places: [IZIUM] }
        : { id, is: 'found', found: { article: readPasted(TEXT, 'x'), mentions } };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function Room({ session }: { readonly session: Session }) {
  const opened = useStore(session.state, (state) => state.opened);
  return opened ? <Review session={session} draft={opened.history.present} /> : null;
}

function Review({ session, draft }: { readonly session: Session; readonly draft: Draft }) {
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const review = useReview(session, draft);
  const drawing = useDrawing({ onSpot: review.placeAt, onShape: review.draw });
  useReviewKeys(reviewKeys(review, { drawing, onLink: null }), {
    undo: () => session.undo(),
    redo: () => session.redo(),
  });
  const onEdit = (change: (before: Draft) => Draft) => session.edit(change);
  const { sketch } = drawing;
  const corners = useCorners(
    draft.places.find(({ id }) => id === review.current?.place),
    onEdit,
  );
  return (
    <div ref={scroller}>
      <CheckColumn
        draft={draft}
        current={review.current?.id ?? null}
        span={null}
        t={t}
        scroller={scroller}
        onMention={review.go}
        onSelect={() => undefined}
        onLink={() => undefined}
        onEdit={onEdit}
      />
      <button
        type="button"
        onClick={() => {
          if (sketch) sketch.onCorners([...sketch.corners, [37, 49]]);
          else drawing.spot([37, 49]);
        }}
      >
        the map
      </button>
      <MentionCard
        draft={draft}
        review={review}
        worker={session.worker}
        language="en"
        t={t}
        search={search}
        drawing={drawing}
        corners={corners}
        onEdit={onEdit}
      />
    </div>
  );
}

async function begin() {
  const session = new Session('https://site.example/');
  const id = await session.bring({ pasted: TEXT, name: 'x' });
  await session.open(id ?? '');
  render(<Room session={session} />);
  const now = () => session.state.getState().opened?.history.present;
  return {
    user: userEvent.setup(),
    inHand: () => screen.getByRole('heading', { level: 2 }).textContent,
    states: () => now()?.mentions.map(({ state }) => state),
    placesOf: () => now()?.mentions.map((each) => each.place),
    now,
  };
}

beforeEach(() => void vi.stubGlobal('Worker', StagedWorker));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the review by keyboard', () => {
  it('begins with the least sure, and goes on to the next that is open', async () => {
    const { user, inHand, states } = await begin();
    expect(inHand()).toBe('Georgia');
    await user.keyboard('0');
    expect(states()).toEqual(['unsure', 'found', 'unsure', 'none']);
    expect(inHand()).toBe('Lyman');
    await user.keyboard('{Enter}{Enter}');
    expect(states()).toEqual(['accepted', 'found', 'accepted', 'none']);
    await user.keyboard('kk');
    expect(inHand()).toBe('Lyman');
  });

  it('chooses a candidate by its number, for all alike, and undoes it in one step', async () => {
    const { user, placesOf } = await begin();
    await user.keyboard('0l2');
    expect(placesOf()).toEqual(['lyman-2', 'torske', 'lyman-2', null]);
    await user.keyboard('{Control>}z{/Control}');
    expect(placesOf()).toEqual(['lyman', 'torske', 'lyman', null]);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(placesOf()).toEqual(['lyman-2', 'torske', 'lyman-2', null]);
  });

  it('finds another place by a name, or a spot by its coordinates; keys that are typed do nothing else', async () => {
    const { user, placesOf, now } = await begin();
    await user.keyboard('[Slash]Izi0');
    expect(placesOf()?.[3]).toBe('georgia');
    await screen.findByRole('option', { name: /Izium/ });
    await user.keyboard('{Enter}');
    expect(placesOf()?.[3]).toBe('izium');
    await user.keyboard('[Slash]49.5, 37.5{Enter}');
    const spot = now()?.places.find(({ id }) => id === now()?.mentions[3]?.place);
    expect(spot?.geometry).toEqual({ type: 'Point', coordinates: [37.5, 49.5] });
  });

  it('takes a place off the map and puts it back, and sets one by a click on the map', async () => {
    const { user, now } = await begin();
    await user.keyboard('m');
    expect(now()?.mentions[3]).toMatchObject({ place: 'georgia', shown: false });
    await user.keyboard('m');
    expect(now()?.mentions[3]).toMatchObject({ place: 'georgia', shown: true });
    await user.keyboard('p');
    await user.click(screen.getByRole('button', { name: 'the map' }));
    expect(now()?.mentions[3]).toMatchObject({ place: 'georgia-2', state: 'changed' });
  });

  it('draws a line corner by corner, with the keys to itself until it is done', async () => {
    const { user, now } = await begin();
    const map = screen.getByRole('button', { name: 'the map' });
    await user.click(screen.getByRole('button', { name: 'Draw a line' }));
    await user.click(map);
    await user.click(map);
    await user.click(map);
    map.blur();
    await user.keyboard('0{Backspace}{Enter}');
    const line = now()?.places.find(({ id }) => id === 'georgia');
    expect(line).toMatchObject({ type: 'route', basis: 'schematic' });
    expect(line?.geometry).toMatchObject({
      type: 'LineString',
      coordinates: [
        [37, 49],
        [37, 49],
      ],
    });
  });

  it('marks every mention by what it is and how sure that is', async () => {
    await begin();
    const link = screen.getByRole('link', { name: 'Georgia' });
    expect(link.getAttribute('title')).toBe('Place; unsure, please check');
    expect(link.getAttribute('aria-current')).toBe('true');
  });

  it('sets the corners of a drawn shape by number, adds and takes away, and undoes each', async () => {
    const { user, now } = await begin();
    await user.click(screen.getByRole('button', { name: 'Draw an area' }));
    const map = screen.getByRole('button', { name: 'the map' });
    for (const _ of [1, 2, 3]) await user.click(map);
    await user.click(screen.getByRole('button', { name: /^Done/ }));
    const shape = () => {
      const drawn = now()?.mentions.find(({ state }) => state === 'changed')?.place;
      const geometry = now()?.places.find(({ id }) => id === drawn)?.geometry;
      return geometry?.type === 'Polygon' ? geometry.coordinates[0] : undefined;
    };
    expect(shape()).toHaveLength(4);
    await user.click(screen.getByRole('button', { name: 'Edit its corners' }));
    const second = screen.getByRole('textbox', { name: 'Corner 2' });
    await user.clear(second);
    await user.type(second, '48.5, 38{Enter}');
    expect(shape()).toEqual([
      [37, 49],
      [38, 48.5],
      [37, 49],
      [37, 49],
    ]);
    await user.click(screen.getByRole('button', { name: 'Add a corner after corner 2' }));
    expect(shape()?.[2]).toEqual([37.5, 48.75]);
    await user.click(screen.getByRole('button', { name: 'Take corner 1 away' }));
    expect(shape()).toHaveLength(4);
    expect(shape()?.[0]).toEqual([38, 48.5]);
    expect(shape()?.[3]).toEqual([38, 48.5]);
    const remove = screen.getByRole('button', { name: 'Take corner 1 away' });
    expect(remove.getAttribute('aria-disabled')).toBe('true');
    await user.click(remove);
    expect(shape()).toHaveLength(4);

    const first = screen.getByRole('textbox', { name: 'Corner 1' });
    await user.clear(first);
    await user.type(first, 'north of it{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('latitude, longitude');
    expect(shape()?.[0]).toEqual([38, 48.5]);

    await user.click(document.body);
    await user.keyboard('{Control>}zz{/Control}');
    expect(shape()).toHaveLength(4);
    expect(shape()?.[1]).toEqual([38, 48.5]);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(shape()).toHaveLength(5);
  });
});
