import { describe, expect, it } from 'vitest';
import { type ReadArticle, readArticle, type Span } from './read-article.ts';

const read = (text: string) =>
  readArticle({ name: 'report.md', bytes: new TextEncoder().encode(text) });
const at = ({ text }: ReadArticle, span: Span | undefined) =>
  span && text.slice(span.start, span.end);

const OPENING = 'KYIV, Oct 9 (Agency) - Russian forces pressed on **Pokrovsk**, the army said.';

describe('Markdown as an article', () => {
  it('is the file as it is, with spans into it', async () => {
    const text = `# Fighting rages in *Toretsk*\r\n\r\nBy Ann Author\r\n\r\n${OPENING}\r\n\r\n## What is next\r\n\r\n> “They are fighting\r\n> for every street”, she said.\r\n\r\n- The road to the [north](https://a.example) is cut.\r\n- The one to the west is not.\r\n\r\n\`\`\`\r\ncode of the thing\r\n\`\`\`\r\n\r\n\tindented code\r\n\r\nThe end is not in sight, he said.\r\n`;
    const article = await read(text);
    expect(article.text).toBe(text);
    expect(article.format).toBe('markdown');
    expect(at(article, article.title)).toBe('Fighting rages in *Toretsk*');
    expect(at(article, article.byline)).toBe('By Ann Author');
    expect(at(article, article.dateline?.place)).toBe('KYIV');
    expect(article.passages.map((span) => at(article, span))).toEqual([
      OPENING,
      'What is next',
      '“They are fighting\r\n> for every street”, she said.',
      'The road to the [north](https://a.example) is cut.',
      'The one to the west is not.',
      'The end is not in sight, he said.',
    ]);
  });

  it('takes title, author and day from the YAML before it', async () => {
    const text = `---\ntitle: "Fighting rages in Toretsk"\nauthor: Ann Author\ndate: 2024-10-09\ntags: [war]\n---\n\n${OPENING}\n\nThe end is not in sight.\n`;
    const article = await read(text);
    expect(article.text).toBe(text);
    expect(at(article, article.title)).toBe('Fighting rages in Toretsk');
    expect(at(article, article.byline)).toBe('Ann Author');
    expect(article.date?.day).toBe('2024-10-09');
    expect(at(article, article.date?.span)).toBe('2024-10-09');
    expect(article.passages.map((span) => at(article, span))).toEqual([
      OPENING,
      'The end is not in sight.',
    ]);
  });

  it('without a heading begins as plain text does', async () => {
    const article = await read(`Fighting rages in Toretsk\n\nOctober 9, 2024\n\n${OPENING}\n`);
    expect(at(article, article.title)).toBe('Fighting rages in Toretsk');
    expect(article.date?.day).toBe('2024-10-09');
    expect(article.passages).toHaveLength(1);
  });
});
