import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor } from './headers.ts';
import { siteRules } from './site-rules.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface Held {
  readonly stamp: string;
  readonly etag: string;
  readonly bodies: ReadonlyMap<Encoding, () => Promise<Buffer>>;
}

const TEXT = /^(text\/|application\/(geo\+|manifest\+)?(json|xml)|image\/svg)/;
const SMALLEST_COMPRESSED = 1024;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function bodiesOf(content: Buffer, type: string): Map<Encoding, () => Promise<Buffer>> {
  const bodies = new Map<Encoding, () => Promise<Buffer>>();
  bodies.set('identity', () => Promise.resolve(content));
  if (!TEXT.test(type) || content.length < SMALLEST_COMPRESSED) return bodies;
  bodies.set(
    'gzip',
    once(() => promisify(gzip)(content, { level: 9 })),
  );
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  bodies.set(
    'br',
    once(() => promisify(brotliCompress)(content, { params })),
  );
  return bodies;
}

/** The path of a file below the folder, or `null` for what is no address of one. */
function localPath(url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  const hidden = path.split(/[/\\]/).some((part) => part.startsWith('.'));
  if (!path.startsWith('/') || hidden || path.includes('\0') || path.includes('\\')) return null;
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** The address of a folder with its slash. From here, so that no path can be read as a host's name. */
function slashed(url: string): string {
  const [, name = '', query = ''] = /([^/?]*)(\?.*)?$/.exec(url.split('#', 1)[0] ?? '') ?? [];
  return `./${name}/${query}`;
}

/** `undefined` where there is no range that this server reads; `null` where it cannot be satisfied. */
function rangeOf(header: string | undefined, size: number): [number, number] | null | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (!match || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? [start, end] : null;
}

function encodingFor(accepted: string, held: Held): Encoding {
  const names = accepted.split(',').map((part) => part.trim());
  const wanted = (['br', 'gzip'] as const).find(
    (name) =>
      held.bodies.has(name) &&
      names.some((part) => part.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(part)),
  );
  return wanted ?? 'identity';
}

/**
 * A server of a folder of files, with the site's headers, compression, revalidation and ranges.
 * A file changed on disk is served anew. It is not yet listening.
 */
export function siteServer(folder: string): Server {
  const cache = new Map<string, Held>();
  const rules = siteRules(folder);

  async function hold(path: string, type: string): Promise<Held | null> {
    const file = join(folder, path);
    const stats = await stat(file).catch(() => null);
    if (!stats?.isFile()) return null;
    const stamp = `${stats.size} ${stats.mtimeMs}`;
    const known = cache.get(path);
    if (known?.stamp === stamp) return known;
    const content = await readFile(file);
    const etag = createHash('sha256').update(content).digest('base64url').slice(0, 22);
    const held: Held = { stamp, etag, bodies: bodiesOf(content, type) };
    cache.set(path, held);
    return held;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = localPath(request.url ?? '/');
    const refuse = (status: number, words: string, more: Record<string, string> = {}): void => {
      const headers = { ...headersFor('/error.txt', rules), 'Cache-Control': 'no-store', ...more };
      response.writeHead(status, headers);
      response.end(request.method === 'HEAD' ? undefined : `${words}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
    }
    const type = headersFor(path ?? '', rules)['Content-Type'] ?? '';
    const held = path === null ? null : await hold(path, type);
    if (path !== null && held === null && !path.endsWith('/index.html')) {
      // A folder without its slash: relative addresses in its page would lead elsewhere.
      const page = await stat(join(folder, path, 'index.html')).catch(() => null);
      if (page?.isFile()) {
        const headers = { ...headersFor(`${path}/`, rules), Location: slashed(request.url ?? '') };
        response.writeHead(308, headers);
        response.end();
        return;
      }
    }
    if (path === null || held === null) return refuse(404, 'There is no such file.');

    const ranged = request.headers.range !== undefined;
    const accepted = request.headers['accept-encoding'] ?? '';
    const encoding = ranged ? 'identity' : encodingFor(accepted, held);
    const etag = encoding === 'identity' ? `"${held.etag}"` : `"${held.etag}-${encoding}"`;
    const headers: Record<string, string> = { ...headersFor(path, rules), ETag: etag };
    if (held.bodies.size > 1) headers['Vary'] = 'Accept-Encoding';
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim());
    if (known?.some((tag) => tag === '*' || tag.replace(/^W\//, '') === etag)) {
      response.writeHead(304, headers);
      response.end();
      return;
    }
    if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
    else headers['Accept-Ranges'] = 'bytes';
    const body = (await held.bodies.get(encoding)?.()) ?? Buffer.alloc(0);
    const range = rangeOf(request.headers.range, body.length);
    if (range === null) {
      return refuse(416, 'The file is shorter.', { 'Content-Range': `bytes */${body.length}` });
    }
    const part = range ? body.subarray(range[0], range[1] + 1) : body;
    if (range) headers['Content-Range'] = `bytes ${range[0]}-${range[1]}/${body.length}`;
    response.writeHead(range ? 206 : 200, { ...headers, 'Content-Length': String(part.length) });
    response.end(request.method === 'HEAD' ? undefined : part);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}
