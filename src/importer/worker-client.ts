import type { ReadArticle } from '../article/read-article.ts';
import type { Place } from '../geoparse/model.ts';
import { faultOf } from './fault-of.ts';
import type { Brought, Fault, Found, Loading, Reply, Request } from './messages.ts';
import { readPageHere } from './read-page-here.ts';

/** What went wrong in the worker, or of it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** @throws ImportError */
async function prepared(brought: Brought): Promise<Brought> {
  try {
    return await readPageHere(brought);
  } catch (error) {
    throw new ImportError(faultOf(error));
  }
}

interface Pending {
  onReply(reply: Reply): void;
  onFault(fault: Fault): void;
}

interface ReadListeners {
  onLoading(loading: Loading): void;
  /** What there is before the world's names have come. */
  onFirst(found: Found): void;
}

type Asked<R = Request> = R extends Request ? Omit<R, 'id' | 'base'> : never;

/**
 * The worker that reads articles and finds their places. It starts when it is first asked; after a
 * crash every open request fails, and the next one starts another.
 */
export class WorkerClient {
  readonly #base: string;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #last = 0;

  /** @param base absolute address of the site's folder */
  constructor(base: string) {
    this.#base = base;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#pending.get(data.id)?.onReply(data);
    });
    const crash = () => {
      worker.terminate();
      if (this.#worker === worker) this.#worker = null;
      for (const { onFault } of this.#pending.values()) onFault({ kind: 'crash' });
      this.#pending.clear();
    };
    worker.addEventListener('error', crash);
    worker.addEventListener('messageerror', crash);
    return worker;
  }

  /** Resolves with the reply that `pick` takes a value from. */
  #ask<T>(asked: Asked, pick: (reply: Reply) => T | undefined): Promise<T> {
    this.#last += 1;
    const id = this.#last;
    return new Promise<T>((resolve, reject) => {
      const settle = (finish: () => void) => {
        this.#pending.delete(id);
        finish();
      };
      const onFault = (fault: Fault) => settle(() => reject(new ImportError(fault)));
      this.#pending.set(id, {
        onFault,
        onReply: (reply) => {
          if (reply.is === 'fault') onFault(reply.fault);
          else {
            const value = pick(reply);
            if (value !== undefined) settle(() => resolve(value));
          }
        },
      });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ ...asked, id, base: this.#base });
    });
  }

  /** Has the names at hand before they are needed. @throws ImportError */
  async warm(onLoading: (loading: Loading) => void): Promise<void> {
    await this.#ask({ do: 'warm' }, (reply) => {
      if (reply.is === 'loading') onLoading(reply.loading);
      return reply.is === 'warm' || undefined;
    });
  }

  /** An article without its places. @throws ImportError */
  async text(given: Brought): Promise<ReadArticle> {
    const brought = await prepared(given);
    return this.#ask({ do: 'text', brought }, (reply) =>
      reply.is === 'text' ? reply.article : undefined,
    );
  }

  /** @throws ImportError */
  async read(given: Brought, { onLoading, onFirst }: ReadListeners): Promise<Found> {
    const brought = await prepared(given);
    return this.#ask({ do: 'read', brought }, (reply) => {
      if (reply.is === 'loading') onLoading(reply.loading);
      if (reply.is === 'first') onFirst(reply.found);
      return reply.is === 'found' ? reply.found : undefined;
    });
  }

  /** Places by a name or its beginning, the likeliest first. @throws ImportError */
  search(
    name: string,
    far: boolean,
    onLoading: (loading: Loading) => void,
  ): Promise<readonly Place[]> {
    return this.#ask({ do: 'search', name, far }, (reply) => {
      if (reply.is === 'loading') onLoading(reply.loading);
      return reply.is === 'places' ? reply.places : undefined;
    });
  }
}
