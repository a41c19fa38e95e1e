import { openLine, type PortLine } from './port-line.ts';
import {
  COMMANDS,
  type Command,
  EVENTS,
  type FrameEvents,
  GREETINGS,
  readMessage,
  writeMessage,
} from './protocol.ts';

interface FrameWork {
  /** @returns whether it was obeyed; if not, it counts as ignored */
  onCommand(command: Command): boolean;
  /** A host is on the line: time to tell it what there is. */
  onHost(): void;
}

export interface FrameSide {
  tell<K extends keyof FrameEvents>(kind: K, payload: FrameEvents[K]): void;
  isConnected(): boolean;
  /** The host's origin once known: `null` before, and for a host whose origin is opaque. */
  hostOrigin(): string | null;
  /** How many messages were passed over. */
  ignored(): number;
  close(): void;
}

/**
 * The frame's end. It greets its parent, takes a port from it and from nobody else, and from then on
 * speaks through the port alone. A later greeting counts only from the same origin.
 */
export function openFrameSide(own: Window, work: FrameWork): FrameSide {
  const { parent } = own;
  let line: PortLine<typeof EVENTS> | null = null;
  let origin: string | null = null;
  let ignored = 0;
  const ignore = () => {
    ignored += 1;
  };
  const onMessage = ({ source, data, origin: from, ports }: MessageEvent<unknown>): void => {
    const [port] = ports;
    const isHost = source === parent && (origin === null || from === origin);
    const isGreeting = readMessage(GREETINGS, data)?.kind === 'connect';
    if (!isHost || !isGreeting || !port || ports.length !== 1) {
      ignore();
      return;
    }
    origin = from;
    line?.close();
    line = openLine(port, EVENTS, COMMANDS, {
      message: (command) => {
        if (!work.onCommand(command)) ignore();
      },
      ignored: ignore,
    });
    work.onHost();
  };
  own.addEventListener('message', onMessage);
  // The parent is not known yet, and the greeting says nothing.
  if (parent !== own) parent.postMessage(writeMessage(GREETINGS, 'hello', {}), '*');
  return {
    tell: (kind, payload) => line?.send(kind, payload),
    isConnected: () => line !== null,
    hostOrigin: () => (origin === 'null' ? null : origin),
    ignored: () => ignored,
    close: () => {
      own.removeEventListener('message', onMessage);
      line?.close();
      line = null;
    },
  };
}
