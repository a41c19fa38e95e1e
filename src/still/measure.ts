import advances from './advances.json' with { type: 'json' };

/** A cut of a font, by its name in the map's style. */
export type Face = keyof typeof advances;

/** Of a letter that no bundled font has, in ems; a stand-in font draws it. */
const UNKNOWN = 0.6;
const WIDE = 1;
const WIDE_FROM = 0x2e80;
/** Stands upon the letter before it. */
const MARK = /\p{M}/u;

const TABLES = new Map<string, ReadonlyMap<string, number>>();

/** The table keeps letters by their advance: every letter of a key is that wide, in thousandths of an em. */
function tableOf(face: Face): ReadonlyMap<string, number> {
  let table = TABLES.get(face);
  if (!table) {
    table = new Map(
      Object.entries(advances[face]).flatMap(([advance, letters]) =>
        Array.from(letters, (letter) => [letter, Number(advance) / 1000] as const),
      ),
    );
    TABLES.set(face, table);
  }
  return table;
}

function isFace(name: unknown): name is Face {
  return typeof name === 'string' && Object.hasOwn(advances, name);
}

/** The face of a style's `text-font`; the regular one for a name that is not bundled. */
export function faceOf(font: unknown): Face {
  const name: unknown = Array.isArray(font) ? font[0] : font;
  return isFace(name) ? name : 'Noto Sans Regular';
}

/** How wide a text stands, in the unit of its size. @param spacing between letters, in ems */
export function textWidth(text: string, face: Face, size: number, spacing = 0): number {
  const table = tableOf(face);
  let ems = 0;
  for (const letter of text) {
    if (MARK.test(letter)) continue;
    const wide = (letter.codePointAt(0) ?? 0) >= WIDE_FROM;
    ems += (table.get(letter) ?? (wide ? WIDE : UNKNOWN)) + spacing;
  }
  return Math.max(0, ems - spacing) * size;
}

/** Breaks a text at spaces into lines of even length, as few as keep to a width (both in the unit of `size`). */
export function wrapText(text: string, widest: number, width: (line: string) => number): string[] {
  const words = text.split(/\s+/).filter(Boolean);
  const count = Math.ceil(width(text) / widest);
  if (count <= 1 || words.length < 2) return [words.join(' ')];
  const target = width(text) / count;
  // The cheapest way to break the words from each on, from the last backwards.
  const best: { cost: number; lines: string[] }[] = [{ cost: 0, lines: [] }];
  for (let from = words.length - 1; from >= 0; from--) {
    let chosen = { cost: Number.POSITIVE_INFINITY, lines: [] as string[] };
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to).join(' ');
      const rest = best[words.length - to];
      if (!rest) continue;
      const cost = (width(line) - target) ** 2 + rest.cost;
      if (cost < chosen.cost) chosen = { cost, lines: [line, ...rest.lines] };
    }
    best.push(chosen);
  }
  return best.at(-1)?.lines ?? [];
}
