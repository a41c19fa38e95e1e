import { isPage } from '../article/is-page.ts';
import type { Brought } from './messages.ts';

/**
 * A saved page is read here, since a worker has no parser of pages; anything else stays as it is.
 * @throws ArticleError
 */
export async function readPageHere(brought: Brought): Promise<Brought> {
  if (!('file' in brought) || !isPage(brought.file)) return brought;
  const { readSavedPage } = await import('../article/read-saved-page.ts');
  return { read: readSavedPage(brought.file), name: brought.file.name };
}
