import { ancestorsOf, isReachable, pageWindows } from './page-windows.ts';
import { GREETINGS, writeMessage } from './protocol.ts';
import { openTurnLines, type TurnLine } from './turn-lines.ts';

/** How many maps of this site may draw at a time in one page; browsers drop contexts beyond a few. */
const MOST = 2;

export interface MapTurns {
  /** Whether the page's other maps hear of this one; if not, it rests of itself once out of sight. */
  isShared(): boolean;
  /** This map starts to draw; the one that has drawn for longest may have to rest for it. */
  wake(): void;
  rest(): void;
  close(): void;
}

function nameOf(own: Window): string {
  return `${Math.trunc(own.performance.timeOrigin)}-${Math.random().toString(36).slice(2)}`;
}

/**
 * Keeps the maps of one page to two at a time. Each hears of those that woke after it; once there are
 * as many of them as may draw, it rests. A map in a sandbox, whose origin is opaque, takes part.
 */
export function openMapTurns(
  own: Window,
  onRest: () => void,
  now: () => number = Date.now,
): MapTurns {
  const map = nameOf(own);
  let since: number | null = null;
  let relayed = false;
  const later = new Set<string>();
  /** Two that wake at the same moment still have an order. */
  const isLater = (word: { readonly map: string; readonly since: number }): boolean =>
    since !== null && (word.since > since || (word.since === since && word.map > map));
  const tell = (line: TurnLine): void => {
    if (since !== null) line.send('awake', { map, since });
  };
  const around = new Set<MessageEventSource>(ancestorsOf(own));
  const ours = own.location.origin;
  const turns = openTurnLines(own, {
    admits: (origin) => origin === ours || origin === 'null',
    // The element's script speaks under the origin of whatever page it stands in.
    trusts: (source) => around.has(source),
    onLine: tell,
    onWord: (word) => {
      if (word.kind === 'relayed') relayed = true;
      else if (word.kind === 'resting') later.delete(word.payload.map);
      else if (word.payload.map !== map && isLater(word.payload)) later.add(word.payload.map);
      if (later.size < MOST) return;
      rest();
      onRest();
    },
  });
  const rest = (): void => {
    if (since === null) return;
    since = null;
    later.clear();
    for (const line of turns.lines()) line.send('resting', { map });
  };
  const onHide = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) rest();
  };
  own.addEventListener('pagehide', onHide);
  for (const other of pageWindows(own)) {
    // Nobody's origin is known yet, and the greeting says nothing.
    other.postMessage(writeMessage(GREETINGS, 'join', {}), '*');
  }
  return {
    isShared: () => relayed || isReachable(own),
    wake: () => {
      since = now();
      later.clear();
      for (const line of turns.lines()) tell(line);
    },
    rest,
    close: () => {
      rest();
      own.removeEventListener('pagehide', onHide);
      turns.close();
    },
  };
}
