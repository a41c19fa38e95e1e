import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SOURCE = new URL('../../../shared/article/toretsk-2024-10.txt', import.meta.url);
const STORY = new URL('../../public/stories/toretsk-2024-10/', import.meta.url);
const RUN = 8;

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Runs of eight words, folded in case and punctuation, that stand in both texts. */
function sharedRuns(ours: string, theirs: string): string[] {
  const runs = (text: string): string[] => {
    const all = words(text);
    return all.slice(RUN - 1).map((_, index) => all.slice(index, index + RUN).join(' '));
  };
  const known = new Set(runs(theirs));
  return runs(ours).filter((run) => known.has(run));
}

it('finds a run of eight words that is shared, and none of seven', () => {
  const theirs = 'One two three, four five six “seven” eight nine.';
  expect(sharedRuns('zero one two three four FIVE six seven eight', theirs)).toHaveLength(1);
  expect(sharedRuns('one two three four five six seven and eight', theirs)).toEqual([]);
});

it.skipIf(!existsSync(SOURCE))(
  'shares no run of eight words with the report behind the first story (skipped where it is absent)',
  () => {
    const source = readFileSync(SOURCE, 'utf8');
    expect(words(source).length).toBeGreaterThan(200);
    for (const file of readdirSync(STORY)) {
      expect(sharedRuns(readFileSync(new URL(file, STORY), 'utf8'), source), file).toEqual([]);
    }
  },
);
