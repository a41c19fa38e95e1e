import { DETECT_FEATURES, type DetectFeature } from './detect-features.ts';
import type { ReasonCode } from './model.ts';

const CODES: Readonly<Partial<Record<DetectFeature, ReasonCode>>> = {
  'after-place-word': 'after-preposition',
  'after-kind': 'after-kind',
  'before-kind': 'before-kind',
  dateline: 'dateline',
  'in-list': 'list-of-places',
  'in-next': 'contained-in-next',
  'common-word': 'common-word',
  'very-common-word': 'common-word',
  'seen-lower': 'common-word',
  'given-name': 'given-name',
  'person-elsewhere': 'person-elsewhere',
  'after-title': 'after-title',
  'after-given-name': 'person-elsewhere',
  'before-capital': 'beside-capital',
  'after-capital': 'beside-capital',
  'before-speech': 'beside-speech',
  'organisation-after': 'in-organisation',
  'organisation-before': 'in-organisation',
  upper: 'capital-letters',
  quoted: 'in-quotes',
};

const NUMBERED = DETECT_FEATURES.flatMap((name, index) => {
  const code = CODES[name];
  return code ? [[index, code] as const] : [];
});

/** What spoke for, or against, a name's being a place. */
export function detectReasons(row: Float64Array): ReasonCode[] {
  const codes: ReasonCode[] = [];
  for (const [index, code] of NUMBERED) {
    if ((row[index] ?? 0) > 0 && !codes.includes(code)) codes.push(code);
  }
  return codes;
}
