import type { Load } from './measure.ts';
import { median, quantile } from './statistics.ts';

interface Measured {
  readonly browser: string;
  readonly loads: Readonly<
    Record<'bare' | 'site', Readonly<Record<'cold' | 'warm', readonly Load[]>>>
  >;
  /** Milliseconds each. */
  readonly clicks: Readonly<Record<'bare' | 'site', readonly number[]>>;
  /** Bytes, gzip. */
  readonly ownCode: number;
}

interface Row {
  readonly what: string;
  readonly bare: string;
  readonly site: string;
  readonly ratio: string;
  readonly target: string;
}

const KIB = 1024;
const IDLE_RATIO = 1.25;
const CLICK_MS = 100;
const CODE_KIB = 150;

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function judged(words: string, met: boolean): string {
  return `${words}: ${met ? 'met' : 'MISSED'}`;
}

function rowsOf(loads: Measured['loads'], state: 'cold' | 'warm'): Row[] {
  const bareIdle = median(loads.bare[state].map(({ idle }) => idle));
  const siteIdle = median(loads.site[state].map(({ idle }) => idle));
  const readable = median(loads.site[state].map((load) => load.readable ?? Number.NaN));
  const ratio = siteIdle / bareIdle;
  return [
    {
      what: `${state}: first passage readable`,
      bare: '(no text)',
      site: ms(readable),
      ratio: (readable / bareIdle).toFixed(2),
      target: judged('before the bare map is idle', readable < bareIdle),
    },
    {
      what: `${state}: map idle, focus places drawn`,
      bare: ms(bareIdle),
      site: ms(siteIdle),
      ratio: ratio.toFixed(2),
      target: judged(`at most ${IDLE_RATIO} times`, ratio <= IDLE_RATIO),
    },
  ];
}

/** Prints each one's medians, their ratios and the targets, in plain columns. */
export function printReport({ browser, loads, clicks, ownCode }: Measured): void {
  const late = { bare: quantile(clicks.bare, 0.95), site: quantile(clicks.site, 0.95) };
  const middle = { bare: median(clicks.bare), site: median(clicks.site) };
  const rows: Row[] = [
    { what: '', bare: 'bare page', site: 'this site', ratio: 'ratio', target: 'target' },
    ...rowsOf(loads, 'cold'),
    ...rowsOf(loads, 'warm'),
    {
      what: 'click answered, median',
      bare: ms(middle.bare),
      site: ms(middle.site),
      ratio: (middle.site / middle.bare).toFixed(2),
      target: '',
    },
    {
      what: 'click answered, 95th percentile',
      bare: ms(late.bare),
      site: ms(late.site),
      ratio: (late.site / late.bare).toFixed(2),
      target: judged(`within ${CLICK_MS} ms`, late.site <= CLICK_MS),
    },
    {
      what: 'own code, gzip',
      bare: '',
      site: `${(ownCode / KIB).toFixed(1)} KiB`,
      ratio: '',
      target: judged(`at most ${CODE_KIB} KiB`, ownCode <= CODE_KIB * KIB),
    },
  ];
  const width = (key: keyof Row) => Math.max(...rows.map((row) => row[key].length));
  const widths = { what: width('what'), bare: width('bare'), site: width('site') };
  console.log(
    `\nChromium ${browser}; medians of ${loads.site.cold.length} loads, ${clicks.site.length} clicks.\n`,
  );
  for (const { what, bare, site, ratio, target } of rows) {
    const columns = [
      what.padEnd(widths.what),
      bare.padStart(widths.bare),
      site.padStart(widths.site),
      ratio.padStart(6),
      target,
    ];
    console.log(columns.join('   ').trimEnd());
  }
}
