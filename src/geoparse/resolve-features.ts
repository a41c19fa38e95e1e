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

const featureOf = (row: Float64Array, name: ResolveFeature) => row[AT[name]] ?? 0;

/** What a candidate's features mean to a reader of the result. */
export function reasonsOf(row: Float64Array, alone: boolean): ReasonCode[] {
  const reasons: ReasonCode[] = [];
  if (alone) reasons.push('only-candidate');
  if (featureOf(row, 'size') > 2) reasons.push('population');
  if (featureOf(row, 'alternate')) reasons.push('alternate-name');
  else if (featureOf(row, 'former')) reasons.push('former-name');
  else if (featureOf(row, 'abbreviation')) reasons.push('abbreviation');
  else reasons.push('current-name');
  if (featureOf(row, 'in-next')) reasons.push('contained-in-next');
  if (featureOf(row, 'in-previous')) reasons.push('contained-in-previous');
  if (featureOf(row, 'kind-named')) reasons.push('kind-named');
  if (featureOf(row, 'region-share') > 0.2) reasons.push('same-region');
  if (featureOf(row, 'country-share') > 0.3) reasons.push('same-country');
  if (featureOf(row, 'near') > 0.3) reasons.push('near-others');
  else if (featureOf(row, 'distance') > 0.6) reasons.push('far-from-others');
  return reasons;
}
