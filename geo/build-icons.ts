import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Draws the site's icons for home screens from its one drawing, `public/icon.svg`. */
const SOURCE = 'public/icon.svg';
const OUT = 'public/icons';
const GROUND = '#1c1e21';
/** The share of a maskable icon that every mask leaves (W3C Web Application Manifest). */
const SAFE = 0.8;

const drawing = readFileSync(SOURCE, 'utf8');
const [, side = '', inner = ''] = /viewBox="0 0 (\d+) \d+">(.*)<\/svg>/s.exec(drawing) ?? [];
if (!inner) throw new Error(`${SOURCE}: no drawing of the known form`);

/** The drawing on a ground that fills the square, its marks within the safe part. */
function maskable(): string {
  const size = Number(side);
  const from = (size * (1 - SAFE)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="${GROUND}"/><g transform="translate(${from} ${from}) scale(${SAFE})">${inner}</g></svg>`;
}

const ICONS = [
  { name: 'icon-192.png', svg: drawing, width: 192 },
  { name: 'icon-512.png', svg: drawing, width: 512 },
  { name: 'maskable-512.png', svg: maskable(), width: 512 },
  { name: 'apple-touch-icon.png', svg: maskable(), width: 180 },
];

mkdirSync(OUT, { recursive: true });
for (const { name, svg, width } of ICONS) {
  const path = join(OUT, name);
  writeFileSync(path, new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng());
  console.log(path);
}
