import type { Bringing } from './bringing.ts';
import { type Loads, type Measured as MeasuredLoad, STATES } from './loads.ts';
import type { Growth } from './memory.ts';
import type { ScaleRow } from './scale.ts';
import { median, quantile } from './statistics.ts';

export interface Results {
  readonly browser: string;
  readonly loads: Readonly<Record<'bare' | 'site', Loads>>;
  /** Milliseconds each. */
  readonly clicks: Readonly<Record<'bare' | 'site', readonly number[]>>;
  /** Of each interaction to the paint after it, in milliseconds. */
  readonly interactions: Readonly<Record<'select' | 'tour', readonly number[]>>;
  readonly bringing: Bringing;
  readonly memory: readonly Growth[];
  readonly scale: readonly ScaleRow[];
  /** Bytes. */
  readonly scriptToRead: number;
  /** Bytes, gzip. */
  readonly ownCode: number;
}

export interface Row {
  readonly what: string;
  readonly bare: string;
  readonly site: string;
  readonly ratio: string;
  readonly target: string;
}

/** What only this site has. */
const siteRow = (what: string, site: string, more: Partial<Row> = {}): Row => ({
  what,
  bare: '',
  site,
  ratio: '',
  target: '',
  ...more,
});

const KIB = 1024;
/** Of the bare page's time to an idle map, by the kind of load. */
const IDLE_RATIO = { cold: 1.25, warm: 1.25, throttled: 1.1 } as const;
const READABLE_RATIO = { cold: 1, warm: 1, throttled: 0.35 } as const;
const ANSWER_MS = 100;
/** From the drop of an article to its places on the map. */
const BROUGHT_MS = 2000;
const CODE_KIB = 150;
/** What a collector leaves behind one time and not another. */
const HEAP_NOISE = 0.03;
const SCALE_RATIO = 1.2;

const ms = (value: number): string => (Number.isNaN(value) ? '' : `${Math.round(value)} ms`);
const kib = (bytes: number): string => `${(bytes / KIB).toFixed(bytes < 10 * KIB ? 1 : 0)} KiB`;
const judged = (words: string, met: boolean): string => `${words}: ${met ? 'met' : 'MISSED'}`;

/** The median of what was measured; not a number where nothing was. */
export function middle(loads: readonly MeasuredLoad[], key: keyof MeasuredLoad): number {
  return median(loads.flatMap((load) => load[key] ?? []));
}

function loadRows({ loads }: Results): Row[] {
  return STATES.flatMap((state): Row[] => {
    if (loads.site[state].length === 0) return [];
    const of = (key: keyof MeasuredLoad) => ({
      bare: middle(loads.bare[state], key),
      site: middle(loads.site[state], key),
    });
    const [readable, paint, idle, blocking, bytes] = (
      ['readable', 'paint', 'idle', 'blocking', 'bytes'] as const
    ).map(of) as [ReturnType<typeof of>, ...ReturnType<typeof of>[]];
    if (!paint || !idle || !blocking || !bytes) return [];
    const early = readable.site / idle.bare;
    const ratio = idle.site / idle.bare;
    return [
      {
        what: `${state}: first passage readable, of the bare map's idle`,
        bare: ms(idle.bare),
        site: ms(readable.site),
        ratio: early.toFixed(2),
        target: judged(`at most ${READABLE_RATIO[state]}`, early <= READABLE_RATIO[state]),
      },
      {
        what: `${state}: largest paint`,
        bare: ms(paint.bare),
        site: ms(paint.site),
        ratio: '',
        target: '',
      },
      {
        what: `${state}: map idle, focus places drawn`,
        bare: ms(idle.bare),
        site: ms(idle.site),
        ratio: ratio.toFixed(2),
        target: judged(`at most ${IDLE_RATIO[state]}`, ratio <= IDLE_RATIO[state]),
      },
      {
        what: `${state}: main thread blocked until then`,
        bare: ms(blocking.bare),
        site: ms(blocking.site),
        ratio: (blocking.site / blocking.bare).toFixed(2),
        target: '',
      },
      {
        what: `${state}: bytes until then`,
        bare: kib(bytes.bare),
        site: kib(bytes.site),
        ratio: state === 'warm' ? '' : (bytes.site / bytes.bare).toFixed(2),
        target: '',
      },
    ];
  });
}

