import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Font, type FontEditor, woff2 } from 'fonteditor-core';

const require = createRequire(import.meta.url);

/** The faces that maps are written in, by their names in the style, and the packages' files of each. */
export const FACES = {
  'Noto Sans Regular': ['@fontsource/noto-sans', '400-normal'],
  'Noto Sans Semibold': ['@fontsource/noto-sans', '600-normal'],
  'Noto Sans Italic': ['@fontsource/noto-sans', '400-italic'],
  'Source Serif Semibold': ['@fontsource/source-serif-4', '600-normal'],
} as const;

type FaceName = keyof typeof FACES;

function open(face: FaceName, script: 'latin' | 'cyrillic'): FontEditor.Font {
  const [pack, cut] = FACES[face];
  const folder = join(dirname(require.resolve(`${pack}/package.json`)), 'files');
  const file = join(folder, `${pack.split('/')[1]}-${script}-${cut}.woff2`);
  return Font.create(readFileSync(file), { type: 'woff2', hinting: false, compound2simple: true });
}

/** One face as a whole: the packages cut it by script, and one file must hold both. */
async function wholeFace(face: FaceName): Promise<FontEditor.Font> {
  await woff2.init();
  const font = open(face, 'latin');
  const more = open(face, 'cyrillic');
  const known = new Set(font.get().glyf.flatMap(({ unicode }) => unicode ?? []));
  const added = more.get();
  const glyf = added.glyf.filter(
    ({ unicode = [] }) => unicode.length > 0 && !unicode.some((code) => known.has(code)),
  );
  more.set({ ...added, glyf });
  return font.merge(more, { scale: 1 });
}

/** The advance of every letter of a face, in thousandths of an em. */
export async function advancesOf(face: FaceName): Promise<ReadonlyMap<string, number>> {
  const { glyf, head } = (await wholeFace(face)).get();
  return new Map(
    glyf.flatMap(({ unicode = [], advanceWidth }) =>
      unicode.map((code) => [
        String.fromCodePoint(code),
        Math.round((advanceWidth * 1000) / (head.unitsPerEm ?? 1000)),
      ]),
    ),
  );
}

/** Gives the paths of all faces as TrueType files while `work` runs, and takes them away after it. */
export async function withFontFiles<T>(work: (paths: string[]) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-fonts-'));
  try {
    const paths: string[] = [];
    for (const face of Object.keys(FACES) as FaceName[]) {
      const path = join(folder, `${face.replaceAll(' ', '-')}.ttf`);
      const font = await wholeFace(face);
      writeFileSync(path, font.write({ type: 'ttf', toBuffer: true }) as Buffer);
      paths.push(path);
    }
    return work(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
