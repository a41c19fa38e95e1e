import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basemapStyle } from '../../src/basemap/basemap-style.ts';
import { SANS, SANS_BOLD } from '../../src/basemap/fonts.ts';
import '../../src/basemap/fonts.css';
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
const LAND = ['world-land', 'world-home', 'detail-land', 'detail-home'];

/** One map for all tests: a new one a test costs seconds where WebGL is drawn in software. */
let map: LiveMap;
const errors: string[] = [];

function styleFor(language: string, theme: 'light' | 'dark') {
  return basemapStyle({ theme, language, base: `${location.origin}/` });
}

beforeAll(async () => {
  const container = document.createElement('div');
  container.style.cssText = 'width: 600px; height: 480px';
  document.body.append(container);
  map = new LiveMap({
    container,
    style: styleFor('en', 'light'),
    center: [34.5, 47],
    zoom: 6.5,
    fadeDuration: 0,
    attributionControl: false,
  });
  map.on('error', ({ error }) => errors.push(error.message));
  await map.once('idle');
}, 90_000);

afterAll(() => {
  map.getContainer().remove();
  map.remove();
});

async function look(center: readonly [number, number], zoom: number): Promise<void> {
  const idle = map.once('idle');
  map.jumpTo({ center: [...center], zoom });
  map.triggerRepaint();
  await idle;
}

async function dress(language: string, theme: 'light' | 'dark'): Promise<void> {
  const idle = map.once('idle');
  map.setStyle(styleFor(language, theme));
  map.triggerRepaint();
  await idle;
}

/** Whether the land drawn on top at a place is Ukraine's; null where no land is drawn. */
function isHome(place: readonly [number, number]): boolean | null {
  const layers = LAND.filter((id) => map.getLayer(id));
  const [top] = map.queryRenderedFeatures(map.project([...place]), { layers });
  if (!top) return null;
  return top.layer.id === 'detail-home' || top.properties['home'] === true;
}

describe('the drawn map', { timeout: 60_000 }, () => {
  it.each([3, 4.5, 5.4, 5.6, 6.5])('has Crimea in Ukraine at zoom %d', async (zoom) => {
    await look([34.5, 46.3], zoom);
    for (const [name, place] of Object.entries(PLACES)) {
      if (!map.getBounds().contains([...place])) continue;
      expect([name, isHome(place)]).toEqual([name, true]);
    }
    for (const [name, place] of Object.entries(ABROAD)) {
      if (!map.getBounds().contains([...place])) continue;
      expect([name, isHome(place)]).toEqual([name, false]);
    }
    expect(isHome(PLACES.Simferopol)).toBe(true);
    expect(errors).toEqual([]);
  });

  it.each([5, 6, 8, 10])('has no border of countries at Perekop at zoom %d', async (zoom) => {
    await look([33.75, 46.1], zoom);
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
      await dress(language, 'light');
      await look([37.5, 48.15], 7.9);
      const layers = [1, 2, 3, 4].map((rank) => `settlement-${rank}`);
      const drawn = map.queryRenderedFeatures({ layers });
      const names = new Set(drawn.map(({ properties }) => String(properties[language])));
      for (const town of towns) expect([...names]).toContain(town);
      expect(names.size).toBeGreaterThan(12);
    }
  });

  it('writes with its own font files, Latin and Cyrillic', async () => {
    await dress('uk', 'dark');
    await look([37.5, 48.15], 8);
    for (const name of [...SANS, ...SANS_BOLD]) {
      const faces = [...document.fonts].filter(({ family }) => family.replaceAll('"', '') === name);
      expect([name, ...faces.map(({ status }) => status)]).toEqual([name, 'loaded', 'loaded']);
    }
    const fetched = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/fonts/'));
    expect(fetched.some((name) => name.endsWith('noto-sans-cyrillic.woff2'))).toBe(true);
    expect(fetched.every((name) => name.startsWith(location.origin))).toBe(true);
    expect(map.getStyle().glyphs).toBeUndefined();
    expect(map.getStyle()['font-faces']).toBeUndefined();
  });

  it('shows Kakhovka drained, with the river in its bed', async () => {
    await look([34.1, 47.45], 7.5);
    const at = map.queryRenderedFeatures(map.project([34.15, 47.46]));
    expect(at.map(({ layer }) => layer.id)).toContain('drained');
    expect(at.map(({ layer }) => layer.id)).not.toContain('lake');
    const river = map.queryRenderedFeatures({ layers: ['river'] });
    expect(river.some(({ properties }) => properties['en'] === 'Dnipro')).toBe(true);
  });
});
