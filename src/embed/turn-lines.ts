import { openLine, type PortLine } from './port-line.ts';
import { GREETINGS, readMessage, TURNS, type TurnWord, writeMessage } from './protocol.ts';

export type TurnLine = PortLine<typeof TURNS>;

interface TurnWork {
  /** Whether maps of this origin are spoken with; `null` is an origin that a sandbox took. */
  admits(origin: string): boolean;
  /** Whether a window's offer of a line is taken, whatever its origin. */
  trusts(source: MessageEventSource): boolean;
  onLine(line: TurnLine): void;
  onWord(word: TurnWord, line: TurnLine): void;
}

export interface TurnLines {
  lines(): readonly TurnLine[];
  close(): void;
}

/** Two windows that ask each other at once have two lines, and a window loaded anew has more. */
const MOST_TO_ONE = 4;

/**
 * Lines to the other windows of a page that take turns: one is offered to every window that asks to
 * join, and taken from those that were asked. Anything else is passed over.
 */
export function openTurnLines(own: Window, work: TurnWork): TurnLines {
  let held: { readonly source: MessageEventSource; readonly line: TurnLine }[] = [];
  const drop = (stale: typeof held): void => {
    for (const { line } of stale) line.close();
    held = held.filter((each) => !stale.includes(each));
  };
  const add = (source: MessageEventSource, port: MessagePort): void => {
    // A frame taken out of the page takes no turn any more.
    drop(held.filter((each) => 'closed' in each.source && each.source.closed));
    drop(held.filter((each) => each.source === source).slice(0, 1 - MOST_TO_ONE));
    const line: TurnLine = openLine(port, TURNS, TURNS, {
      message: (word) => work.onWord(word, line),
      ignored: () => undefined,
    });
    held.push({ source, line });
    work.onLine(line);
  };
  const onMessage = ({ source, origin, data, ports }: MessageEvent<unknown>): void => {
    const kind = readMessage(GREETINGS, data)?.kind;
    if (!source || source === own) return;
    const [port] = ports;
    if (kind === 'joined' && port && (work.admits(origin) || work.trusts(source))) {
      add(source, port);
    } else if (kind === 'join' && work.admits(origin)) {
      const { port1, port2 } = new MessageChannel();
      source.postMessage(writeMessage(GREETINGS, 'joined', {}), {
        // An opaque origin cannot be named. What is handed over says nothing yet.
        targetOrigin: origin === 'null' ? '*' : origin,
        transfer: [port2],
      });
      add(source, port1);
    }
  };
  own.addEventListener('message', onMessage);
  return {
    lines: () => held.map(({ line }) => line),
    close: () => {
      own.removeEventListener('message', onMessage);
      drop(held);
    },
  };
}
