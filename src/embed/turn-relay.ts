import { openTurnLines } from './turn-lines.ts';

/**
 * Lets the maps inside elements take turns: frames in shadow trees cannot reach each other, but all of
 * them reach the page's own window, where this passes on what each of them says.
 * @param admits whether maps of this origin are spoken with
 */
export function openTurnRelay(own: Window, admits: (origin: string) => boolean): void {
  const turns = openTurnLines(own, {
    admits,
    trusts: () => false,
    onLine: (line) => line.send('relayed', {}),
    onWord: ({ kind, payload }, from) => {
      for (const line of turns.lines()) {
        if (line === from) continue;
        if (kind === 'awake') line.send(kind, payload);
        else if (kind === 'resting') line.send(kind, payload);
      }
    },
  });
}
