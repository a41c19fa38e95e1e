import { afterEach, expect, it, vi } from 'vitest';
import { stillWords } from '../../src/i18n/still-words.ts';
import { translator } from '../../src/i18n/translate.ts';
import { cameraOf } from '../../src/map/camera-pilot.ts';
import { stillSvg } from '../../src/still/still-svg.ts';
import { firstStory } from './first-story.ts';
import { clear, FOCUS, idle, mountMap } from './mount-map.tsx';

vi.mock('../../src/map/create-map.ts', { spy: true });

// The map is drawn in software; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

afterEach(clear);

/** Where the still has drawn a place: its symbol, or the start of its line. Pixels. */
function drawnAt(picture: Document, id: string): readonly [number, number] {
  const group = picture.querySelector(`g[data-place="${id}"][transform]`);
  const line = picture.querySelector(`g[data-place="${id}"] path[d]`);
  const written = group?.getAttribute('transform') ?? line?.getAttribute('d') ?? '';
  const [x = Number.NaN, y = Number.NaN] = written.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
  return [x, y];
}

it('draws every focus place where the live map has it, at any size', async () => {
  const sizes = [
    { width: 720, height: 700 },
    { width: 390, height: 420 },
    { width: 900, height: 480 },
  ];
  const mounted = await mountMap(sizes[0] ?? { width: 720, height: 700 });
  const { map, props } = mounted;
  const { asOf, title } = await firstStory();
  const words = stillWords(translator('en'), { title: title['en'] ?? '', asOf, language: 'en' });
  for (const size of sizes) {
    mounted.resize(size);
    const ratio = map.getPixelRatio();
    await expect
      .poll(() => map.getCanvas().height, { timeout: 20_000 })
      .toBe(Math.floor(size.height * ratio));
    await idle(mounted.region);
    const svg = stillSvg(
      {
        reading: props.reading,
        bounds: props.bounds,
        size,
        target: { to: 'camera', camera: cameraOf(map) },
        selected: [],
        theme: 'light',
        language: 'en',
        words,
      },
      null,
    );
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(picture.documentElement.nodeName).toBe('svg');
    for (const id of FOCUS) {
      const geometry = props.reading.place.get(id)?.geometry;
      if (geometry?.type !== 'Point' && geometry?.type !== 'LineString') throw new Error(id);
      const [longitude, latitude] =
        geometry.type === 'Point' ? geometry.coordinates : (geometry.coordinates[0] ?? [0, 0]);
      const live = map.project([longitude, latitude]);
      const [x, y] = drawnAt(picture, id);
      expect(Math.hypot(x - live.x, y - live.y), `${id} at ${size.width}`).toBeLessThan(2);
    }
  }
});
