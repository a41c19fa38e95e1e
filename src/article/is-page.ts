import { detectFormat } from './detect-format.ts';
import { MAX_BYTES } from './limits.ts';
import type { SourceFile } from './model.ts';

/** Whether a file is a saved page: to be read where there is a `DOMParser`, and so in no worker. */
export function isPage(file: SourceFile): boolean {
  try {
    return file.bytes.length <= MAX_BYTES && detectFormat(file) === 'html';
  } catch {
    return false;
  }
}
