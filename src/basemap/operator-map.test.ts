import { describe, expect, it } from 'vitest';
import { parseOperatorMap } from './operator-map.ts';

const BASE = 'https://maps.example.org/dateline/';
const parse = (json: unknown) => parseOperatorMap(JSON.stringify(json), BASE);

describe('parseOperatorMap', () => {
  it('is nothing where nothing is configured', () => {
    expect(parse({})).toEqual({ map: null });
    expect(parse({ attribution: '© Somebody' })).toEqual({ map: null });
  });

  it('makes addresses absolute and keeps the holes of tiles', () => {
    expect(parse({ pmtiles: 'east.pmtiles', terrain: { tiles: '/dem/{z}/{x}/{y}.png' } })).toEqual({
      map: {
        pmtiles: 'https://maps.example.org/dateline/east.pmtiles',
        style: null,
        terrain: {
          tiles: 'https://maps.example.org/dem/{z}/{x}/{y}.png',
          encoding: 'terrarium',
          maxzoom: 12,
        },
        origins: ['https://maps.example.org'],
        attribution: '',
      },
    });
  });

  it('lists every origin that may be asked, and takes no host for a map', () => {
    const hosts = ['https://fonts.example.org/any', 'https://maps.example.org'];
    expect(parse({ style: 'style.json', hosts })).toMatchObject({
      map: { origins: ['https://maps.example.org', 'https://fonts.example.org'] },
    });
    expect(parse({ hosts })).toEqual({ map: null });
  });

  it.each([
    ['/hosts/0', 'address', '{"hosts": ["data:,x"], "pmtiles": "a"}'],
    ['', 'json', '{'],
    ['', 'shape', '[]'],
    ['/stlye', 'shape', '{"stlye": "x"}'],
    ['/pmtiles', 'shape', '{"pmtiles": 4}'],
    ['/pmtiles', 'shape', '{"pmtiles": ""}'],
    ['/style', 'address', '{"style": "javascript:alert(1)"}'],
    ['/style', 'address', '{"style": "https://"}'],
    ['/terrain/tiles', 'shape', '{"terrain": {}}'],
    ['/terrain/encoding', 'shape', '{"terrain": {"tiles": "x", "encoding": "jpeg"}}'],
    ['/terrain/maxzoom', 'shape', '{"terrain": {"tiles": "x", "maxzoom": 99}}'],
  ])('names the broken rule at %s: %s', (pointer, rule, text) => {
    expect(parseOperatorMap(text, BASE)).toEqual({ fault: { pointer, rule } });
  });
});
