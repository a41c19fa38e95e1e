import { reloadFresh } from './reload-fresh.ts';

/**
 * Whether the page that stands will not ask for it again: code that came and could not be read, or a style that
 * did not come, which the bundler's `import()` asks for once and says so in these words.
 */
export function isLost(error: unknown): boolean {
  const isStyle = error instanceof Error && error.message.startsWith('Unable to preload CSS');
  return error instanceof SyntaxError || isStyle;
}

/**
 * Runs an `import()` that can be tried again. Firefox does not ask again, for as long as the page stands, for code
 * that once did not come: where it does not at a further try either, the page is loaded anew.
 * @param tries how often it was tried before
 * @throws what the import throws; SyntaxError where the file that came is another one and has nothing of it
 */
export async function fetchedCode<T>(load: () => Promise<T>, tries: number): Promise<T> {
  try {
    const code: T | undefined = await load();
    if (code === undefined) throw new SyntaxError('The file that came has not the code');
    return code;
  } catch (error) {
    // What browsers throw for a file that did not come; a file that came broken is a `SyntaxError`.
    if (error instanceof TypeError && tries > 0) void reloadFresh();
    throw error;
  }
}
