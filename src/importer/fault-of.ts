import { ArticleError } from '../article/article-error.ts';
import { PackError } from './fetch-pack.ts';
import type { Fault } from './messages.ts';

/** What an error says to a reader; one that nobody foresaw goes to the console, too. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ArticleError) {
    const { file, rule, details } = error;
    return { kind: 'article', file, rule, details };
  }
  if (error instanceof PackError) return { kind: 'names', file: error.file };
  console.error(error);
  return { kind: 'crash' };
}
