import { Gazetteer } from '../geoparse/gazetteer.ts';
import type { Pack } from '../geoparse/open-pack.ts';
import { fetchPack } from './fetch-pack.ts';
import type { Loading } from './messages.ts';

const NEAR = ['core'] as const;
const FAR = ['core', 'cities', 'towns'] as const;
type PackName = (typeof FAR)[number];
export type Reach = 'near' | 'far';

type Listener = (loading: Loading) => void;

/** The packs of a site, each loaded once, and again only if it did not come. */
export class NamePacks {
  readonly #base: string;
  readonly #packs = new Map<PackName, Promise<Pack>>();
  readonly #loading = new Map<PackName, Loading>();
  readonly #gazetteers = new Map<Reach, Gazetteer>();
  readonly #listeners = new Set<Listener>();

  /** @param base absolute address of the site's folder */
  constructor(base: string) {
    this.#base = base;
  }

  has(reach: Reach): boolean {
    return this.#gazetteers.has(reach);
  }

  #pack(name: PackName): Promise<Pack> {
    const known = this.#packs.get(name);
    if (known) return known;
    const address = new URL(`gazetteer/${name}.bin.gz`, this.#base).href;
    const coming = fetchPack(address, (loading) => {
      this.#loading.set(name, loading);
      this.#tell();
    });
    coming.catch(() => this.#packs.delete(name));
    this.#packs.set(name, coming);
    return coming;
  }

  #tell(): void {
    const all = [...this.#loading.values()];
    const loaded = all.reduce((sum, each) => sum + each.loaded, 0);
    const total = all.every((each) => each.total !== null)
      ? all.reduce((sum, each) => sum + (each.total ?? 0), 0)
      : null;
    for (const listener of this.#listeners) listener({ loaded, total });
  }

  /**
   * The theatre with the world's cities, or all.
   * @throws PackError
   */
  async gazetteer(reach: Reach, onLoading: Listener): Promise<Gazetteer> {
    const known = this.#gazetteers.get(reach);
    if (known) return known;
    this.#listeners.add(onLoading);
    try {
      const names = reach === 'near' ? NEAR : FAR;
      const packs = await Promise.all(names.map((name) => this.#pack(name)));
      const made = this.#gazetteers.get(reach) ?? new Gazetteer(packs);
      this.#gazetteers.set(reach, made);
      return made;
    } finally {
      this.#listeners.delete(onLoading);
    }
  }
}
