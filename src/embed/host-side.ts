import { openLine, type PortLine } from './port-line.ts';
import {
  COMMANDS,
  EVENTS,
  type FrameEvent,
  GREETINGS,
  type HostCommands,
  readMessage,
  writeMessage,
} from './protocol.ts';

interface HostWork {
  /** The origin that the frame's page has. */
  readonly origin: string;
  /** Whether a sandbox takes that origin away from it. */
  readonly opaque: boolean;
  onEvent(event: FrameEvent): void;
}

export interface HostSide {
  send<K extends keyof HostCommands>(kind: K, payload: HostCommands[K]): void;
  /** Messages passed over. */
  ignored(): number;
  close(): void;
}

/** Whether a page of another address than the empty first one is in the frame. */
function isLoaded(frame: HTMLIFrameElement): boolean {
  try {
    const { contentWindow } = frame;
    return contentWindow !== null && contentWindow.location.href !== 'about:blank';
  } catch {
    // Not ours to read, so it is another origin's: the map's.
    return true;
  }
}

/** The host's end: it hands a port to a frame that listens, anew whenever a page there says so. */
export function openHostSide(own: Window, frame: HTMLIFrameElement, work: HostWork): HostSide {
  let line: PortLine<typeof COMMANDS> | null = null;
  let ignored = 0;
  const ignore = () => {
    ignored += 1;
  };
  const offer = (): void => {
    const { port1, port2 } = new MessageChannel();
    line?.close();
    line = openLine(port1, COMMANDS, EVENTS, { message: work.onEvent, ignored: ignore });
    // An opaque origin cannot be named as a target. What is handed over is an empty greeting.
    frame.contentWindow?.postMessage(
      writeMessage(GREETINGS, 'connect', {}),
      work.opaque ? '*' : work.origin,
      [port2],
    );
  };
  const onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow) return;
    const known = origin === (work.opaque ? 'null' : work.origin);
    if (known && readMessage(GREETINGS, data)?.kind === 'hello') offer();
    else ignore();
  };
  own.addEventListener('message', onMessage);
  // The frame's own greeting may have come before anyone here listened.
  if (isLoaded(frame)) offer();
  return {
    send: (kind, payload) => line?.send(kind, payload),
    ignored: () => ignored,
    close: () => {
      own.removeEventListener('message', onMessage);
      line?.close();
      line = null;
    },
  };
}
