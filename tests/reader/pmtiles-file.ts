import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { zxyToTileId } from 'pmtiles';

const HEADER = 127;
const NO_COMPRESSION = 1;
const VECTOR_TILES = 1;

interface Tiles {
  readonly zoom: number;
  /** West, south, east and north, in degrees. */
  readonly box: readonly [number, number, number, number];
  /** Features by layer. */
  readonly layers: Readonly<Record<string, FeatureCollection>>;
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function column(longitude: number, zoom: number): number {
  return Math.floor(((longitude + 180) / 360) * 2 ** zoom);
}

function row(latitude: number, zoom: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
}

/** A PMTiles file (version 3) of one zoom's vector tiles, small and without compression. */
export function pmtilesFile({ zoom, box, layers }: Tiles): Buffer {
  const options = { maxZoom: zoom, indexMaxZoom: zoom, buffer: 128 };
  const indexes = Object.entries(layers).map(
    ([name, features]) => [name, new GeoJSONVT(features, options)] as const,
  );
  const tiles: { id: number; content: Uint8Array }[] = [];
  for (let x = column(box[0], zoom); x <= column(box[2], zoom); x++) {
    for (let y = row(box[3], zoom); y <= row(box[1], zoom); y++) {
      const found = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(zoom, x, y);
        return tile ? [[name, tile] as const] : [];
      });
      if (found.length === 0) continue;
      const content = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 });
      tiles.push({ id: zxyToTileId(zoom, x, y), content });
    }
  }
  tiles.sort((a, b) => a.id - b.id);
  const offsets = tiles.map((_, index) =>
    tiles.slice(0, index).reduce((sum, { content }) => sum + content.length, 0),
  );
  const directory = Buffer.from([
    ...varint(tiles.length),
    ...tiles.flatMap(({ id }, index) => varint(id - (tiles[index - 1]?.id ?? 0))),
    ...tiles.flatMap(() => varint(1)),
    ...tiles.flatMap(({ content }) => varint(content.length)),
    ...offsets.flatMap((offset) => varint(offset + 1)),
  ]);
  const metadata = Buffer.from('{}');
  const data = Buffer.concat(tiles.map(({ content }) => content));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const start = HEADER + directory.length;
  const numbers = [
    [HEADER, directory.length],
    [start, metadata.length],
    [0, 0],
    [start + metadata.length, data.length],
    [tiles.length, tiles.length],
  ].flat();
  for (const [index, value] of [...numbers, tiles.length].entries()) {
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  }
  for (const [index, value] of [
    1,
    NO_COMPRESSION,
    NO_COMPRESSION,
    VECTOR_TILES,
    zoom,
    zoom,
  ].entries()) {
    header.writeUInt8(value, 96 + index);
  }
  for (const [index, degrees] of box.entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, directory, metadata, data]);
}
