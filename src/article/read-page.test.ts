import { Window } from 'happy-dom';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  ArticleError,
  type ParsePage,
  type ReadArticle,
  readArticle,
  type Span,
} from './read-article.ts';

const PARAGRAPHS = [
  'KYIV, Oct 9 (Agency) - Russian forces pressed on the town of Pokrovsk from three sides on Wednesday, the army said, and those who remained in it were told to leave.',
  'The road that leads there from the north was under fire for the third day, so that supplies, water and medicine came by night alone, said the mayor of Myrnohrad.',
  'In Toretsk, to the east, “they are fighting for every street”, a spokesperson said; of 60,000 people, fewer than 1,500 were left there & nobody could take them out.',
  'The president is to meet his allies in London on Thursday to ask for more weapons, his office said, after a summit was put off.',
];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('“', '&ldquo;');

function page(body: string, head = ''): string {
  return `<!DOCTYPE html>
<!-- saved from url=(0031)https://saved.example/a?b=1 -->
<html lang="en"><head><meta charset="utf-8"><title>Fighting rages in Toretsk | The Example</title>${head}
<script>document.title = 'run'; throw new Error('run');</script><style>p { color: red }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies, and so do our 900 partners. <button>Agree</button></div>
<main><article><h1>Fighting rages in Toretsk</h1>${body}</article></main>
<aside class="sidebar related"><h2>Most read</h2><ul><li><a href="/1">Something else entirely</a></li></ul></aside>
<footer class="footer">All rights reserved. <a href="/terms">Terms of use</a></footer>
<img src="https://tracker.example/pixel.gif" onerror="document.title='run'"></body></html>`;
}

const BODY = `${PARAGRAPHS.slice(0, 2)
  .map((words) => `<p>${escaped(words)}</p>`)
  .join('\n')}
<figure><img src="a.jpg"><figcaption>A soldier looks at a map.</figcaption></figure>
<div class="ad"><p>Advertisement</p></div>
${PARAGRAPHS.slice(2)
  .map(
    (words) =>
      `<p>${escaped(words).replace('Toretsk', '<a href="/t"><b>Tore</b>tsk</a>').replace(' ', '\n   ')}</p>`,
  )
  .join('\n')}`;
const FACTS = `<link rel="canonical" href="https://paper.example/world/toretsk">
<meta name="author" content="Ann Author"><meta property="og:site_name" content="The Example">
<meta property="og:title" content="Fighting rages in Toretsk">
<meta property="article:published_time" content="2024-10-09T21:40:00+03:00">`;

const PARSERS: Readonly<Record<string, ParsePage>> = {
  linkedom: (html) => parseHTML(html).document as unknown as Document,
  'happy-dom': (html) =>
    new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document,
};

const bytesOf = (text: string) => new TextEncoder().encode(text);
const at = ({ text }: ReadArticle, span: Span | undefined) =>
  span && text.slice(span.start, span.end);

describe.each(Object.entries(PARSERS))('a saved page (%s)', (_, parse) => {
  const read = (html: string, name = 'page.html') =>
    readArticle({ name, bytes: bytesOf(html) }, parse);
  const ruleOf = (html: string) =>
    read(html).then(
      () => 'read',
      (error: unknown) => (error instanceof ArticleError ? error.rule : error),
    );

  it('gives its article alone, with what it says of itself', async () => {
    const article = await read(page(BODY, FACTS));
    expect(article).toMatchObject({
      format: 'html',
      encoding: 'utf-8',
      language: 'en',
      publisher: 'The Example',
      address: 'https://paper.example/world/toretsk',
      date: { day: '2024-10-09' },
    });
    expect(at(article, article.title)).toBe('Fighting rages in Toretsk');
    expect(at(article, article.byline)).toBe('Ann Author');
    expect(at(article, article.dateline?.place)).toBe('KYIV');
    expect(article.passages.map((span) => at(article, span))).toEqual(PARAGRAPHS);
    expect(article.text).toBe(
      ['Fighting rages in Toretsk', 'Ann Author', ...PARAGRAPHS].join('\n\n'),
    );
  });

  it('has the title of its heading, without the paper’s name', async () => {
    const short = page(BODY).replaceAll('Fighting rages in Toretsk', 'Toretsk burns');
    const article = await read(short);
    expect(at(article, article.title)).toBe('Toretsk burns');
  });

  it('is read under any name, by its content', async () => {
    expect((await read(page(BODY), 'page.txt')).format).toBe('html');
  });

  it('has the address that a browser saved it from; of another kind, none', async () => {
    expect((await read(page(BODY))).address).toBe('https://saved.example/a?b=1');
    const other = page(BODY, '<link rel="canonical" href="javascript:alert(1)">');
    expect((await read(other)).address).toBe('https://saved.example/a?b=1');
    const none = other.replace(/<!-- saved.*?-->/, '<!-- saved from url=(0014)about:internet -->');
    expect((await read(none)).address).toBeUndefined();
  });

  it('is decoded as it says', async () => {
    const html = page('<p>x</p>').replace('utf-8', 'koi8-u').replace('<p>x</p>', '@@');
    const [before = '', after = ''] = html.split('@@');
    // «Бої тривають у місті й навколо нього. »
    const words = [0xe2, 0xcf, 0xa7, 0x20, 0xd4, 0xd2, 0xc9, 0xd7, 0xc1, 0xc0, 0xd4, 0xd8, 0x20];
    const sentences = Array.from({ length: 60 }, () => words).flat();
    const bytes = Uint8Array.from([
      ...bytesOf(`${before}<p>`),
      ...sentences,
      ...bytesOf(`.</p>${after}`),
    ]);
    const article = await readArticle({ name: 'a.html', bytes }, parse);
    expect(article).toMatchObject({ encoding: 'koi8-u', language: 'uk' });
    expect(at(article, article.passages[0])).toMatch(/^(Бої тривають ?){60}/);
  });

  it('without an article is refused', async () => {
    expect(await ruleOf('<html><body></body></html>')).toBe('page-without-article');
    expect(await ruleOf('<html><body><script>let a = "words"</script></body></html>')).toBe(
      'page-without-article',
    );
  });

  it('that nests too deep, or is too large, is refused before it is parsed', async () => {
    expect(await ruleOf(`<html><body>${'<div>'.repeat(100_000)}x`)).toBe('page-too-deep');
    expect(await ruleOf(`<html><body>${'<p>x'.repeat(70_000)}`)).toBe('page-too-large');
  });
});
