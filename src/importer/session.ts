import { createStore, type StoreApi } from 'zustand/vanilla';
import { draftArticle } from '../draft/draft-article.ts';
import { type History, historyOf, record, redo, undo } from '../draft/history.ts';
import type { Draft } from '../draft/model.ts';
import { type DraftHead, type DraftStore, memoryStore, openDraftStore } from './draft-store.ts';
import { type Hold, holdDraft } from './hold-draft.ts';
import type { Brought, Fault, Found } from './messages.ts';
import { FIRST_SESSION, type Job, type Opened, type SessionState } from './session-state.ts';
import { ImportError, WorkerClient } from './worker-client.ts';

/** An id that no draft has. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `d${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function nameOf(brought: Brought): string {
  return 'file' in brought ? brought.file.name : brought.name;
}

/**
 * The articles that were brought to this page: read by the worker, kept by the browser, one of them open.
 * Every change goes through here and is saved at once.
 */
export class Session {
  readonly state: StoreApi<SessionState> = createStore(() => FIRST_SESSION);
  readonly worker: WorkerClient;
  #drafts: DraftStore = memoryStore();
  /** For what the browser has no room for. */
  readonly #spare: DraftStore = memoryStore();
  readonly #ready: Promise<void>;
  #hold: Hold | null = null;
  #jobs = 0;
  #opening: Promise<void> = Promise.resolve();
  #saving: Promise<void> = Promise.resolve();
  #unsaved: History | null = null;

  /** @param base absolute address of the site's folder */
  constructor(base: string) {
    this.worker = new WorkerClient(base);
    this.#ready = this.#begin();
  }

