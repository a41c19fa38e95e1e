import { describe, expect, it } from 'vitest';
import { type MapTurns, openMapTurns } from './map-turns.ts';

/** Channels that hear each other at once, as those of one page's frames do a moment later. */
function room() {
  const channels = new Set<Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>>();
  return () => {
    const own: Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'> = {
      onmessage: null,
      postMessage: (data: unknown) => {
        const event = { data } as MessageEvent;
        for (const other of channels) {
          if (other !== own) other.onmessage?.call(other as BroadcastChannel, event);
        }
      },
      close: () => channels.delete(own),
    };
    channels.add(own);
    return own;
  };
}

function maps(count: number) {
  const join = room();
  const live: number[] = [];
  const turns: MapTurns[] = [];
  const sleep = (index: number) => live.splice(live.indexOf(index), 1);
  for (let index = 0; index < count; index += 1) {
    turns.push(openMapTurns(() => sleep(index), String(index), join()));
  }
  return {
    live,
    join,
    wake: (index: number) => {
      live.push(index);
      turns[index]?.wake();
    },
    rest: (index: number) => {
      sleep(index);
      turns[index]?.rest();
    },
  };
}

describe('the maps of one page', () => {
  it('draw two at a time: the one that has drawn for longest rests', () => {
    const page = maps(10);
    for (let index = 0; index < 10; index += 1) {
      page.wake(index);
      expect(page.live.length).toBeLessThanOrEqual(2);
    }
    expect(page.live).toEqual([8, 9]);
    page.wake(0);
    expect(page.live).toEqual([9, 0]);
  });

  it('make room when one rests by itself', () => {
    const page = maps(3);
    page.wake(0);
    page.wake(1);
    page.rest(1);
    page.wake(2);
    expect(page.live).toEqual([0, 2]);
  });

  it('pass over what is not their language', () => {
    const page = maps(1);
    page.wake(0);
    const stranger = page.join();
    for (const data of [null, 'awake', { says: 'awake' }, { says: 1, map: 'x' }, { map: 'y' }]) {
      stranger.postMessage(data);
    }
    expect(page.live).toEqual([0]);
  });

  it('draw as they like where a sandbox keeps them apart', () => {
    const turns = openMapTurns(() => expect.unreachable(), 'a', null);
    expect(() => {
      turns.wake();
      turns.rest();
      turns.close();
    }).not.toThrow();
  });
});
