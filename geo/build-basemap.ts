import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { buildBasemap } from './basemap/build.ts';

/** Writes the map's data and symbols: `npx tsx geo/build-basemap.ts`, some twenty seconds. */
const OUT = 'public/basemap';

try {
  const files = await buildBasemap((step) => console.log(`${step} …`));
  await mkdir(OUT, { recursive: true });
  let total = 0;
  for (const [name, content] of files) {
    await writeFile(`${OUT}/${name}`, content);
    const size = gzipSync(content, { level: 9 }).length;
    total += size;
    console.log(`${OUT}/${name}: ${(size / 1024).toFixed(1)} KiB gzip`);
  }
  console.log(`${(total / 1024).toFixed(1)} KiB in all`);
} catch (error) {
  console.error(`The basemap was not built: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
