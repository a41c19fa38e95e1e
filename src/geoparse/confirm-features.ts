import type { NameSpan } from './find-names.ts';
import { dot, type LinearModel, sigmoid } from './linear-model.ts';
import { isPlain, type Parsed } from './parse-names.ts';
import { resolve } from './resolve.ts';
import { bestValue, groupNames, type NameGroup } from './resolve-features.ts';

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

/** By span: features as in `CONFIRM_FEATURES`, or nothing for what is no place on any view. */
export function confirmRows(
  { tokens, facts, spans, rows }: Parsed,
  detector: LinearModel,
  resolver: LinearModel,
): (Float64Array | undefined)[] {
  const own = spans.map((span, index) => {
    const row = rows[index];
    return row && !isPlain(tokens, span) ? dot(detector, row) : -Infinity;
  });
  const loose = new Map<NameSpan, number>();
  spans.forEach((span, index) => {
    const p = sigmoid(own[index] ?? -Infinity);
    if (p >= LEAST) loose.set(span, p);
  });
  const groups = groupNames(tokens, facts, spans, loose);
  resolve(groups, resolver);
  const groupOf = new Map<NameSpan, NameGroup>();
  for (const group of groups) for (const span of group.spans) groupOf.set(span, group);
  const byKey = new Map<string, number[]>();
  spans.forEach(({ key }, index) => byKey.set(key, [...(byKey.get(key) ?? []), index]));
  return spans.map((span, index) => {
    const group = groupOf.get(span);
    if (!group) return undefined;
    const others = (byKey.get(span.key) ?? []).filter((other) => other !== index);
    const best = Math.max(...others.map((other) => own[other] ?? -Infinity));
    return Float64Array.of(
      own[index] ?? 0,
      Number.isFinite(best) ? best : 0,
      others.length > 0 ? 1 : 0,
      bestValue(group, 'near'),
      bestValue(group, 'distance'),
      bestValue(group, 'region-share'),
      bestValue(group, 'country-share'),
      bestValue(group, 'country-named'),
      group.scores[group.best] ?? 0,
      bestValue(group, 'in-next'),
    );
  });
}
