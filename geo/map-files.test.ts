import { describe, expect, it } from 'vitest';
import { type BundledFile, mapFiles } from './map-files.ts';

const chunk = (name: string, imports: string[], more: Partial<BundledFile> = {}): BundledFile => ({
  type: 'chunk',
  fileName: `assets/${name}.js`,
  imports: imports.map((each) => `assets/${each}.js`),
  ...more,
});
const WORKER: BundledFile = { type: 'asset', fileName: 'assets/maplibre-gl-worker-1a.mjs' };
const PAGE = chunk('index', ['react'], { isEntry: true });
const MAP = chunk('story-map', ['react', 'maplibre', 'label'], {
  facadeModuleId: '/somewhere/src/map/story-map.tsx',
  viteMetadata: { importedCss: new Set(['assets/story-map.css']) },
});
const BUNDLE = [
  PAGE,
  chunk('react', []),
  MAP,
  chunk('label', []),
  chunk('maplibre', []),
  chunk('still', ['label']),
  WORKER,
];

describe('the files of the live map', () => {
  it('are its code without the page’s own, its worker and what it draws first', () => {
    expect(mapFiles(BUNDLE)).toEqual([
      'assets/story-map.css',
      'assets/label.js',
      'assets/maplibre.js',
      'assets/story-map.js',
      'assets/maplibre-gl-worker-1a.mjs',
      'basemap/world.json',
      'basemap/labels.json',
      'basemap/detail.json',
    ]);
  });

  it('are missed where the bundle has none', () => {
    const without = (file: BundledFile) => BUNDLE.filter((each) => each !== file);
    expect(() => mapFiles(without(MAP))).toThrow('no map');
    expect(() => mapFiles(without(WORKER))).toThrow('worker');
  });
});
