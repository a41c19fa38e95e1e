/** Code that the page asked for and did not get. */
export class MissingCode extends Error {
  override name = 'MissingCode';
}

/**
 * Runs an `import()` that can be tried again.
 * @throws MissingCode where the file did not come; what the code itself throws where it did
 */
export async function fetchedCode<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    // What browsers throw for a file that did not come; a file that came broken is a `SyntaxError`.
    if (cause instanceof TypeError) throw new MissingCode(cause.message, { cause });
    throw cause;
  }
}
