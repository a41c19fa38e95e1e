import {
  type MessageOf,
  type Payloads,
  readMessage,
  type Table,
  writeMessage,
} from './protocol.ts';

/** One end of the line between frame and host: a port that nobody else holds. */
export interface PortLine<Sent extends Table> {
  send<K extends keyof Sent & string>(kind: K, payload: Payloads<Sent>[K]): void;
  close(): void;
}

/** Listens on a port for messages of one table and sends those of another. */
export function openLine<Sent extends Table, Heard extends Table>(
  port: MessagePort,
  sent: Sent,
  heard: Heard,
  on: { message(message: MessageOf<Heard>): void; ignored(): void },
): PortLine<Sent> {
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(heard, data);
    if (message) on.message(message);
    else on.ignored();
  };
  port.onmessageerror = () => on.ignored();
  return {
    send: (kind, payload) => port.postMessage(writeMessage(sent, kind, payload)),
    close: () => {
      port.onmessage = null;
      port.close();
    },
  };
}
