import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import { openPack } from '../../src/geoparse/open-pack.ts';

export interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly GoldPlace[];
}

/** Reads a corpus: a JSON object a line. @throws naming the line that is none */
export function readCorpus(path: string): GoldText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, index }) => {
      const row = JSON.parse(line) as GoldText;
      if (typeof row.text !== 'string' || !Array.isArray(row.gold)) {
        throw new Error(`${path}, line ${index + 1}: no text, or no gold`);
      }
      return row;
    });
}

export const PACKS = ['core', 'cities', 'towns'] as const;

/** Opens packs of names from the folder that serves them. */
export function openGazetteer(
  names: readonly string[] = PACKS,
  folder = 'public/gazetteer',
): Gazetteer {
  return new Gazetteer(
    names.map((name) => openPack(gunzipSync(readFileSync(`${folder}/${name}.bin.gz`)))),
  );
}
