import { cleanText } from './clean-text.ts';
import { MAX_ARTICLE_LENGTH } from './limits.ts';
import type { Article, Language, Paragraph } from './model.ts';
import { openText, type ReceivedFiles } from './open-file.ts';
import { at, type Report } from './report.ts';

const BREAK = '\n\n';

/** Paragraphs of plain text: split at blank lines, blanks at line ends trimmed. */
function paragraphTexts(text: string): string[] {
  const paragraphs: string[] = [];
  let lines: string[] = [];
  for (const line of `${text.replaceAll(/\r\n?/g, '\n')}\n`.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed !== '') {
      lines.push(trimmed);
    } else if (lines.length > 0) {
      paragraphs.push(lines.join('\n'));
      lines = [];
    }
  }
  return paragraphs;
}

/** Joins paragraphs to an article, with the offsets of each. */
export function articleOf(language: Language, file: string, texts: readonly string[]): Article {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const [index, text] of texts.entries()) {
    paragraphs.push({ index, start, end: start + text.length, text });
    start += text.length + BREAK.length;
  }
  return { language, file, text: texts.join(BREAK), paragraphs };
}

/** Reads an article; one that is missing, too long or empty is reported and left out. */
export function parseArticle(
  report: Report,
  files: ReceivedFiles,
  language: Language,
  file: string,
): Article | undefined {
  const text = openText(report, files, file);
  if (text === undefined) return undefined;
  const where = { file, pointer: '' };
  if (text.length > MAX_ARTICLE_LENGTH) {
    report.add(where, 'article-too-long', { length: text.length, limit: MAX_ARTICLE_LENGTH });
    return undefined;
  }
  const texts = paragraphTexts(text).map((paragraph, index) =>
    cleanText(report, at(where, 'paragraph', index), paragraph),
  );
  if (texts.length === 0) {
    report.add(where, 'article-empty');
    return undefined;
  }
  return articleOf(language, file, texts);
}