function clickRows({ clicks, interactions }: Results): Row[] {
  const late = { bare: quantile(clicks.bare, 0.95), site: quantile(clicks.site, 0.95) };
  const usual = { bare: median(clicks.bare), site: median(clicks.site) };
  const row = (what: string, { bare, site }: typeof late, aim: string): Row => ({
    what,
    bare: ms(bare),
    site: ms(site),
    ratio: (site / bare).toFixed(2),
    target: aim,
  });
  const kinds = [
    ['select', 'choosing a place'],
    ['tour', 'a step of the tour'],
  ] as const;
  const target = judged(`within ${ANSWER_MS} ms`, late.site <= ANSWER_MS);
  const answered = [
    row('click answered, median', usual, ''),
    row('click answered, 95th percentile', late, target),
  ];
  return [
    ...(clicks.site.length > 0 ? answered : []),
    ...kinds.flatMap(([kind, words]): Row[] => {
      const times = interactions[kind];
      if (times.length === 0) return [];
      const slow = quantile(times, 0.95);
      return [siteRow(`${words} to next paint, 95th percentile of ${times.length}`, ms(slow))];
    }),
  ];
}

function bringingRows({ bringing }: Results): Row[] {
  if (bringing.map.length === 0) return [];
  const slowest = Math.max(...bringing.map);
  const target = judged(`within ${BROUGHT_MS} ms`, slowest <= BROUGHT_MS);
  return [
    siteRow('article dropped, its text shown', ms(median(bringing.text))),
    siteRow('article dropped, its places on the map', ms(median(bringing.map))),
    siteRow(`the same, slowest of ${bringing.map.length}`, ms(slowest), { target }),
  ];
}

function memoryRows({ memory }: Results): Row[] {
  return memory.map(({ what, before, after }) => {
    const grown = after.heap / before.heap - 1;
    const nodes = after.nodes - before.nodes;
    return siteRow(`heap after ${what}, of ${kib(before.heap)} before`, kib(after.heap), {
      ratio: (grown + 1).toFixed(2),
      target: judged(
        `no growth (${nodes >= 0 ? '+' : ''}${nodes} nodes, ${after.listeners - before.listeners} listeners)`,
        grown <= HEAP_NOISE && nodes <= before.nodes * HEAP_NOISE,
      ),
    });
  });
}

function scaleRows({ scale }: Results): Row[] {
  const [least] = scale;
  if (!least) return [];
  return scale.flatMap((row): Row[] => {
    const name = `${row.places.toLocaleString('en')} places, ${row.passages.toLocaleString('en')} passages`;
    const ratio = row.readable / least.readable;
    const cell = (what: string, ...rest: [site: string, more?: Partial<Row>]): Row =>
      siteRow(`${name}: ${what}`, ...rest);
    return [
      cell('readable', ms(row.readable), {
        ratio: ratio.toFixed(2),
        target:
          row === least ? '' : judged(`at most ${SCALE_RATIO} of the least`, ratio <= SCALE_RATIO),
      }),
      cell('live', ms(row.live)),
      cell('map idle', ms(row.idle)),
      cell('choice answered, 95th percentile', ms(row.select), {
        target: judged(`within ${ANSWER_MS} ms`, row.select <= ANSWER_MS),
      }),
      cell('heap', kib(row.heap)),
      ...(row.search === null
        ? []
        : [cell('a letter in the search, 95th percentile', ms(row.search))]),
    ];
  });
}

/** Each one's medians, their ratios and the targets. */
export function rowsOf(results: Results): Row[] {
  const { ownCode, scriptToRead } = results;
  return [
    ...loadRows(results),
    siteRow('script needed to read', `${scriptToRead} bytes`, {
      target: judged('none', scriptToRead === 0),
    }),
    siteRow('own code, gzip', kib(ownCode), {
      target: judged(`at most ${CODE_KIB} KiB`, ownCode <= CODE_KIB * KIB),
    }),
    ...clickRows(results),
    ...bringingRows(results),
    ...memoryRows(results),
    ...scaleRows(results),
  ];
}

const HEAD: Row = {
  what: '',
  bare: 'bare page',
  site: 'this site',
  ratio: 'ratio',
  target: 'target',
};

/** In plain columns. */
export function asText(rows: readonly Row[]): string {
  const all = [HEAD, ...rows];
  const width = (key: keyof Row) => Math.max(...all.map((row) => row[key].length));
  const widths = { what: width('what'), bare: width('bare'), site: width('site') };
  return all
    .map(({ what, bare, site, ratio, target }) =>
      [
        what.padEnd(widths.what),
        bare.padStart(widths.bare),
        site.padStart(widths.site),
        ratio.padStart(6),
        target,
      ]
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

export function asMarkdown(rows: readonly Row[]): string {
  const line = ({ what, bare, site, ratio, target }: Row) =>
    `| ${[what, bare, site, ratio, target].join(' | ')} |`;
  return [line(HEAD), '| --- | ---: | ---: | ---: | --- |', ...rows.map(line)].join('\n');
}
