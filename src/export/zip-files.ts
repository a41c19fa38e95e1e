import { strToU8, zipSync } from 'fflate';

/** The earliest day that an archive can hold: no clock and no zone gets into the bytes. */
const NO_DAY = new Date(1980, 0, 1);

/** Files as a zip archive; the same files in the same order always give the same bytes. */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array {
  const options = { mtime: NO_DAY, level: 9, os: 0 } as const;
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, [strToU8(text), options]] as const),
    ),
  );
}
