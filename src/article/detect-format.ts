import { ArticleError } from './article-error.ts';
import type { ArticleFormat, SourceFile } from './model.ts';

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Array.from(mark).every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** Control characters that no text holds; of UTF-16, every second byte may be zero. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  return controls > sample.length * 0.06 || (zeros > 0 && zeros < sample.length * 0.2);
}

/**
 * What a file is, by its content first and its name last.
 * @throws ArticleError where it is none that can be read
 */
export function detectFormat({ name, bytes, mediaType = '' }: SourceFile): ArticleFormat {
  if (startsWith(bytes, 'PK\u0003\u0004')) return 'docx';
  if (startsWith(bytes, '%PDF-')) throw new ArticleError(name, 'file-pdf');
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) throw new ArticleError(name, 'file-old-word');
  if (startsWith(bytes, '{\\rtf')) throw new ArticleError(name, 'file-rich-text');
  if (isBinary(bytes)) throw new ArticleError(name, 'file-binary');
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).replaceAll('\0', '').trimStart();
  if (/^(?:\ufeff|<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype html|html|head|body)\b/i.test(head))
    return 'html';
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml' || /\.x?html?$/i.test(name))
    return 'html';
  if (type === 'text/markdown' || /\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return 'text';
}
