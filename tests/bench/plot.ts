import { type Loads, STATES } from './loads.ts';
import { middle } from './report.ts';

const ROW = 18;
const GAP = 22;
const LEFT = 250;
const RIGHT = 90;
const WIDTH = 900;
const INK = '#1d1d1b';
const COLOUR = { bare: '#8a8f98', site: '#a4312a', text: '#2f5d8a' } as const;

interface Bar {
  readonly words: string;
  readonly value: number;
  readonly colour: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function barsOf(loads: Readonly<Record<'bare' | 'site', Loads>>): Bar[][] {
  return STATES.map((state) => [
    {
      words: `${state}: this site, readable`,
      value: middle(loads.site[state], 'readable'),
      colour: COLOUR.text,
    },
    {
      words: `${state}: this site, map idle`,
      value: middle(loads.site[state], 'idle'),
      colour: COLOUR.site,
    },
    {
      words: `${state}: bare page, map idle`,
      value: middle(loads.bare[state], 'idle'),
      colour: COLOUR.bare,
    },
  ]);
}

/** The times of the loads as bars, in one SVG document. */
export function plot(loads: Readonly<Record<'bare' | 'site', Loads>>, title: string): string {
  const groups = barsOf(loads);
  const most = Math.max(...groups.flat().map(({ value }) => value));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  let y = 48;
  const parts = groups.flatMap((bars) => {
    const drawn = bars.flatMap(({ words, value, colour }) => {
      const at = y;
      y += ROW;
      const width = (value * scale).toFixed(1);
      const end = (LEFT + value * scale + 6).toFixed(1);
      return [
        `<text x="${LEFT - 10}" y="${at + 13}" text-anchor="end">${escaped(words)}</text>`,
        `<rect x="${LEFT}" y="${at + 2}" width="${width}" height="${ROW - 4}" fill="${colour}"/>`,
        `<text x="${end}" y="${at + 13}">${(value / 1000).toFixed(2)} s</text>`,
      ];
    });
    y += GAP;
    return drawn;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}"`,
    ` font-family="sans-serif" font-size="13" fill="${INK}">`,
    `<rect width="${WIDTH}" height="${y}" fill="#fff"/>`,
    `<text x="12" y="26" font-size="16" font-weight="bold">${escaped(title)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}
