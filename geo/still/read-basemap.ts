import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASEMAP_FILES, type Basemap } from '../../src/still/basemap.ts';

/** The basemap's data as the site serves it. @throws Error naming the file that cannot be read */
export function readBasemap(folder = 'public/basemap'): Basemap {
  const read = (name: string): unknown => {
    const path = join(folder, `${name}.json`);
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new Error(`${path} cannot be read: ${String(error)}`, { cause: error });
    }
  };
  return Object.fromEntries(BASEMAP_FILES.map((name) => [name, read(name)])) as unknown as Basemap;
}
