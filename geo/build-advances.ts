/** Writes `src/still/advances.json`: how wide each letter of the bundled fonts is, for the still's words. */
import { writeFileSync } from 'node:fs';
import { advancesOf, FACES } from './still/fonts.ts';

const OUT = 'src/still/advances.json';

const table: Record<string, Record<string, string>> = {};
for (const face of Object.keys(FACES) as (keyof typeof FACES)[]) {
  const letters: Record<string, string> = {};
  for (const [letter, advance] of [...(await advancesOf(face))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    if (advance === 0 || letter < ' ') continue;
    letters[advance] = (letters[advance] ?? '') + letter;
  }
  table[face] = letters;
}
writeFileSync(OUT, `${JSON.stringify(table, null, 2)}\n`);
console.error(`${OUT}: ${Object.keys(table).length} faces`);
