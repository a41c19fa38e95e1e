import { articleOfText } from './article-of-text.ts';
import { decodeText } from './decode-text.ts';
import type { ReadArticle, SourceFile } from './model.ts';
import { type ParsePage, readPage } from './read-page.ts';

/** A page says its encoding so early that a browser need not begin again. */
const HEAD = 4096;

function charsetIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const [, charset] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    [];
  return charset;
}

/**
 * Reads the article of a saved page.
 * @param charset as a server gave it
 * @param parsePage where there is no `DOMParser`: in a worker, and in Node
 * @throws ArticleError and nothing else
 */
export function readSavedPage(
  { name, bytes }: SourceFile,
  charset?: string,
  parsePage?: ParsePage,
): ReadArticle {
  const { text, encoding } = decodeText(bytes, charset ?? charsetIn(bytes));
  return articleOfText(name, readPage(name, text, encoding, parsePage));
}
