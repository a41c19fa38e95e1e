import { describe, expect, it } from 'vitest';
import { basemapStyle } from '../basemap/basemap-style.ts';
import { evaluate } from './expression.ts';

const at = (zoom: number, properties: Record<string, unknown> = {}) => ({ zoom, properties });

describe('a style’s expression', () => {
  it('interpolates between stops and holds the ends', () => {
    const width = ['interpolate', ['linear'], ['zoom'], 5, 1, 9, 3];
    expect([4, 5, 7, 9, 12].map((zoom) => evaluate(width, at(zoom)))).toEqual([1, 1, 2, 3, 3]);
  });

  it('chooses by case and by match', () => {
    const size = ['match', ['get', 'rank'], 1, 'large', [2, 3], 'middle', 'small'];
    expect([1, 3, 4].map((rank) => evaluate(size, at(5, { rank })))).toEqual([
      'large',
      'middle',
      'small',
    ]);
    const fill = ['case', ['get', 'home'], 'light', 'dark'];
    expect(evaluate(fill, at(5, { home: true }))).toBe('light');
    expect(evaluate(fill, at(5))).toBe('dark');
  });

  it('takes plain lists as they are, and refuses what it cannot read', () => {
    expect(evaluate(['Noto Sans Regular'], at(5))).toEqual(['Noto Sans Regular']);
    expect(evaluate([4, 2], at(5))).toEqual([4, 2]);
    expect(() => evaluate(['step', ['zoom'], 1, 2, 3], at(5))).toThrow('"step"');
  });

  it('reads every filter and value of the map’s own style', () => {
    const layers = basemapStyle({ theme: 'light', language: 'en', base: '' }).layers;
    for (const layer of layers) {
      const filter: unknown = 'filter' in layer ? layer.filter : true;
      expect(typeof evaluate(filter, at(8, { kind: 'river', rank: 1 })), layer.id).toBe('boolean');
      const values = { ...layer.paint, ...layer.layout } as Record<string, unknown>;
      for (const [key, value] of Object.entries(values)) {
        if (key === 'text-variable-anchor') continue;
        expect(() => evaluate(value, at(8)), `${layer.id} ${key}`).not.toThrow();
      }
    }
  });
});
