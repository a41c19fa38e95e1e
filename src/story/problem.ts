/** A broken rule of a story: where it is broken, and which. The words are the message catalogue's. */
export interface Problem {
  /** The file's name inside the story folder. */
  readonly file: string;
  /** RFC 6901 JSON pointer into it; for an article, `/paragraph/N` from 0; empty for the whole file. */
  readonly pointer: string;
  readonly rule: RuleId;
  /** An error leaves the part out; a warning keeps it. */
  readonly severity: 'error' | 'warning';
  /** What the message speaks of: the value found (cut to 80 characters), the limit, the other file. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Every rule, with its severity. Each has a message `rule.<id>` in the catalogue. */
export const RULES = {} as const satisfies Record<string, Problem['severity']>;

export type RuleId = string;
