import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the server behaves: as it should, silent, empty, or with bytes that mean nothing. */
export type Behaviour = 'good' | 'silent' | 'gone' | 'rubbish' | 'tiles-broken';

export interface TileServer {
  readonly address: string;
  /** Ranges that were asked for, as they were asked. */
  readonly asked: string[];
  behave(how: Behaviour): void;
  close(): Promise<void>;
}

/** Serves one file by ranges, and others by their paths, to any origin, on a free port. */
export async function tileServer(
  file: Buffer,
  others: Readonly<Record<string, string | Buffer>> = {},
): Promise<TileServer> {
  let behaviour: Behaviour = 'good';
  const asked: string[] = [];
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'range',
    'Access-Control-Expose-Headers': 'ETag, Content-Range',
  };
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end();
      return;
    }
    const other = others[request.url ?? ''];
    if (other !== undefined && behaviour === 'good') {
      response.writeHead(200, cors).end(other);
      return;
    }
    asked.push(request.headers.range ?? '');
    const start = Number(from);
    if (behaviour === 'silent') return;
    if (behaviour === 'gone' || (behaviour === 'tiles-broken' && start > 0)) {
      response.writeHead(behaviour === 'gone' ? 404 : 500, cors).end();
      return;
    }
    const whole = behaviour === 'rubbish' ? Buffer.alloc(file.length, 'rubbish') : file;
    const end = Math.min(Number(to || whole.length), whole.length - 1);
    response.writeHead(206, {
      ...cors,
      'Content-Length': end - start + 1,
      'Content-Range': `bytes ${start}-${end}/${whole.length}`,
    });
    response.end(whole.subarray(start, end + 1));
  }
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    behave(how) {
      behaviour = how;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
