import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { progressOf } from '../draft/confidence.ts';
import type { History } from '../draft/history.ts';
import { placeName } from '../story/place.ts';

/** What a list of drafts shows of one. */
export interface DraftHead {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly asOf: string;
  readonly language: string;
  /** ISO 8601: the last edit. */
  readonly updated: string;
  readonly open: number;
  readonly links: number;
  /** The names of its focus places. */
  readonly places: readonly string[];
}

interface Schema extends DBSchema {
  heads: { key: string; value: DraftHead };
  drafts: { key: string; value: { readonly id: string; readonly history: History } };
}

export interface DraftStore {
  /** Whether drafts outlast the page. */
  readonly keeps: boolean;
  list(): Promise<readonly DraftHead[]>;
  load(id: string): Promise<History | null>;
  /** @throws DOMException when the browser has no room, or refuses */
  save(history: History, updated: string): Promise<DraftHead>;
  remove(id: string): Promise<void>;
}

/** Steps back that outlast the page; within it there is no limit. */
const KEPT_STEPS = 200;

function headOf({ present }: History, updated: string): DraftHead {
  const { id, title, source, asOf, article } = present;
  const { open, links } = progressOf(present);
  const named = new Set(
    present.mentions.flatMap(({ place, shown }) => (shown ? (place ?? []) : [])),
  );
  const places = present.places
    .filter((place) => place.role === 'focus' && named.has(place.id))
    .map((place) => placeName(place, article.language));
  return { id, title, source, asOf, language: article.language, updated, open, links, places };
}

function byNewest(heads: readonly DraftHead[]): readonly DraftHead[] {
  return [...heads].sort((a, b) => (a.updated < b.updated ? 1 : -1));
}

/** For browsers that keep nothing: drafts last as long as the page. */
export function memoryStore(): DraftStore {
  const kept = new Map<string, { history: History; head: DraftHead }>();
  return {
    keeps: false,
    list: async () => byNewest([...kept.values()].map(({ head }) => head)),
    load: async (id) => kept.get(id)?.history ?? null,
    save: async (history, updated) => {
      const head = headOf(history, updated);
      kept.set(head.id, { history, head });
      return head;
    },
    remove: async (id) => void kept.delete(id),
  };
}

function databaseStore(database: IDBPDatabase<Schema>): DraftStore {
  return {
    keeps: true,
    list: async () => byNewest(await database.getAll('heads')),
    load: async (id) => (await database.get('drafts', id))?.history ?? null,
    save: async (history, updated) => {
      const head = headOf(history, updated);
      const past = history.past.slice(-KEPT_STEPS);
      const work = database.transaction(['heads', 'drafts'], 'readwrite');
      await Promise.all([
        work.objectStore('heads').put(head),
        work.objectStore('drafts').put({ id: head.id, history: { ...history, past } }),
        work.done,
      ]);
      return head;
    },
    remove: async (id) => {
      const work = database.transaction(['heads', 'drafts'], 'readwrite');
      await Promise.all([
        work.objectStore('heads').delete(id),
        work.objectStore('drafts').delete(id),
        work.done,
      ]);
    },
  };
}

/** The browser's own store of drafts, or one in memory where it refuses. */
export async function openDraftStore(): Promise<DraftStore> {
  try {
    const database = await openDB<Schema>('dateline-drafts', 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('heads', { keyPath: 'id' });
        fresh.createObjectStore('drafts', { keyPath: 'id' });
      },
    });
    return databaseStore(database);
  } catch {
    return memoryStore();
  }
}
