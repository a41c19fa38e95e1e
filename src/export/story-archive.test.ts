import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStoryFolder } from '../../geo/still/read-story-folder.ts';
import { anyStory } from '../../tests/story/any-story.ts';
import { parseStory } from '../story/parse-story.ts';
import { serialiseStory } from '../story/serialise-story.ts';
import { openArchive, storyArchive } from './story-archive.ts';

const FIRST = 'public/stories/toretsk-2024-10';
const first = () => parseStory(readStoryFolder(FIRST)).story ?? expect.fail('no first story');

describe('a story as an archive', () => {
  it('comes back as it was, and goes out again to the byte', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const archive = storyArchive(story);
        const { story: again, problems } = parseStory(openArchive(archive));
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again).toEqual(story);
        expect(again && storyArchive(again)).toEqual(archive);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bytes in every zone and at every hour', () => {
    const archive = storyArchive(first());
    const script = `import { storyArchive } from './src/export/story-archive.ts';
      import { parseStory } from './src/story/parse-story.ts';
      import { readStoryFolder } from './geo/still/read-story-folder.ts';
      process.stdout.write(Buffer.from(storyArchive(parseStory(readStoryFolder('${FIRST}')).story)));`;
    const bytes = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      {
        env: { ...process.env, TZ: 'Pacific/Kiritimati' },
      },
    );
    expect(Buffer.compare(bytes, archive)).toBe(0);
  });

  it('unpacks into a folder of its id that the checker passes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'));
    try {
      const files = openArchive(storyArchive(first()));
      const home = join(folder, first().id);
      mkdirSync(home);
      for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
      const said = execFileSync(process.execPath, ['--import', 'tsx', 'geo/check.ts', home], {
        encoding: 'utf8',
      });
      expect(said).toContain('Stories checked: 1; errors: 0; warnings: 0');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is opened wherever its folder stands, without what systems put beside it', () => {
    const files = serialiseStory(first());
    const deep = Object.entries(files).map(
      ([name, text]) => [`a/b/${name}`, strToU8(text)] as const,
    );
    const archive = zipSync({
      ...Object.fromEntries(deep),
      '__MACOSX/a/b/._story.json': strToU8('x'),
      'other.txt': strToU8('x'),
      'a/b/c/deeper.txt': strToU8('x'),
    });
    expect(openArchive(archive)).toEqual(files);
    expect(openArchive(zipSync({ 'other.txt': strToU8('x') }))).toEqual({});
  });
});
