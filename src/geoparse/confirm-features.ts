import type { NameSpan } from './find-names.ts';
import { dot, emptyRows, type LinearModel, sigmoid } from './linear-model.ts';
import { groupNames, type NameGroup } from './name-groups.ts';
import { isPlain, type Parsed } from './parse-names.ts';
import { resolve } from './resolve.ts';
import { AT } from './resolve-features.ts';

/** What the confirmer's weights are of: a second look, once it is known where the names would lie. */
export const CONFIRM_FEATURES = [
  'own',
  'best-elsewhere',
  'repeated',
  'near',
  'distance',
  'region-share',
  'country-share',
  'country-named',
  'sure-of-place',
  'in-next',
] as const;

/** Names less likely than this on their own are not looked at again. */
const LEAST = 0.06;

/** The names that may be places, resolved loosely, and what that says of each span. */
export interface Confirming {
  readonly groups: readonly NameGroup[];
  /** By span: features as in `CONFIRM_FEATURES`, or nothing for what is no place on any view. */
  readonly rows: readonly (Float64Array | undefined)[];
}

function firstTwo(values: readonly number[]): readonly [number, number] {
  let best = -Infinity;
  let second = -Infinity;
  for (const value of values) {
    if (value > best) [best, second] = [value, best];
    else if (value > second) second = value;
  }
  return [best, second];
}

/** Looks at every name a second time. */
export function confirmNames(
  { tokens, facts, spans, rows }: Parsed,
  detector: LinearModel,
  resolver: LinearModel,
): Confirming {
  const own = spans.map((span, index) => {
    const row = rows[index];
    return row && !isPlain(tokens, span) ? dot(detector, row) : -Infinity;
  });
  const loose = new Map<NameSpan, number>();
  const numberOf = new Map<NameSpan, number>();
  spans.forEach((span, index) => {
    const p = sigmoid(own[index] ?? -Infinity);
    if (p < LEAST) return;
    loose.set(span, p);
    numberOf.set(span, index);
  });
  const groups = groupNames(tokens, facts, spans, loose);
  resolve(groups, resolver);
  const blank = emptyRows(spans.length, CONFIRM_FEATURES.length);
  const confirming: (Float64Array | undefined)[] = spans.map(() => undefined);
  for (const group of groups) {
    const { row } = group.options[group.best] ?? {};
    const [best, second] = firstTwo(group.spans.map((span) => own[numberOf.get(span) ?? 0] ?? 0));
    for (const span of group.spans) {
      const index = numberOf.get(span) ?? 0;
      const elsewhere = group.spans.length > 1 ? (own[index] === best ? second : best) : 0;
      const found = blank[index];
      found?.set([
        own[index] ?? 0,
        elsewhere,
        group.spans.length > 1 ? 1 : 0,
        row?.[AT['near']] ?? 0,
        row?.[AT['distance']] ?? 0,
        row?.[AT['region-share']] ?? 0,
        row?.[AT['country-share']] ?? 0,
        row?.[AT['country-named']] ?? 0,
        group.scores[group.best] ?? 0,
        row?.[AT['in-next']] ?? 0,
      ]);
      confirming[index] = found;
    }
  }
  return { groups, rows: confirming };
}
