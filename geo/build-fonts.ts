import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Each font file that the site serves, and where in its package it comes from. */
const FONTS: Readonly<Record<string, readonly [pack: string, file: string]>> = {
  'noto-sans-latin.woff2': ['@fontsource-variable/noto-sans', 'noto-sans-latin-wght-normal'],
  'noto-sans-cyrillic.woff2': ['@fontsource-variable/noto-sans', 'noto-sans-cyrillic-wght-normal'],
  'noto-sans-latin-italic.woff2': ['@fontsource/noto-sans', 'noto-sans-latin-400-italic'],
  'noto-sans-cyrillic-italic.woff2': ['@fontsource/noto-sans', 'noto-sans-cyrillic-400-italic'],
  'noto-sans-latin-semibold.woff2': ['@fontsource/noto-sans', 'noto-sans-latin-600-normal'],
  'noto-sans-cyrillic-semibold.woff2': ['@fontsource/noto-sans', 'noto-sans-cyrillic-600-normal'],
  'source-serif-4-latin.woff2': [
    '@fontsource-variable/source-serif-4',
    'source-serif-4-latin-wght-normal',
  ],
  'source-serif-4-cyrillic.woff2': [
    '@fontsource-variable/source-serif-4',
    'source-serif-4-cyrillic-wght-normal',
  ],
  'source-serif-4-latin-semibold.woff2': [
    '@fontsource/source-serif-4',
    'source-serif-4-latin-600-normal',
  ],
  'source-serif-4-cyrillic-semibold.woff2': [
    '@fontsource/source-serif-4',
    'source-serif-4-cyrillic-600-normal',
  ],
};

const out = 'public/fonts';
await mkdir(out, { recursive: true });
for (const [name, [pack, file]] of Object.entries(FONTS)) {
  try {
    const from = join(dirname(require.resolve(`${pack}/package.json`)), 'files', `${file}.woff2`);
    await copyFile(from, join(out, name));
    console.log(`${out}/${name}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${out}/${name} was not written: ${reason}`);
    process.exitCode = 1;
  }
}
