import { expect, it } from 'vitest';
import { fetchedCode } from './fetched-code.ts';

it('counts a file that came without the code as one that cannot be read', async () => {
  // What the bundler's import gives for a file that lacks the name it looks for.
  const load = () => Promise.resolve(undefined as unknown as object);
  await expect(fetchedCode(load, 0)).rejects.toThrow(SyntaxError);
  await expect(fetchedCode(() => Promise.resolve({ StoryMap: 1 }), 0)).resolves.toEqual({
    StoryMap: 1,
  });
});
