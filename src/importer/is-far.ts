import type { Mention } from '../geoparse/model.ts';

/** The countries whose places the first pack has in full. */
const THEATRE: ReadonlySet<string> = new Set(['UA', 'RU', 'BY', 'MD']);

/** Whether a text is about places that the first pack may lack: fewer than half of its towns lie in the theatre. */
export function isFar(mentions: readonly Mention[]): boolean {
  const towns = mentions.filter(
    ({ type, chosen }) => (type === 'literal' || type === 'relative') && chosen?.kind !== 'country',
  );
  const near = towns.filter(({ chosen }) => chosen && THEATRE.has(chosen.country));
  return near.length * 2 < towns.length;
}
