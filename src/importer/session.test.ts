// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPasted } from '../article/read-article.ts';
import { reject } from '../draft/edits.ts';
import type { Mention, Place } from '../geoparse/model.ts';
import type { Found, Reply, Request } from './messages.ts';
import { Session } from './session.ts';

const TEXT = 'Shells fell on Lyman on Tuesday, the mayor said.\n\nLyman has no water and no light.';
const LYMAN: Place = {
  id: 'gn:704204',
  name: 'Lyman',
  kind: 'settlement',
  country: 'UA',
  region: 'Donetsk',
  latitude: 48.99,
  longitude: 37.81,
  population: 20_000,
};

function foundIn(count: number): Found {
  const article = readPasted(TEXT, 'pasted');
  const starts = [TEXT.indexOf('Lyman'), TEXT.lastIndexOf('Lyman')].slice(0, count);
  const mentions = starts.map((start): Mention => {
    const candidates = [{ place: LYMAN, score: 1, reasons: [] }];
    const at = { start, end: start + 5, quote: 'Lyman' };
    return { ...at, type: 'literal', score: 0.99, reasons: [], candidates, chosen: LYMAN };
  });
  return { article, mentions };
}

/** A worker that says what the test tells it to. */
class StagedWorker extends EventTarget {
  static last: StagedWorker | null = null;
  asked: Request[] = [];
  constructor() {
    super();
    StagedWorker.last = this;
  }
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  reply(reply: Reply extends infer R ? (R extends Reply ? Omit<R, 'id'> : never) : never): void {
    const id = this.asked.at(-1)?.id ?? 0;
    this.dispatchEvent(new MessageEvent('message', { data: { ...reply, id } }));
  }
  terminate(): void {
    this.asked = [];
  }
}

/** The newest worker, once it has been asked for something. */
function asked(): Promise<StagedWorker> {
  return vi.waitFor(() => {
    const { last } = StagedWorker;
    if (!last || last.asked.length === 0) throw new Error('no worker was asked');
    return last;
  });
}

const brought = { pasted: TEXT, name: 'Pasted text' };

beforeEach(() => {
  StagedWorker.last = null;
  vi.stubGlobal('Worker', StagedWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('a session', () => {
  it('makes a draft of what was found, keeps it, and opens it', async () => {
    const session = new Session('https://site.example/');
    const coming = session.bring(brought);
    expect(session.state.getState().jobs).toMatchObject([{ name: 'Pasted text', fault: null }]);
    (await asked()).reply({ is: 'loading', loading: { loaded: 5, total: 10 } });
    expect(session.state.getState().jobs[0]?.loading).toEqual({ loaded: 5, total: 10 });
    (await asked()).reply({ is: 'found', found: foundIn(2) });
    const id = await coming;
    expect(session.state.getState()).toMatchObject({ jobs: [], heads: [{ id, links: 2 }] });
    await session.open(id ?? '');
    expect(session.state.getState().opened?.history.present.article.text).toBe(TEXT);
  });

  it('saves every edit, and has its steps again when it is opened again', async () => {
    const session = new Session('https://site.example/');
    const coming = session.bring(brought);
    (await asked()).reply({ is: 'found', found: foundIn(2) });
    const id = (await coming) ?? '';
    await session.open(id);
    session.edit((draft) => reject(draft, new Set(['m1'])));
    expect(session.state.getState().opened?.saved).toBe(false);
    await vi.waitFor(() => expect(session.state.getState().opened?.saved).toBe(true));
    expect(session.state.getState().heads).toMatchObject([{ links: 1 }]);
    session.close();
    await session.open(id);
    session.undo();
    expect(session.state.getState().opened?.history.present.mentions[0]?.state).toBe('found');
  });

  it.each([
    [false, 2],
    [true, 1],
  ])(
    'takes what the world’s names add, unless it is edited already (%s)',
    async (isEdited, count) => {
      const session = new Session('https://site.example/');
      const coming = session.bring(brought);
      const staged = await asked();
      staged.reply({ is: 'first', found: foundIn(1) });
      await session.open((await coming) ?? '');
      if (isEdited) session.edit((draft) => reject(draft, new Set(['m1'])));
      staged.reply({ is: 'found', found: foundIn(2) });
      await vi.waitFor(() => expect(session.state.getState().looking).toBeNull());
      expect(session.state.getState().opened?.history.present.mentions).toHaveLength(count);
    },
  );

  it('says why nothing came, and starts another worker after a crash', async () => {
    const session = new Session('https://site.example/');
    const coming = session.bring(brought);
    const first = await asked();
    first.dispatchEvent(new Event('error'));
    expect(await coming).toBeNull();
    expect(session.state.getState().jobs).toMatchObject([{ fault: { kind: 'crash' } }]);
    const again = session.bring(brought);
    expect(await asked()).not.toBe(first);
    (await asked()).reply({ is: 'found', found: foundIn(1) });
    expect(await again).not.toBeNull();
  });

  it('brings back the draft that was deleted', async () => {
    const session = new Session('https://site.example/');
    const coming = session.bring(brought);
    (await asked()).reply({ is: 'found', found: foundIn(1) });
    const id = (await coming) ?? '';
    await session.remove(id);
    expect(session.state.getState().heads).toEqual([]);
    await session.open(id);
    expect(session.state.getState()).toMatchObject({ opened: null, missing: id });
    await session.restore();
    expect(session.state.getState().heads).toMatchObject([{ id }]);
  });
});
