import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

export interface Listed {
  readonly file: string;
  readonly sha256: string;
}

/** What `geo/sources.json` lists. */
export async function listedSources(): Promise<readonly Listed[]> {
  const { files } = JSON.parse(await readFile('geo/sources.json', 'utf8')) as {
    files: readonly Listed[];
  };
  return files;
}

/** The text of a file that `geo/sources.json` lists, if it is the one that was listed. */
export async function readListed(file: string, listed: readonly Listed[]): Promise<string> {
  const known = listed.find((source) => source.file === file);
  if (!known) throw new Error(`${file} is not listed in geo/sources.json`);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Error(`${file} cannot be read: is the package installed?`, { cause: error });
  });
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sum !== known.sha256) {
    throw new Error(`${file} is not the file in geo/sources.json: its sha256 is ${sum}`);
  }
  return bytes.toString('utf8');
}
