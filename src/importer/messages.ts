import type { ReadArticle, SourceFile } from '../article/read-article.ts';
import type { Mention, Place } from '../geoparse/model.ts';
import type { Problem } from '../story/problem.ts';

/** A file, an article that was read from one already, or text that was typed or pasted. */
export type Brought =
  | { readonly file: SourceFile }
  | { readonly read: ReadArticle; readonly name: string }
  | { readonly pasted: string; readonly name: string };

export interface Found {
  readonly article: ReadArticle;
  readonly mentions: readonly Mention[];
}

/** Why nothing came of it: the article's own fault, a file of names that did not come, or the machine's. */
export type Fault =
  | {
      readonly kind: 'article';
      readonly file: string;
      readonly rule: string;
      readonly details: Readonly<Record<string, string | number>>;
    }
  | { readonly kind: 'names'; readonly file: string }
  /** A story's folder or a file of quotes that nothing can be made of. */
  | { readonly kind: 'story'; readonly problems: readonly Problem[] }
  | { readonly kind: 'crash' };

/** Bytes that have come of how many; of how many is not always known. */
export interface Loading {
  readonly loaded: number;
  readonly total: number | null;
}

export type Request =
  | { readonly id: number; readonly do: 'warm'; readonly base: string }
  | { readonly id: number; readonly do: 'read'; readonly base: string; readonly brought: Brought }
  /** The article alone, without its places. */
  | { readonly id: number; readonly do: 'text'; readonly base: string; readonly brought: Brought }
  /** Places by a name or its beginning; `far`: among all the world's towns. */
  | {
      readonly id: number;
      readonly do: 'search';
      readonly base: string;
      readonly name: string;
      readonly far: boolean;
    };

export type Reply =
  | { readonly id: number; readonly is: 'loading'; readonly loading: Loading }
  /** What the names at hand give; the world's are still to come, and then another reply. */
  | { readonly id: number; readonly is: 'first'; readonly found: Found }
  | { readonly id: number; readonly is: 'found'; readonly found: Found }
  | { readonly id: number; readonly is: 'text'; readonly article: ReadArticle }
  | { readonly id: number; readonly is: 'places'; readonly places: readonly Place[] }
  | { readonly id: number; readonly is: 'warm' }
  | { readonly id: number; readonly is: 'fault'; readonly fault: Fault };
