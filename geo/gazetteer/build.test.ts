import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from './build.ts';

describe('the gazetteer', () => {
  it('is built again to the same bytes from the sources listed', { timeout: 240_000 }, async () => {
    const built = await buildGazetteer(() => undefined);
    expect([...built.keys()]).toEqual(['core.bin.gz', 'cities.bin.gz', 'towns.bin.gz']);
    for (const [name, content] of built) {
      const committed = await readFile(`public/gazetteer/${name}`);
      // Compared as a whole: a difference would print megabytes.
      expect(committed.equals(content), name).toBe(true);
    }
  });
});
