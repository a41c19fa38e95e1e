import { formatDay, formatList, formatMetres } from './dates.ts';
import type { MessageId, Translate } from './translate.ts';

type StatusId =
  Extract<MessageId, `map.status.${string}`> extends `map.status.${infer S}` ? S : never;

interface Facts {
  readonly title: string;
  /** ISO 8601 calendar date. */
  readonly asOf: string;
  readonly language: string;
}

/** What the map as a still picture says, of a story by its title and date. */
export function stillWords(t: Translate, { title, asOf, language }: Facts) {
  const date = formatDay(asOf, language);
  return {
    title: t('map.still.title', { title }),
    approximate: t('map.approximate'),
    credit: t('map.attribution'),
    status: (status: StatusId, approximate: boolean) =>
      t(
        status === 'route' && approximate ? 'map.status.route-approximate' : `map.status.${status}`,
      ),
    distance: (metres: number) => formatMetres(metres, language),
    describe: (places: readonly { readonly name: string; readonly status: string }[]) =>
      places.length === 0
        ? t('map.still.empty', { date })
        : t('map.still.desc', {
            date,
            places: formatList(
              places.map((place) => t('map.still.place', { ...place })),
              language,
            ),
          }),
  };
}
