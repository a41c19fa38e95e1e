import { describe, expect, it } from 'vitest';
import { stillOptions } from './options.ts';

const refused = (...args: string[]) => {
  try {
    return stillOptions(args);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('the arguments of the still command', () => {
  it('reads them all', () => {
    const args = 'kyiv-2025 --size 390x420 --out a/b.png --theme dark --lang uk --place kyiv';
    expect(stillOptions(args.split(' '))).toEqual({
      story: 'kyiv-2025',
      width: 390,
      height: 420,
      out: 'a/b.png',
      theme: 'dark',
      language: 'uk',
      place: 'kyiv',
    });
  });

  it('says what is wrong with each', () => {
    expect(refused('--out', 'a.svg')).toContain('Name a story');
    expect(refused('a', 'b', '--out', 'a.svg')).toContain('not also b');
    expect(refused('a')).toContain('--out is missing');
    expect(refused('a', '--out', 'a.jpg')).toContain('--out a.jpg');
    expect(refused('a', '--out', 'a.svg', '--size', '1200')).toContain('such as 1200x630');
    expect(refused('a', '--out', 'a.svg', '--size', '10x9000')).toContain('from 160 to 4096');
    expect(refused('a', '--out', 'a.svg', '--theme', 'sepia')).toContain('light and dark');
    expect(refused('a', '--out', 'a.svg', '--colour', 'red')).toContain('--colour');
  });
});
