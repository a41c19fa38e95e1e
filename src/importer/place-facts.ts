import type { Place, ReasonCode } from '../geoparse/model.ts';
import { countryName } from '../i18n/names.ts';
import type { ReviewTranslate } from '../i18n/review-messages.ts';

/** "town, Donetsk, Ukraine". */
export function placeFacts(place: Place, language: string, t: ReviewTranslate): string {
  const { kind, region, country, name, population } = place;
  const parts = [
    t(`review.kind.${kind}`),
    region === name ? '' : region,
    kind === 'country' || country === '' ? '' : countryName(country, language),
    population > 0
      ? t('review.people', {
          count: Number(population.toPrecision(2)),
        })
      : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What speaks for a candidate, in a few words. */
export function reasonWords(reasons: readonly ReasonCode[], t: ReviewTranslate): string {
  return reasons
    .slice(0, 3)
    .map((reason) => t(`review.reason.${reason}`))
    .join(' · ');
}
