import { describe, expect, it } from 'vitest';
import type { StoryFiles } from './open-file.ts';
import { parseArticle } from './parse-article.ts';
import { Report } from './report.ts';

function parse(text: string) {
  const report = new Report();
  const files: StoryFiles = { 'article.en.md': text };
  const article = parseArticle(report, files, 'en', 'article.en.md');
  return { article, rules: report.problems.map(({ pointer, rule }) => `${pointer} ${rule}`) };
}

describe('parseArticle', () => {
  it('cuts paragraphs at blank lines, whatever ends the lines', () => {
    const texts = [
      'One.\n\nTwo\nlines.\n',
      'One.\r\n\r\nTwo\r\nlines.',
      '\ufeffOne.  \n \t\n\n\nTwo\rlines.\n\n',
    ];
    for (const text of texts) {
      expect(parse(text).article?.text).toBe('One.\n\nTwo\nlines.');
      expect(parse(text).rules).toEqual([]);
    }
  });

  it('gives offsets into the text', () => {
    const { article } = parse('One.\n\nTwo.\n\nThree.');
    expect(article?.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  it('takes the text as it is: no markup, and blanks before a line stay', () => {
    expect(parse('# Not *a* title\n\n  - no list').article?.text).toBe(
      '# Not *a* title\n\n  - no list',
    );
  });

  it('shows unsafe characters as one sign each, so that offsets hold', () => {
    const { article, rules } = parse('Fine.\n\nA\u0000B\u202eC\ud800D\u200fE \u{1f600}\tF');
    expect(article?.paragraphs[1]?.text).toBe('A\ufffdB\ufffdC\ufffdD\u200fE \u{1f600}\tF');
    expect(rules).toEqual([
      '/paragraph/1 control-character',
      '/paragraph/1 bidi-control',
      '/paragraph/1 unpaired-surrogate',
      '/paragraph/1 bidi-mark',
    ]);
  });
});