  async #begin(): Promise<void> {
    this.#drafts = await openDraftStore();
    const heads = await this.#drafts.list();
    this.state.setState({ heads, keeps: this.#drafts.keeps });
  }

  #setJob(id: number, change: Partial<Job>): void {
    const { jobs } = this.state.getState();
    this.state.setState({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) });
  }

  dismiss(id: number): void {
    this.state.setState({ jobs: this.state.getState().jobs.filter((job) => job.id !== id) });
  }

  /** Says of a file why nothing came of it. */
  fail(name: string, fault: Fault): void {
    this.#jobs += 1;
    const job: Job = { id: this.#jobs, name, loading: null, fault };
    this.state.setState({ jobs: [...this.state.getState().jobs, job] });
  }

  /** Takes in a draft that is made already. */
  async adopt(draft: Draft): Promise<void> {
    await this.#keep(historyOf(draft));
  }

  /**
   * Reads an article and makes a draft of it.
   * @returns the draft's id as soon as there is something to show; `null` if nothing came of it, and the job says why
   */
  async bring(brought: Brought): Promise<string | null> {
    this.#jobs += 1;
    const job: Job = { id: this.#jobs, name: nameOf(brought), loading: null, fault: null };
    this.state.setState({ jobs: [...this.state.getState().jobs, job] });
    const facts = { id: freshId(), created: new Date().toISOString(), name: job.name };
    const draftOf = ({ article, mentions }: Found) => draftArticle(article, mentions, facts);
    return new Promise((resolve) => {
      let first: Draft | null = null;
      const show = async (draft: Draft): Promise<void> => {
        await this.#keep(historyOf(draft));
        this.dismiss(job.id);
        resolve(draft.id);
      };
      this.worker
        .read(brought, {
          onLoading: (loading) => {
            if (first) this.state.setState({ looking: { draft: facts.id, loading } });
            else this.#setJob(job.id, { loading });
          },
          onFirst: (found) => {
            first = draftOf(found);
            this.state.setState({ looking: { draft: facts.id, loading: null } });
            void show(first);
          },
        })
        .then((found) => (first ? this.#better(draftOf(found)) : show(draftOf(found))))
        .catch((error: unknown) => {
          if (first) {
            this.state.setState({ looking: null });
            return;
          }
          this.#setJob(job.id, {
            fault: error instanceof ImportError ? error.fault : { kind: 'crash' },
          });
          resolve(null);
        });
    });
  }

  /** What was found with all the world's names takes the place of a draft that nobody has touched. */
  async #better(draft: Draft): Promise<void> {
    await this.#ready;
    this.state.setState({ looking: null });
    const { opened } = this.state.getState();
    const isOpen = opened?.history.present.id === draft.id;
    const now = isOpen ? opened.history : await this.#load(draft.id);
    if (!now || now.past.length > 0 || now.future.length > 0) return;
    const history = historyOf(draft);
    if (isOpen) this.#set({ ...opened, history });
    else await this.#keep(history);
  }

  async #keep(history: History): Promise<void> {
    await this.#ready;
    const now = new Date().toISOString();
    try {
      this.#listed(await this.#drafts.save(history, now));
    } catch (error) {
      console.error(error);
      this.#listed(await this.#spare.save(history, now));
      this.state.setState({ keeps: false });
    }
  }

  async #load(id: string): Promise<History | null> {
    await this.#ready;
    return (await this.#spare.load(id)) ?? (await this.#drafts.load(id));
  }

  /** Every draft as it stands, the latest first. */
  async all(): Promise<readonly Draft[]> {
    await this.#ready;
    const ids = (this.state.getState().heads ?? []).map(({ id }) => id);
    const histories = await Promise.all(ids.map((id) => this.#load(id)));
    return histories.flatMap((history) => history?.present ?? []);
  }

  #listed(head: DraftHead): void {
    const others = (this.state.getState().heads ?? []).filter(({ id }) => id !== head.id);
    this.state.setState({ heads: [head, ...others] });
  }

  /** Opens a draft of this browser; `missing` tells if it has none of that id. */
  open(id: string, steal = false): Promise<void> {
    // One after another: a draft is let go before it is asked for again.
    this.#opening = this.#opening.then(() => this.#open(id, steal));
    return this.#opening;
  }

  async #open(id: string, steal: boolean): Promise<void> {
    await this.#ready;
    await this.#let();
    const hold = await holdDraft(id, { steal, onTaken: () => this.#taken(id) });
    const history = await this.#load(id);
    if (!history) {
      await hold.release();
      this.state.setState({ opened: null, missing: id });
      return;
    }
    this.#hold = hold;
    const opened: Opened = { history, saved: true, elsewhere: !hold.held };
    this.state.setState({ opened, missing: null });
  }

  async #let(): Promise<void> {
    await this.#hold?.release();
    this.#hold = null;
  }

  #taken(id: string): void {
    const { opened } = this.state.getState();
    if (opened?.history.present.id === id) {
      this.state.setState({ opened: { ...opened, elsewhere: true } });
    }
  }

  close(): void {
    this.#opening = this.#opening.then(() => this.#let());
    this.state.setState({ opened: null, missing: null });
  }

  #set(opened: Opened): void {
    this.state.setState({ opened: { ...opened, saved: false } });
    this.#unsaved = opened.history;
    this.#saving = this.#saving.then(() => this.#save());
  }

  /** Saves the newest there is; what came before it need not be written any more. */
  async #save(): Promise<void> {
    const history = this.#unsaved;
    if (!history) return;
    this.#unsaved = null;
    await this.#keep(history);
    const { opened } = this.state.getState();
    if (opened?.history === history) this.state.setState({ opened: { ...opened, saved: true } });
  }

  #change(change: (history: History) => History): void {
    const { opened } = this.state.getState();
    if (!opened || opened.elsewhere) return;
    const history = change(opened.history);
    if (history !== opened.history) this.#set({ ...opened, history });
  }

  edit(change: (draft: Draft) => Draft): void {
    this.#change((history) => record(history, change(history.present)));
  }

  undo(): void {
    this.#change(undo);
  }

  redo(): void {
    this.#change(redo);
  }

  /** Takes a draft away; `restore` brings back the last one. */
  async remove(id: string): Promise<void> {
    await this.#ready;
    const head = this.state.getState().heads?.find((each) => each.id === id);
    const history = await this.#load(id);
    await Promise.all([this.#drafts.remove(id), this.#spare.remove(id)]);
    const heads = (this.state.getState().heads ?? []).filter((each) => each.id !== id);
    this.state.setState({ heads, removed: head && history ? { head, history } : null });
  }

  async restore(): Promise<void> {
    const { removed } = this.state.getState();
    if (!removed) return;
    this.#listed(await this.#drafts.save(removed.history, removed.head.updated));
    this.state.setState({ removed: null });
  }
}
