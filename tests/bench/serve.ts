import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { siteServer } from '../../geo/site-server.ts';

export interface Served {
  readonly address: string;
  /** Bytes sent so far, headers and all, compressed as they went. */
  sent(): number;
  close(): void;
}

/** Serves a folder as `npm start` does, and counts what goes over the line. */
export async function serve(folder: string): Promise<Served> {
  const server = siteServer(folder);
  const open = new Set<Socket>();
  let gone = 0;
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      gone += socket.bytesWritten;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sent: () => gone + [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
