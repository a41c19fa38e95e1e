import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_TYPES } from '../../geo/headers.ts';
import { siteServer } from '../../geo/site-server.ts';

const base = mkdtempSync(join(tmpdir(), 'dateline-serve-'));
const folder = join(base, 'dist');
const page = '<!doctype html><title>Home</title>';
const script = `export const words = [${'"a long run of words",'.repeat(200)}];\n`;
const files: Record<string, string> = {
  'index.html': page,
  'assets/index-1a2b.js': script,
  'assets/worker-3c4d.mjs': script,
  'assets/noto-5e6f.woff2': 'font'.repeat(1000),
  'stories/one/article.en.md': 'Sentence.\n\nТоретськ.\n',
  'stories/one/places.geojson': '{}',
  'embed/dateline-map.js': script,
  'embed/dateline-map-1.2.3.js': script,
  'read/one/en/index.html': page,
  'read/a b/index.html': page,
  'data.bin': '0123456789',
  '.hidden': 'hidden',
};
const server = siteServer(folder);
let port = 0;

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(base, 'secret.txt'), 'secret');
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(base, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as written: `fetch` would tidy the path and unpack the body. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the bundled server', () => {
  it('sends the page at the root, with or without a query', async () => {
    for (const path of ['/', '/?place=toretsk', '/index.html']) {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(200);
      expect(body.toString()).toBe(page);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  it('sends the policy with every answer, errors included', async () => {
    for (const path of ['/', '/assets/index-1a2b.js', '/none']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain('trusted-types default dateline-still');
      // Even `*` would shut out pages without an origin.
      expect(policy.join()).not.toContain('frame-ancestors');
      expect(policy).toContain("worker-src 'self' data:");
      expect(policy.join()).not.toMatch(/unsafe|blob:|https?:|script-src [^,]*data:/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('geolocation=()');
    }
  });

  it('lets hashed assets be kept for good and asks about everything else', async () => {
    const cache = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await cache('/assets/index-1a2b.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/embed/dateline-map-1.2.3.js')).toBe('public, max-age=86400');
    expect(await cache('/embed/dateline-map.js')).toBe('no-cache');
    expect(await cache('/')).toBe('no-cache');
    expect(await cache('/stories/one/article.en.md')).toBe('no-cache');
    expect(await cache('/assets/none.js')).toBe('no-store');
  });

  it.each([
    ['/stories/one/places.geojson', 'application/geo+json'],
    ['/stories/one/article.en.md', 'text/markdown; charset=utf-8'],
    ['/assets/worker-3c4d.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/noto-5e6f.woff2', 'font/woff2'],
    ['/data.bin', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('knows no type twice', () => {
    expect(Object.keys(CONTENT_TYPES)).toEqual([...Object.keys(CONTENT_TYPES)].sort());
  });

  it('compresses text as the browser asks, and leaves the rest', async () => {
    const path = '/assets/index-1a2b.js';
    const brotli = await ask(path, { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await ask(path, { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gzip.headers['vary']).toBe('Accept-Encoding');
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    expect((await ask(path)).headers['content-encoding']).toBeUndefined();
    const font = await ask('/assets/noto-5e6f.woff2', { 'accept-encoding': 'gzip, br' });
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  it('answers 304 to a known tag, each encoding with its own', async () => {
    const path = '/assets/index-1a2b.js';
    const plain = String((await ask(path)).headers.etag);
    const again = await ask(path, { 'if-none-match': plain });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(plain);
    const other = await ask(path, { 'if-none-match': plain, 'accept-encoding': 'br' });
    expect(other.status).toBe(200);
    expect(other.headers.etag).not.toBe(plain);
    expect((await ask(path, { 'if-none-match': `"x", W/${plain}` })).status).toBe(304);
  });

  it('serves a file anew once it changed', async () => {
    const before = await ask('/data.bin');
    writeFileSync(join(folder, 'data.bin'), 'other words');
    const after = await ask('/data.bin', { 'if-none-match': String(before.headers.etag) });
    expect(after.status).toBe(200);
    expect(after.body.toString()).toBe('other words');
    writeFileSync(join(folder, 'data.bin'), '0123456789');
  });

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await ask('/data.bin', {}, 'HEAD');
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('10');
    expect(body).toHaveLength(0);
  });

  it.each([
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, 'The file is shorter.\n', 'bytes */10'],
    ['lines=1-2', 200, '0123456789', undefined],
  ])('range %s gives %i', async (range, status, text, contentRange) => {
    const answer = await ask('/data.bin', { range, 'accept-encoding': 'br' });
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).toBe(text);
    expect(answer.headers['content-range']).toBe(contentRange);
  });

  it.each([
    '/none',
    '/stories',
    '/stories/one/',
    '/.hidden',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/%00',
    '/%',
    '//etc/passwd',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).toBe('There is no such file.\n');
  });

  it.each([
    ['/read/one/en', './en/', '/read/one/en/'],
    ['/read/one/en?place=x&map=7/48/37?', './en/?place=x&map=7/48/37?', '/read/one/en/'],
    ['/read/a%20b', './a%20b/', '/read/a%20b/'],
    // Not to a host of that name.
    ['//read/one/en', './en/', '//read/one/en/'],
  ])('leads from %s to the folder’s page', async (path, location, target) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers.location, body.length]).toEqual([308, location, 0]);
    expect(headers['cache-control']).toBe('no-cache');
    if (!path.startsWith('//')) {
      expect(new URL(location, `http://host${path}`).pathname).toBe(target);
    }
    expect((await ask(target)).body.toString()).toBe(page);
  });

  it('refuses to be written to', async () => {
    const { status, headers } = await ask('/', {}, 'POST');
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
  });
});

describe('the serve command', () => {
  function serve(environment: Record<string, string>, ...args: string[]): ChildProcess {
    const command = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'geo/serve.ts', ...args];
    return spawn(process.execPath, command, { env: { ...process.env, ...environment } });
  }

  async function end(child: ChildProcess): Promise<{ code: number | null; words: string }> {
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, words };
  }

  it('prints the address that it answers at', async () => {
    const child = serve({ PORT: '0' }, folder);
    const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const address = chunk.toString().trim();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(address)).text()).toBe(page);
    child.kill();
    expect((await end(child)).code).toBe(0);
  });

  it('says so when the port is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const { code, words } = await end(serve({ PORT: String(taken) }, folder));
    other.close();
    expect(code).toBe(1);
    expect(words).toBe(
      `Port ${taken} is taken by another program. Choose another: PORT=${taken + 1} npm start\n`,
    );
  });

  it('lets only those frame the site that it is told', async () => {
    const child = serve({ PORT: '0', FRAME_ANCESTORS: 'https://paper.example' }, folder);
    const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    const { headers } = await fetch(chunk.toString().trim());
    expect(headers.get('content-security-policy')).toMatch(
      /; frame-ancestors https:\/\/paper\.example$/,
    );
    child.kill();
    await end(child);
    const refused = await end(serve({ PORT: '0', FRAME_ANCESTORS: '*; script-src *' }, folder));
    expect(refused.code).toBe(1);
    expect(refused.words).toContain('FRAME_ANCESTORS is "*; script-src *"');
  });

  it('refuses a port that is none, and a folder without a site', async () => {
    const word = await end(serve({ PORT: 'eighty' }, folder));
    expect(word.code).toBe(1);
    expect(word.words).toContain('PORT is "eighty"');
    const site = await end(serve({ PORT: '0' }, join(base, 'nothing')));
    expect(site.code).toBe(1);
    expect(site.words).toContain('npm run build');
  });
});
