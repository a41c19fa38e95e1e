import { MAX_FILE_BYTES } from '../story/limits.ts';
import type { Story } from '../story/model.ts';
import type { StoryFiles } from '../story/parse-story.ts';
import { serialiseStory } from '../story/serialise-story.ts';
import { unzipFiles } from '../story/unzip-files.ts';
import { zipFiles } from './zip-files.ts';

const MANIFEST = 'story.json';
/** Of all files of a folder together, in bytes. */
const MAX_FOLDER_BYTES = 3 * MAX_FILE_BYTES;

/** A story's folder, under its id, as a zip archive to unpack in `public/stories`. */
export function storyArchive(story: Story): Uint8Array {
  return filesArchive(story.id, serialiseStory(story));
}

/** The files of a story's folder, as they are, under its id. */
export function filesArchive(id: string, files: StoryFiles): Uint8Array {
  return zipFiles(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${id}/${name}`, text])),
  );
}

/** What programs of some systems put beside the files of an archive. */
function isStray(name: string): boolean {
  return name.startsWith('__MACOSX/') || name.endsWith('/') || /(?:^|\/)\._/.test(name);
}

/**
 * The files of a story folder in an archive, wherever its `story.json` stands in it; none if there is
 * no such file. What they hold is for `parseStory` to judge.
 * @throws ZipError where the archive cannot be read
 */
export function openArchive(bytes: Uint8Array): StoryFiles {
  const all = unzipFiles(bytes, (name) => !isStray(name), MAX_FOLDER_BYTES);
  const names = [...all.keys()].filter(
    (name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`),
  );
  const [manifest] = names.sort((a, b) => a.split('/').length - b.split('/').length);
  if (manifest === undefined) return {};
  const folder = manifest.slice(0, -MANIFEST.length);
  return Object.fromEntries(
    [...all].flatMap(([name, content]) => {
      const file = name.slice(folder.length);
      if (!name.startsWith(folder) || file.includes('/')) return [];
      return [[file, new TextDecoder().decode(content)] as const];
    }),
  );
}
