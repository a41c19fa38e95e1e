/** How many maps of this site may draw at a time in one page; browsers drop contexts beyond a few. */
const MOST = 2;
const CHANNEL = 'dateline-maps';

interface Word {
  readonly says: 'awake' | 'resting';
  readonly map: string;
}

/** What maps of one page speak through; a BroadcastChannel, but for tests. */
type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

export interface MapTurns {
  /** Whether this map hears of the others; if not, it rests of itself once out of sight. */
  readonly shared: boolean;
  /** This map starts to draw; the one that has drawn for longest may have to rest for it. */
  wake(): void;
  rest(): void;
  close(): void;
}

function readWord(data: unknown): Word | null {
  if (typeof data !== 'object' || data === null) return null;
  const { says, map } = data as Record<string, unknown>;
  const known = says === 'awake' || says === 'resting';
  return known && typeof map === 'string' ? { says, map } : null;
}

/** `null` in a sandbox: its frames have no origin in common to speak under. */
function openChannel(): Channel | null {
  return globalThis.origin === 'null' ? null : new BroadcastChannel(CHANNEL);
}

/**
 * Keeps the maps of one page to two at a time. Each hears of those that wake after it; once there are
 * as many of them as may draw, it rests.
 */
export function openMapTurns(
  onRest: () => void,
  id: string = `${performance.timeOrigin} ${Math.random()}`,
  channel: Channel | null = openChannel(),
): MapTurns {
  let awake = false;
  const later = new Set<string>();
  const rest = (): void => {
    if (awake) channel?.postMessage({ says: 'resting', map: id });
    awake = false;
    later.clear();
  };
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const word = readWord(data);
      if (!awake || !word || word.map === id) return;
      if (word.says === 'resting') later.delete(word.map);
      else later.add(word.map);
      if (later.size < MOST) return;
      rest();
      onRest();
    };
  }
  return {
    shared: channel !== null,
    wake: () => {
      awake = true;
      later.clear();
      channel?.postMessage({ says: 'awake', map: id });
    },
    rest,
    close: () => {
      rest();
      channel?.close();
    },
  };
}
