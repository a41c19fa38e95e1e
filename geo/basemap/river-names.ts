import type { Position } from 'geojson';
import type { Box } from './shapes.ts';
import { numberIn } from './table.ts';

type Row = Record<string, string>;

export interface River {
  readonly en: string;
  readonly uk: string;
  readonly rank: number;
  readonly line: Position[];
}

function boxOfRow(row: Row): Box {
  const side = (name: string) => numberIn(row, name);
  return [side('west'), side('south'), side('east'), side('north')];
}

/** The sources' rivers have no names: a line has the name of the first box that holds its middle. */
export function nameRivers(lines: readonly Position[][], rows: readonly Row[]): River[] {
  return lines.map((line) => {
    const [x = 0, y = 0] = line[Math.floor(line.length / 2)] ?? [];
    const row = rows.find((candidate) => {
      const [west, south, east, north] = boxOfRow(candidate);
      return x >= west && x <= east && y >= south && y <= north;
    });
    if (!row) return { en: '', uk: '', rank: 4, line };
    return { en: row['en'] ?? '', uk: row['uk'] ?? '', rank: numberIn(row, 'rank'), line };
  });
}
