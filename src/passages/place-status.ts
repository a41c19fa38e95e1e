import { formatWhen } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';
import type { Reading, StatusOf } from '../story/read-story.ts';

/** "Contested, 9 October 2024", or what kind of place it is when nothing dated is said of it. */
export function statusLine(place: Place, { status, claim }: StatusOf, t: Translate): string {
  if (claim) {
    return t('places.line', {
      status: t(`status.${status}`),
      when: formatWhen(claim.when, t.language),
    });
  }
  const approximate = place.basis === 'schematic' || place.basis === 'inferred';
  return approximate && status === 'route' ? t('place.approximate') : t(`type.${place.type}`);
}

const UNKNOWN: StatusOf = { status: 'context', claim: null };

export function statusOf(reading: Reading, place: string): StatusOf {
  return reading.status.get(place) ?? UNKNOWN;
}
