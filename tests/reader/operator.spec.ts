import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { withPolicy } from '../../geo/policy-meta.ts';
import { siteRules } from '../../geo/site-rules.ts';
import { siteServer } from '../../geo/site-server.ts';
import { expect, type Reader, test } from './driver.ts';
import { pmtilesFile } from './pmtiles-file.ts';
import { type TileServer, tileServer } from './tile-server.ts';

test.skip(({ isMobile }) => isMobile, 'the same on any screen: once is enough');
test.describe.configure({ mode: 'serial' });
// Fewer pixels: the map is drawn in software, and waited for often.
test.use({ viewport: { width: 1000, height: 600 } });

/** A motorway due west and east through Toretsk, that no map of the real world has. */
const LATITUDE = 48.39477;
const roads: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { kind: 'highway', name: 'Test' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [36.6, LATITUDE],
          [39, LATITUDE],
        ],
      },
    },
  ],
};

/** A style of an operator's own: one land and one name. */
const style = {
  version: 8,
  sources: { own: { type: 'geojson', data: 'land.json' } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#cbb894' } },
    { id: 'land', type: 'fill', source: 'own', paint: { 'fill-color': '#cbb894' } },
    { id: 'name', type: 'symbol', source: 'own', layout: { 'text-field': 'OWN' } },
  ],
};
const land = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [36, 47],
        [39, 47],
        [39, 49],
        [36, 49],
        [36, 47],
      ],
    ],
  },
};

let tiles: TileServer;
let site: Server;
let folder = '';
let address = '';

test.beforeAll(async () => {
  const file = pmtilesFile({ zoom: 9, box: [36.6, 47.5, 39, 49], layers: { roads } });
  tiles = await tileServer(file, {
    '/own/style.json': JSON.stringify(style),
    '/own/land.json': JSON.stringify(land),
  });
  folder = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  cpSync('dist', folder, { recursive: true });
  const map = { pmtiles: `${tiles.address}/east.pmtiles`, attribution: '© Tile makers' };
  writeFileSync(join(folder, 'map.json'), JSON.stringify(map));
  const page = join(folder, 'index.html');
  // As a build with this map would write it.
  writeFileSync(page, withPolicy(readFileSync(page, 'utf8'), siteRules(folder)));
  site = siteServer(folder).listen(0, '127.0.0.1');
  await once(site, 'listening');
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}/?lang=en&theme=light&place=toretsk`;
});

test.afterAll(async () => {
  await tiles.close();
  site.closeAllConnections();
  site.close();
  rmSync(folder, { recursive: true });
});

/** The colour of a motorway on the light map. */
const ROAD = [0xcb, 0xb8, 0x94];
const ALIKE = 30;

/**
 * How far from a motorway's colour the map is some way west of Toretsk, level with it, where the
 * motorway runs: the nearest pixel of a short stroke across, 0 to 255.
 */
async function farFromRoad(reader: Reader): Promise<number> {
  const spot = await reader.placeOnMap('Toretsk').boundingBox();
  if (!spot) throw new Error('Toretsk is not on the map');
  const [x, y] = [spot.x + spot.width / 2 - 150, spot.y + spot.height / 2];
  const clip = { x: Math.round(x), y: Math.round(y) - 4, width: 1, height: 9 };
  const picture = (await reader.page.screenshot({ clip })).toString('base64');
  const pixels = await reader.page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 9).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 9).data ?? [])];
  }, picture);
  const distances = Array.from({ length: 9 }, (_, row) =>
    Math.max(...ROAD.map((value, part) => Math.abs(value - (pixels[row * 4 + part] ?? 0)))),
  );
  return Math.min(...distances);
}

/** What the page complained of, besides the style by which Firefox's protocol hides a caret from a picture. */
function complaints(reader: Reader, browserName: string): string[] {
  if (browserName !== 'firefox') return reader.complaints;
  return reader.complaints.filter((words) => !words.includes('style-src-elem'));
}

test('an operator’s tiles are drawn under the story, with their source named', async ({
  reader,
  browserName,
}) => {
  await reader.page.goto(address);
  await expect(reader.map).toHaveAttribute('data-ground', 'operator');
  await expect(reader.map.locator('.map-attribution')).toContainText('© Tile makers');
  await expect.poll(() => farFromRoad(reader), { timeout: 40_000 }).toBeLessThan(ALIKE);
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toContain('toretsk');
  expect(tiles.asked.length).toBeGreaterThan(1);
  expect(tiles.asked.every((range) => range.startsWith('bytes='))).toBe(true);
  expect(complaints(reader, browserName)).toEqual([]);
});

test('an operator’s style takes the built-in map’s place, under the story', async ({
  reader,
  browserName,
}) => {
  const map = { style: `${tiles.address}/own/style.json` };
  await reader.spoil('map.json', { body: JSON.stringify(map) });
  await reader.page.goto(address);
  await expect(reader.map).toHaveAttribute('data-ground', 'operator');
  await expect.poll(() => farFromRoad(reader), { timeout: 40_000 }).toBeLessThan(ALIKE);
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toEqual(expect.arrayContaining(['toretsk', 'supply-route']));
  expect(complaints(reader, browserName)).toEqual([]);
});

test('a style that is none leaves the built-in map, with a notice', async ({ reader }) => {
  const map = { style: `${tiles.address}/own/land.json` };
  await reader.spoil('map.json', { body: JSON.stringify(map) });
  await reader.page.goto(address);
  await expect(reader.map.getByRole('status')).toContainText(new URL(tiles.address).host);
  await reader.mapIdle();
  await expect(reader.map).toHaveAttribute('data-ground', 'built-in');
  expect(await reader.placesDrawn()).toContain('toretsk');
});

for (const [how, behaviour] of [
  ['is gone', 'gone'],
  ['sends rubbish', 'rubbish'],
  ['does not answer', 'silent'],
  ['loses its tiles', 'tiles-broken'],
] as const) {
  test(`where the server ${how}, the built-in map stays, with a notice`, async ({ reader }) => {
    tiles.behave(behaviour);
    await reader.page.goto(address);
    await reader.mapIdle();
    await expect(reader.map.getByRole('status')).toContainText(new URL(tiles.address).host);
    await expect(reader.map).toHaveAttribute('data-ground', 'built-in');
    await reader.mapIdle();
    expect(await reader.placesDrawn()).toContain('toretsk');
    expect(await farFromRoad(reader)).toBeGreaterThan(ALIKE);
    await reader.placeInList('Vuhledar').click();
    await expect(reader.chosenPlace).toHaveText('Vuhledar');
  });
}

test('a configuration that breaks a rule is named, with its place', async ({ reader }) => {
  await reader.spoil('map.json', { body: '{"pmtiles": 4}' });
  await reader.openStory({ language: 'en' });
  await expect(reader.map.getByRole('status')).toContainText('map.json/pmtiles');
  await reader.mapIdle();
  expect(await reader.placesDrawn()).toContain('toretsk');
});
