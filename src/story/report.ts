import { MAX_DETAIL, MAX_PROBLEMS } from './limits.ts';
import { type Problem, RULES, type RuleId } from './problem.ts';

/** A spot in a story folder: a file and an RFC 6901 pointer into it. */
export interface Where {
  readonly file: string;
  readonly pointer: string;
}

function escaped(key: string | number): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A spot whose pointer is written when it is asked for: a large story has millions, and few are told of. */
class Spot implements Where {
  readonly file: string;
  readonly #within: Where;
  readonly #keys: readonly (string | number)[];

  constructor(within: Where, keys: readonly (string | number)[]) {
    this.file = within.file;
    this.#within = within;
    this.#keys = keys;
  }

  get pointer(): string {
    return this.#within.pointer + this.#keys.map((key) => `/${escaped(key)}`).join('');
  }
}

/** A spot further in. */
export function at(where: Where, ...keys: readonly (string | number)[]): Where {
  return keys.length === 0 ? where : new Spot(where, keys);
}

function cut(value: string): string {
  return value.length > MAX_DETAIL ? `${value.slice(0, MAX_DETAIL - 1)}…` : value;
}

/** Collects the problems of one story. Past a limit it only notes that there are more. */
export class Report {
  readonly #problems: Problem[] = [];

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  add(where: Where, rule: RuleId, details: Problem['details'] = {}): void {
    if (this.#problems.length > MAX_PROBLEMS) return;
    const full = this.#problems.length === MAX_PROBLEMS;
    const noted: RuleId = full ? 'too-many-problems' : rule;
    this.#problems.push({
      file: where.file,
      pointer: full ? '' : where.pointer,
      rule: noted,
      severity: RULES[noted],
      details: full
        ? { limit: MAX_PROBLEMS }
        : Object.fromEntries(
            Object.entries(details).map(([key, value]) => [
              key,
              typeof value === 'string' ? cut(value) : value,
            ]),
          ),
    });
  }
}
