import type { Link, Place, Story } from '../../src/story/model.ts';

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const FOCUS = 4;
const A_PASSAGE = 5;

/** A story of many point places over Ukraine, all named in passages of five; the first few are its focus. */
export function manyPlaces(count: number): Story {
  const next = numbers(11);
  const places = Array.from({ length: count }, (_, index): Place => {
    const isFocus = index < FOCUS;
    const [x, y] = isFocus
      ? [37 + next(), 48 + next() * 0.6]
      : [24 + 15 * next(), 46.5 + 5 * next()];
    return {
      id: `place-${index}`,
      names: [
        { name: `Place ${index}`, language: 'en', role: 'current' },
        { name: `Місце ${index}`, language: 'uk', role: 'current' },
      ],
      type: 'city',
      role: isFocus ? 'focus' : 'context',
      geometry: { type: 'Point', coordinates: [x, y] },
      precision: 1000,
      basis: 'gazetteer',
    };
  });
  const links: Link[] = [];
  const paragraphs: Story['articles'][string]['paragraphs'][number][] = [];
  let text = '';
  for (let first = 0; first < count; first += A_PASSAGE) {
    const start = text.length;
    for (const { id, names } of places.slice(first, first + A_PASSAGE)) {
      const exact = names[0]?.name ?? id;
      const anchor = { exact, prefix: 'Near ', suffix: '; ', start: text.length + 5 };
      links.push({ id: `link-${id}`, place: id, anchors: { en: anchor }, claims: [] });
      text += `Near ${exact}; `;
    }
    const paragraph = { index: paragraphs.length, start, end: text.length };
    paragraphs.push({ ...paragraph, text: text.slice(start) });
    text += '\n\n';
  }
  return {
    id: `many-${count}`,
    languages: ['en'],
    title: { en: 'Many places' },
    summary: { en: 'Made for a test.' },
    published: '2024-10-10',
    asOf: '2024-10-09',
    source: { name: 'Test', authors: [], editors: [], published: '2024-10-10' },
    credit: { en: 'Made for a test.' },
    bounds: [36.9, 47.9, 38.1, 48.7],
    places,
    articles: { en: { language: 'en', file: 'article.en.md', text, paragraphs } },
    links,
  };
}
