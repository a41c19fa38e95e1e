import type { BasemapFeature } from './shapes.ts';
import { numberIn } from './table.ts';

type Row = Record<string, string>;

function point(row: Row, kind: string, more: Record<string, string | number | boolean>) {
  return {
    type: 'Feature',
    properties: { kind, en: row['en'] ?? '', uk: row['uk'] ?? '', ...more },
    geometry: {
      type: 'Point',
      coordinates: [numberIn(row, 'longitude'), numberIn(row, 'latitude')],
    },
  } satisfies BasemapFeature;
}

export interface LabelTables {
  readonly settlements: readonly Row[];
  readonly cities: readonly Row[];
  readonly countries: readonly Row[];
  readonly regions: readonly Row[];
  readonly seas: readonly Row[];
  readonly reservoirs: readonly Row[];
}

/** Points with a name in English and Ukrainian; `rank` is 1 for what is named first. */
export function labelFeatures(tables: LabelTables): BasemapFeature[] {
  return [
    ...tables.countries.map((row) =>
      point(row, 'country', { rank: numberIn(row, 'rank'), home: row['en'] === 'Ukraine' }),
    ),
    ...tables.regions.map((row) =>
      point(row, 'region', { iso: row['iso'] ?? '', home: row['iso']?.startsWith('UA-') === true }),
    ),
    ...tables.seas.map((row) => point(row, 'sea', { rank: numberIn(row, 'rank') })),
    ...tables.reservoirs.map((row) => point(row, 'reservoir', { rank: numberIn(row, 'rank') })),
    ...[...tables.settlements, ...tables.cities].map((row) =>
      point(row, 'settlement', {
        rank: numberIn(row, 'rank'),
        capital: row['capital'] === 'capital',
        home: row['country'] === 'UA',
      }),
    ),
  ];
}
