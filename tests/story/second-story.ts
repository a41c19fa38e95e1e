import { anchorAt } from '../../src/story/anchor-at.ts';
import type { Link, Place, Story } from '../../src/story/model.ts';
import { articleOf } from '../../src/story/parse-article.ts';

const PARAGRAPHS = [
  'Engineers reached the dam above Izium on Tuesday and said that it would hold.',
  'Nobody was hurt, the council wrote.',
  'In Izium the market opened again; Kyiv promised two new pumps by winter.',
];
const ARTICLE = articleOf('en', 'article.en.md', PARAGRAPHS);

function place(id: string, name: string, at: readonly [number, number], role: Place['role']) {
  const names = [{ name, language: 'en', role: 'current' }] as const;
  const geometry = { type: 'Point', coordinates: at } as const;
  return { id, names, type: 'city', role, geometry, precision: 1500, basis: 'gazetteer' } as const;
}

function link(id: string, to: string, quote: string, from = 0): Link {
  const start = ARTICLE.text.indexOf(quote, from);
  return {
    id,
    place: to,
    anchors: { en: anchorAt(ARTICLE.text, start, start + quote.length) },
    claims: [],
  };
}

/** A story beside the site's first: older, in English alone, with one focus place of its own. */
export const SECOND_STORY: Story = {
  id: 'izium-dam',
  languages: ['en'],
  title: { en: 'The dam above Izium holds' },
  summary: { en: 'Engineers found no crack; the market opened again.' },
  published: '2024-05-02',
  asOf: '2024-05-01',
  source: { name: 'The council', authors: [], editors: [], published: '2024-05-02' },
  credit: { en: 'Written for a test.' },
  bounds: [36.9, 49, 37.6, 49.4],
  places: [
    place('izium', 'Izium', [37.2568, 49.2088], 'focus'),
    place('kyiv', 'Kyiv', [30.5238, 50.4547], 'context'),
  ],
  articles: { en: ARTICLE },
  links: [
    link('l1', 'izium', 'Izium'),
    link('l2', 'izium', 'Izium', 100),
    link('l3', 'kyiv', 'Kyiv'),
  ],
};
