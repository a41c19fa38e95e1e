import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { afterEach, describe, expect, it } from 'vitest';
import { basemapStyle } from '../../src/basemap/basemap-style.ts';
import 'maplibre-gl/dist/maplibre-gl.css';

setWorkerUrl(workerUrl);

const PLACES = {
  Simferopol: [34.102, 44.957],
  Dzhankoi: [34.39, 45.71],
  Bakhchysarai: [33.86, 44.75],
  Kyiv: [30.52, 50.45],
  Toretsk: [37.85, 48.39],
} as const;
const ABROAD = { Krasnodar: [38.98, 45.1], Voronezh: [39.2, 51.67] } as const;
const LAND = ['world-land', 'detail-land', 'detail-home'];

interface Shown {
  readonly map: LiveMap;
  readonly errors: string[];
}

let shown: Shown | null = null;

afterEach(() => {
  shown?.map.getContainer().remove();
  shown?.map.remove();
  shown = null;
});

async function show(
  [longitude, latitude]: readonly [number, number],
  zoom: number,
  language = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<Shown> {
  const container = document.createElement('div');
  container.style.cssText = 'width: 900px; height: 700px';
  document.body.append(container);
  const errors: string[] = [];
  const map = new LiveMap({
    container,
    style: basemapStyle({ theme, language, base: `${location.origin}/` }),
    center: [longitude, latitude],
    zoom,
    fadeDuration: 0,
    attributionControl: false,
  });
  shown = { map, errors };
  map.on('error', ({ error }) => errors.push(error.message));
  await map.once('idle');
  return shown;
}

/** Whether the land drawn on top at a place is Ukraine's; null where no land is drawn. */
function isHome(map: LiveMap, place: readonly [number, number]): boolean | null {
  const layers = LAND.filter((id) => map.getLayer(id));
  const [top] = map.queryRenderedFeatures(map.project([...place]), { layers });
  if (!top) return null;
  return top.layer.id === 'detail-home' || top.properties['home'] === true;
}

describe('the drawn map', () => {
  it.each([3, 4.5, 5.4, 5.6, 6.5])('has Crimea in Ukraine at zoom %d', async (zoom) => {
    const { map, errors } = await show([34.5, 47], zoom);
    for (const [name, place] of Object.entries(PLACES)) {
      if (!map.getBounds().contains([...place])) continue;
      expect([name, isHome(map, place)]).toEqual([name, true]);
    }
    for (const [name, place] of Object.entries(ABROAD)) {
      if (!map.getBounds().contains([...place])) continue;
      expect([name, isHome(map, place)]).toEqual([name, false]);
    }
    expect(isHome(map, PLACES.Simferopol)).toBe(true);
    expect(errors).toEqual([]);
  });

  it.each([5, 6, 8, 10])('has no border of countries at Perekop at zoom %d', async (zoom) => {
    const { map } = await show([33.75, 46.1], zoom);
    const [from, to] = [map.project([33.4, 46.3]), map.project([34.1, 45.9])];
    const across = (layers: string[]) =>
      map.queryRenderedFeatures([from, to], { layers }).map(({ layer }) => layer.id);
    expect(across(['world-border', 'world-border-far', 'border-international'])).toEqual([]);
    expect(across(['border-region'])).not.toEqual([]);
  });

  it('names the theatre in two languages, each place once', async () => {
    for (const [language, towns] of [
      ['en', ['Donetsk', 'Pokrovsk', 'Vuhledar', 'Kostiantynivka']],
      ['uk', ['Донецьк', 'Покровськ', 'Вугледар', 'Костянтинівка']],
    ] as const) {
      const { map } = await show([37.5, 48.15], 8.5, language);
      const layers = [1, 2, 3, 4].map((rank) => `settlement-${rank}`);
      const drawn = map.queryRenderedFeatures({ layers });
      const names = new Set(drawn.map(({ properties }) => String(properties[language])));
      for (const town of towns) expect([...names]).toContain(town);
      expect(names.size).toBeGreaterThan(18);
      map.getContainer().remove();
      map.remove();
      shown = null;
    }
  });

  it('writes with its own font files, Latin and Cyrillic', async () => {
    const { map } = await show([37.5, 48.15], 8, 'uk', 'dark');
    const ours = () =>
      [...document.fonts].filter(({ family }) => family.includes('maplibre-gl-font-face'));
    expect(ours().length).toBeGreaterThanOrEqual(2);
    expect(ours().map(({ status }) => status)).toEqual(ours().map(() => 'loaded'));
    const fetched = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/fonts/'));
    expect(fetched.some((name) => name.endsWith('noto-sans-cyrillic.woff2'))).toBe(true);
    expect(fetched.every((name) => name.startsWith(location.origin))).toBe(true);
    expect(map.getStyle().glyphs).toBeUndefined();
  });

  it('shows Kakhovka drained, with the river in its bed', async () => {
    const { map } = await show([34.1, 47.45], 7.5);
    const at = map.queryRenderedFeatures(map.project([34.15, 47.46]));
    expect(at.map(({ layer }) => layer.id)).toContain('drained');
    expect(at.map(({ layer }) => layer.id)).not.toContain('lake');
    const river = map.queryRenderedFeatures({ layers: ['river'] });
    expect(river.some(({ properties }) => properties['en'] === 'Dnipro')).toBe(true);
  });
});
