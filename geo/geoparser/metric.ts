import type { GoldText } from './corpus.ts';

export interface Predicted {
  readonly start: number;
  readonly end: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

export interface Scores {
  readonly gold: number;
  readonly predicted: number;
  readonly precision: number;
  readonly recall: number;
  readonly spanF1: number;
  /** Of the spans found, the share within a distance. */
  readonly within161: number;
  readonly within10: number;
  /** Exact span and within 161 km. */
  readonly endToEnd: number;
}

/** Names that the metric treats by themselves, in lower case. */
export interface Exempt {
  readonly countries: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
}

function kilometres(a: number, b: number, c: number, d: number): number {
  const r = Math.PI / 180;
  const h =
    Math.sin(((c - a) * r) / 2) ** 2 +
    Math.cos(a * r) * Math.cos(c * r) * Math.sin(((d - b) * r) / 2) ** 2;
  return 12742.0176 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const f1 = (p: number, r: number) => (p + r > 0 ? (2 * p * r) / (p + r) : 0);

export interface Miss {
  readonly id: string;
  readonly what: 'missed' | 'spurious' | 'far';
  readonly quote: string;
  readonly context: string;
  readonly kilometres?: number;
}

/**
 * Scores predictions against gold. Demonyms are left out on both sides; a country in the right span
 * is right; gold without a point is neither wanted nor wrong.
 */
export function scorePredictions(
  texts: readonly GoldText[],
  predict: (text: GoldText) => readonly Predicted[],
  { countries, demonyms }: Exempt,
  misses: Miss[] = [],
): Scores {
  let gold = 0;
  let guessed = 0;
  let found = 0;
  let near = 0;
  let close = 0;
  let placed = 0;
  for (const text of texts) {
    const around = (s: number, e: number) =>
      `${text.text.slice(Math.max(0, s - 35), s)}[${text.text.slice(s, e)}]${text.text.slice(e, e + 35)}`.replaceAll(
        '\n',
        '|',
      );
    const wanted = new Map(
      text.gold
        .filter(({ lat, name }) => lat !== null && !demonyms.has(name.toLowerCase()))
        .map((place) => [`${place.start}-${place.end}`, place]),
    );
    const ignored = text.gold.filter(({ start, end }) => !wanted.has(`${start}-${end}`));
    gold += wanted.size;
    const hit = new Set<string>();
    const predictions = new Map(predict(text).map((p) => [`${p.start}-${p.end}`, p]));
    for (const [key, { start, end, lat, lon }] of predictions) {
      const quote = text.text.slice(start, end);
      if (demonyms.has(quote.toLowerCase())) continue;
      const place = wanted.get(key);
      if (!place) {
        if (ignored.some((other) => Math.min(end, other.end) > Math.max(start, other.start)))
          continue;
        guessed += 1;
        misses.push({ id: text.id, what: 'spurious', quote, context: around(start, end) });
        continue;
      }
      guessed += 1;
      found += 1;
      hit.add(key);
      if (lat === null || lon === null) continue;
      placed += 1;
      const away = countries.has(quote.toLowerCase())
        ? 0
        : kilometres(lat, lon, place.lat ?? 0, place.lon ?? 0);
      if (away <= 161) near += 1;
      else
        misses.push({
          id: text.id,
          what: 'far',
          quote,
          context: around(start, end),
          kilometres: away,
        });
      if (away <= 10) close += 1;
    }
    for (const [key, { start, end }] of wanted) {
      if (hit.has(key)) continue;
      const quote = text.text.slice(start, end);
      misses.push({ id: text.id, what: 'missed', quote, context: around(start, end) });
    }
  }
  const precision = found / Math.max(1, guessed);
  const recall = found / Math.max(1, gold);
  return {
    gold,
    predicted: guessed,
    precision,
    recall,
    spanF1: f1(precision, recall),
    within161: near / Math.max(1, placed),
    within10: close / Math.max(1, placed),
    endToEnd: f1(near / Math.max(1, guessed), near / Math.max(1, gold)),
  };
}
