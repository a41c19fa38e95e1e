import { readFileSync } from 'node:fs';
import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { stillWords } from '../i18n/still-words.ts';
import { translator } from '../i18n/translate.ts';
import type { Story } from '../story/model.ts';
import { listFiles, parseStory } from '../story/parse-story.ts';
import { placeName } from '../story/place.ts';
import { readStory } from '../story/read-story.ts';
import { BASEMAP_FILES, type Basemap } from './basemap.ts';
import { type Still, stillSvg } from './still-svg.ts';

const FOLDER = 'public/stories/toretsk-2024-10';

function firstStory(): Story {
  const manifest = readFileSync(`${FOLDER}/story.json`, 'utf8');
  const others = listFiles(manifest).map((name) => [
    name,
    readFileSync(`${FOLDER}/${name}`, 'utf8'),
  ]);
  const { story } = parseStory({ ...Object.fromEntries(others), 'story.json': manifest });
  if (!story) throw new Error('The first story does not parse');
  return story;
}

const story = firstStory();
const basemap = Object.fromEntries(
  BASEMAP_FILES.map((name) => [
    name,
    JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8')),
  ]),
) as unknown as Basemap;

function stillOf(more: Partial<Still> & { story?: Story } = {}): Still {
  const told = more.story ?? story;
  const language = more.language ?? 'en';
  const title = told.title[language] ?? '';
  return {
    reading: readStory(told, language),
    bounds: told.bounds,
    size: { width: 1200, height: 630 },
    target: { to: 'overview' },
    selected: [],
    theme: 'light',
    words: stillWords(translator(language), { title, asOf: told.asOf, language }),
    ...more,
    language,
  };
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element in document order, by a strict parser of XML that throws at the first fault. */
function parsed(svg: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const entries = Object.entries(attributes as Record<string, SaxesAttributeNS>);
    const element = {
      name,
      attributes: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
      text: '',
    };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(svg).close();
  return elements;
}

const words = (svg: string) =>
  parsed(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);

const SIZES = [
  { width: 1200, height: 630 },
  { width: 390, height: 420 },
  { width: 1440, height: 900 },
  { width: 320, height: 240 },
];

describe('the still', () => {
  it('is well-formed at every size, theme and language, with a name and a description', () => {
    for (const size of SIZES) {
      for (const theme of ['light', 'dark'] as const) {
        for (const language of ['en', 'uk']) {
          const [root, title, desc] = parsed(stillSvg(stillOf({ size, theme, language }), basemap));
          expect(root?.name).toBe('svg');
          expect(root?.attributes).toMatchObject({
            role: 'img',
            viewBox: `0 0 ${size.width} ${size.height}`,
            'aria-labelledby': `${title?.attributes['id']} ${desc?.attributes['id']}`,
          });
          expect(title?.text).toContain(story.title[language]);
          expect(desc?.text).toContain(
            language === 'uk' ? 'Торецьк (точаться бої)' : 'Toretsk (contested)',
          );
        }
      }
    }
  });

  it('gives the same bytes for the same input', () => {
    const again = { ...basemap, labels: structuredClone(basemap.labels) };
    expect(stillSvg(stillOf(), again)).toBe(stillSvg(stillOf(), basemap));
  });

  it('holds no script, no handler and nothing from outside', () => {
    const elements = parsed(stillSvg(stillOf({ selected: ['supply-route'] }), basemap));
    const ids = new Set(elements.map(({ attributes }) => attributes['id']).filter(Boolean));
    expect(
      elements.filter(({ name }) => /script|image|foreignObject|style|^a$/.test(name)),
    ).toEqual([]);
    for (const { attributes } of elements) {
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on/);
        const link = key === 'href' ? value : /^url\((.*)\)$/.exec(value)?.[1];
        if (link !== undefined) expect(ids).toContain(link.slice(1));
      }
    }
  });

  it('writes the focus places and their Ukrainian names, the route, the legend and the credit', () => {
    const found = words(stillSvg(stillOf(), basemap));
    const expected = [
      'Toretsk',
      'Торецьк',
      'Pokrovsk',
      'Vuhledar',
      'Supply route · approximate course',
    ];
    expect(found).toEqual(expect.arrayContaining(expected));
    const furniture = [
      'contested',
      'captured',
      '10\u00a0km',
      'Map data: Natural Earth, GeoNames, GSHHG',
    ];
    expect(found).toEqual(expect.arrayContaining(furniture));
    expect(found).toEqual(expect.arrayContaining(['Donetsk', 'Horlivka']));
    expect(found.filter((text) => text === 'Toretsk')).toHaveLength(1);
  });

  it('follows the zoom rules of the map’s style', () => {
    const near = words(
      stillSvg(stillOf({ target: { to: 'places', places: ['toretsk'] } }), basemap),
    );
    const far = words(stillSvg(stillOf({ target: { to: 'places', places: ['kyiv'] } }), basemap));
    const small = new Set(
      basemap.labels.features
        .filter(({ properties }) => properties?.['kind'] === 'settlement' && properties['rank'] > 2)
        .map(({ properties }) => String(properties?.['en'])),
    );
    expect(near.filter((text) => small.has(text)).length).toBeGreaterThan(5);
    expect(far.filter((text) => small.has(text))).toEqual(
      // The story's own places are named at any zoom.
      far.filter(
        (text) => small.has(text) && story.places.some((place) => placeName(place, 'en') === text),
      ),
    );
    expect(far).toContain('UKRAINE');
    expect(near).not.toContain('UKRAINE');
  });

  it('marks what is chosen and dims the rest', () => {
    const drawn = (svg: string) =>
      Object.fromEntries(
        parsed(svg)
          .filter(({ attributes }) => attributes['data-place'] && attributes['transform'])
          .map(({ attributes }) => [attributes['data-place'], attributes['data-drawn'] ?? 'plain']),
      );
    expect(drawn(stillSvg(stillOf(), basemap))).toMatchObject({
      toretsk: 'plain',
      vuhledar: 'plain',
    });
    expect(
      drawn(stillSvg(stillOf({ selected: ['toretsk'], hovered: 'pokrovsk' }), basemap)),
    ).toMatchObject({ toretsk: 'selected', pokrovsk: 'hovered', vuhledar: 'dimmed' });
  });

  it('draws the story alone where the basemap did not come', () => {
    const svg = stillSvg(stillOf(), null);
    expect(words(svg)).toEqual(expect.arrayContaining(['Toretsk', 'Vuhledar']));
    expect(words(svg)).not.toContain('Horlivka');
  });

  it('keeps a hostile name as text', () => {
    const hostile = `</text><script>alert("1")</script>&'\u0001\uD800]]>`;
    const places = story.places.map((place) => ({
      ...place,
      names: place.names.map((name) => ({ ...name, name: hostile })),
    }));
    const title = { en: hostile, uk: hostile };
    const svg = stillSvg(stillOf({ story: { ...story, title, places } }), basemap);
    const elements = parsed(svg);
    expect(elements.filter(({ name }) => name === 'script')).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(words(svg)).toContain(`</text><script>alert("1")</script>&'\uFFFD\uFFFD]]>`);
  });

  it('stays small', () => {
    expect(stillSvg(stillOf(), basemap).length).toBeLessThan(60_000);
  });
});
