import { describe, expect, it } from 'vitest';
import { decodeEmbed } from '../url/embed-address.ts';
import { FORMATS, firstOptions, pixelsOf, snippetOf, textOf } from './share-options.ts';

const BASE = 'https://maps.example/dateline/';
const shared = {
  addressed: {
    story: 'one',
    bring: null,
    library: null,
    find: '',
    place: 'alder',
    passage: null,
    whole: false,
    language: 'uk',
    theme: 'dark' as const,
    camera: { longitude: 37, latitude: 48, zoom: 8 },
  },
  base: BASE,
  title: 'Map: one',
};
const first = firstOptions('en');

describe('what is shared', () => {
  it('is the view of now, in the language and theme of the dialog', () => {
    const { full, embed } = snippetOf(first, shared);
    expect(full).toBe(`${BASE}?story=one&place=alder&lang=en&map=8.00/48.0000/37.0000`);
    expect(embed).toBe(`${full}&embed=1`);
  });

  it('can begin at the whole story, follow the reader, and leave the list out', () => {
    const options = { ...first, here: false, language: null, width: 600 };
    const { embed, width } = snippetOf(
      { ...options, embed: { list: false, interaction: false, height: 'fit' } },
      shared,
    );
    const { search } = new URL(embed);
    expect(search).toBe('?story=one&embed=1&list=off&interaction=off&height=fit');
    expect(decodeEmbed(search)).toEqual({ list: false, interaction: false, height: 'fit' });
    expect(width).toBe('600px');
  });

  it('is in every format the address that is previewed, or the full page', () => {
    const snippet = snippetOf(first, shared);
    for (const format of FORMATS) {
      const text = textOf(format, snippet, {
        base: BASE,
        oembed: `${BASE}read/one/en/oembed.json`,
      });
      expect(text.replaceAll('&amp;', '&'), format).toContain(
        { frame: snippet.embed, oembed: 'oembed.json', element: 'place="alder"' }[
          format as string
        ] ?? snippet.full,
      );
    }
  });

  it('keeps sizes to what makes sense', () => {
    expect(pixelsOf('640', 'width')).toBe(640);
    expect(pixelsOf('1', 'width')).toBe(280);
    expect(pixelsOf('99999', 'height')).toBe(1600);
    expect(pixelsOf('', 'height')).toBeNull();
  });
});
