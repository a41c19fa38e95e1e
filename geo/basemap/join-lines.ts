import type { Position } from 'geojson';

function node([x = 0, y = 0]: Position): string {
  return `${x.toFixed(4)},${y.toFixed(4)}`;
}

function ends(line: readonly Position[]): string[] {
  return [line[0], line.at(-1)].flatMap((end) => (end ? [node(end)] : []));
}

/**
 * Lines that meet end to end, joined where just two meet; a fork ends a line.

 */
export function joinLines(lines: readonly Position[][]): Position[][] {
  const meeting = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const end of ends(line)) meeting.set(end, [...(meeting.get(end) ?? []), index]);
  }
  const used = new Set<number>();
  const grow = (line: Position[]) => {
    for (;;) {
      const last = line.at(-1);
      const here = last ? (meeting.get(node(last)) ?? []) : [];
      const next = here.length === 2 ? here.find((index) => !used.has(index)) : undefined;
      const more = next === undefined ? undefined : lines[next];
      if (next === undefined || !more || !last) return;
      used.add(next);
      const forward = more[0] !== undefined && node(more[0]) === node(last);
      line.push(...(forward ? more : [...more].reverse()).slice(1));
    }
  };
  const joined: Position[][] = [];
  for (const [index, line] of lines.entries()) {
    if (used.has(index)) continue;
    used.add(index);
    const whole = [...line];
    grow(whole);
    whole.reverse();
    grow(whole);
    joined.push(whole);
  }
  return joined;
}

/** Whether a line ends where it begins. */
export function isClosed(line: readonly Position[]): boolean {
  const [first, last] = ends(line);
  return line.length > 3 && first === last;
}
