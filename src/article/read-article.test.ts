import { describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_LENGTH } from './limits.ts';
import {
  ArticleError,
  type ReadArticle,
  readArticle,
  readPasted,
  type Span,
} from './read-article.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = 'report.txt') => readArticle({ name, bytes: bytesOf(text) });
const ruleOf = (name: string, bytes: Uint8Array) =>
  readArticle({ name, bytes }).then(
    () => 'read',
    (error: unknown) => (error instanceof ArticleError ? [error.file, error.rule] : error),
  );

/** The words of each part, as they stand in the text. */
function words({ text, title, byline, date, dateline, passages, language }: ReadArticle) {
  const at = (span: Span | undefined) => span && text.slice(span.start, span.end);
  return {
    language,
    title: at(title),
    byline: at(byline),
    day: date?.day,
    date: at(date?.span),
    place: at(dateline?.place),
    passages: passages.map(at),
  };
}

const BODY =
  'KYIV, Oct 9 (Agency) - Russian forces pressed on Pokrovsk on Wednesday, the army said.';
const MORE = 'The town of Toretsk, to the east, was being fought for street by street, she said.';

describe('a text as an article', () => {
  it('has a title, a byline, a day, a dateline and paragraphs', async () => {
    const text = `Fighting rages in Toretsk\r\n\r\nBy Ann Author and Bo Writer\r\nOctober 9, 2024 7:40 PM\r\n\r\n${BODY}\r\n\r\n${MORE}\r\n`;
    const article = await read(text);
    expect(article.text).toBe(text);
    expect(article).toMatchObject({ format: 'text', encoding: 'utf-8' });
    expect(words(article)).toEqual({
      language: 'en',
      title: 'Fighting rages in Toretsk',
      byline: 'By Ann Author and Bo Writer',
      day: '2024-10-09',
      date: 'October 9, 2024',
      place: 'KYIV',
      passages: [BODY, MORE],
    });
  });

  it('has them in Ukrainian and in Russian', async () => {
    const body =
      'КИЇВ. 9 жовтня. АГЕНЦІЯ - Російські війська тиснуть на Покровськ, повідомили військові.';
    const more = 'За Торецьк тривають бої на кожній вулиці, сказала речниця.';
    const ukrainian = await read(
      `Бої в Торецьку\n\nАвтор: Олена Письменна\n\n9 жовтня 2024, 19:40\n\n${body}\n\n${more}`,
    );
    expect(words(ukrainian)).toEqual({
      language: 'uk',
      title: 'Бої в Торецьку',
      byline: 'Автор: Олена Письменна',
      day: '2024-10-09',
      date: '9 жовтня 2024',
      place: 'КИЇВ',
      passages: [body, more],
    });
    const russian = await read(
      'Бои в Торецке\n\n09.10.2024\n\nВойска усиливают давление на Покровск, сообщили военные.',
    );
    expect(words(russian)).toMatchObject({
      language: 'ru',
      title: 'Бои в Торецке',
      day: '2024-10-09',
    });
  });

  it('takes a credit at the end for the byline', () => {
    const credit = '(Reporting by Ann Author; Editing by Bo Writer)';
    const article = readPasted(`Fighting rages in Toretsk\n${BODY}\n${MORE}\n${credit}`);
    expect(words(article)).toMatchObject({ byline: credit, passages: [BODY, MORE] });
  });

  it('is all body where nothing else is told', () => {
    expect(words(readPasted(BODY))).toMatchObject({ title: undefined, passages: [BODY] });
    const sentence = 'By Tuesday the town had fallen, the army said.';
    expect(words(readPasted(`${sentence}\n\n${MORE}`))).toMatchObject({
      title: undefined,
      byline: undefined,
      passages: [sentence, MORE],
    });
  });

  it('takes the year of a day from a dateline that has one, and guesses none', () => {
    expect(readPasted(BODY).date).toBeUndefined();
    expect(readPasted(BODY.replace('Oct 9', 'Oct 9, 2024')).date?.day).toBe('2024-10-09');
  });
});

describe('a file that gives no article', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3);
  it.each<[string, Uint8Array, string]>([
    ['too large', new Uint8Array(MAX_BYTES + 1).fill(97), 'file-too-large'],
    ['empty', new Uint8Array(), 'file-empty'],
    ['blank', bytesOf(' \n\t\r\n'), 'file-empty'],
    ['a picture', png, 'file-binary'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'file-pdf'],
    ['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'file-old-word'],
    ['rich text', bytesOf('{\\rtf1\\ansi Hello}'), 'file-rich-text'],
    ['too long', bytesOf('The town of it. '.repeat(MAX_LENGTH / 16 + 1)), 'text-too-long'],
    [
      'in another language',
      bytesOf('Die Armee hat in der Nacht mehrere Dörfer in der Region verloren.'),
      'language-unknown',
    ],
  ])('is refused by name: %s', async (_, bytes, rule) => {
    expect(await ruleOf('a.txt', bytes)).toEqual(['a.txt', rule]);
  });
});
