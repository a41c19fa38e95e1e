import { mkdir, writeFile } from 'node:fs/promises';
import { buildGazetteer } from './gazetteer/build.ts';

/** Writes the packs of names that the geoparser reads: `npx tsx geo/build-gazetteer.ts`. */
const OUT = 'public/gazetteer';

try {
  const files = await buildGazetteer((step) => console.log(`${step} …`));
  await mkdir(OUT, { recursive: true });
  for (const [name, content] of files) {
    await writeFile(`${OUT}/${name}`, content);
    console.log(`${OUT}/${name}: ${(content.length / 1024).toFixed(1)} KiB`);
  }
} catch (error) {
  console.error(`The gazetteer was not built: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
