import { numbered } from './linear-model.ts';
import type { ReasonCode } from './model.ts';

/** What the resolver's weights are of, in their order. */
export const RESOLVE_FEATURES = [
  'size',
  'unsized',
  'country',
  'region',
  'district',
  'quarter',
  'nature',
  'seat',
  'alternate',
  'former',
  'short',
  'variant',
  'abbreviation',
  'in-next',
  'in-previous',
  'holds-previous',
  'kind-named',
  'kind-other',
  'country-share',
  'region-share',
  'near',
  'distance',
  'country-named',
  'region-named',
  'short-region-of-city',
  'alternate-beside-current',
] as const;
export type ResolveFeature = (typeof RESOLVE_FEATURES)[number];

/** Where each feature stands in a row. */
export const AT = numbered(RESOLVE_FEATURES);

/** What a candidate's features mean to a reader of the result. */
export function reasonsOf(row: Float64Array, alone: boolean): ReasonCode[] {
  const has = (name: ResolveFeature) => row[AT[name]] ?? 0;
  const reasons: ReasonCode[] = [];
  if (alone) reasons.push('only-candidate');
  if (has('size') > 2) reasons.push('population');
  if (has('alternate')) reasons.push('alternate-name');
  else if (has('former')) reasons.push('former-name');
  else if (has('abbreviation')) reasons.push('abbreviation');
  else reasons.push('current-name');
  if (has('in-next')) reasons.push('contained-in-next');
  if (has('in-previous')) reasons.push('contained-in-previous');
  if (has('kind-named')) reasons.push('kind-named');
  if (has('region-share') > 0.2) reasons.push('same-region');
  if (has('country-share') > 0.3) reasons.push('same-country');
  if (has('near') > 0.3) reasons.push('near-others');
  else if (has('distance') > 0.6) reasons.push('far-from-others');
  return reasons;
}
