import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerFiles } from '../../geo/header-files.ts';
import { headersFor } from '../../geo/headers.ts';
import { siteRules } from '../../geo/site-rules.ts';
import { siteServer } from '../../geo/site-server.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>Home</title>',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'assets/index-1a2b.js': `export const words = [${'"a long run of words",'.repeat(200)}];\n`,
  'assets/index-1a2b.css': 'p{}',
  'assets/worker-3c4d.mjs': 'export {};\n',
  'assets/noto-5e6f.woff2': 'font'.repeat(1000),
  'embed/dateline-map.js': 'export {};\n',
  'embed/dateline-map.d.ts': 'export {};\n',
  'embed/dateline-map-1.2.3.js': 'export {};\n',
  'read/one/en/index.html': '<!doctype html><title>One</title>',
  'read/one/en/oembed.json': '{}',
  'read/one/en/map.png': 'png',
  'stories/one/article.en.md': 'Sentence.\n\nТоретськ.\n',
  'stories/one/places.geojson': '{}',
  'tiles/east.pmtiles': '0123456789',
};
/** Addresses of pages, files, and what is not there. */
const PATHS = ['/', '/read/one/en/', ...Object.keys(FILES).map((file) => `/${file}`)];

const base = mkdtempSync(join(tmpdir(), 'dateline-hosting-'));
const folder = join(base, 'dist');
const bundled = siteServer(folder);
const children: ChildProcess[] = [];

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

const started = (program: string, ...args: string[]) =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined;

interface Host {
  readonly name: string;
  readonly there: boolean;
  /** Starts it with its generated file, of which only the place and the folder are changed. */
  start(port: number, text: (name: string) => string): ChildProcess;
}

const HOSTS: readonly Host[] = [
  {
    name: 'nginx',
    there: started('nginx', '-v'),
    start: (port, text) => {
      const site = text('nginx.conf')
        .replace('listen 8080', `listen 127.0.0.1:${port}`)
        .replace('/var/www/dateline', folder);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${base}/${name};`)
        .join('\n');
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      writeFileSync(
        join(base, 'nginx.conf'),
        `${user}\ndaemon off;\npid ${base}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`,
      );
      return spawn('nginx', ['-p', base, '-c', join(base, 'nginx.conf')]);
    },
  },
  {
    name: 'Caddy',
    there: started('caddy', 'version'),
    start: (port, text) => {
      const site = text('Caddyfile')
        .replace(':8080 {', `http://127.0.0.1:${port} {`)
        .replace('/var/www/dateline', folder);
      writeFileSync(join(base, 'Caddyfile'), `{\n  admin off\n}\n${site}`);
      const file = ['--config', join(base, 'Caddyfile'), '--adapter', 'caddyfile'];
      return spawn('caddy', ['run', ...file], { env: { ...process.env, HOME: base } });
    },
  },
];

async function answering(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    const known = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (known) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  bundled.listen(0, '127.0.0.1');
  await once(bundled, 'listening');
});

afterAll(async () => {
  for (const child of children) {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
  }
  bundled.close();
  bundled.closeAllConnections();
  rmSync(base, { recursive: true });
});

const NAMES = Object.keys(headersFor('/'));

/** What a host answers: status, and the headers of the table. */
async function answer(port: number, path: string): Promise<Record<string, unknown>> {
  const address = `http://127.0.0.1:${port}${path}`;
  const response = await fetch(address);
  await response.arrayBuffer();
  const { headers, status } = response;
  return {
    status,
    ...Object.fromEntries(NAMES.map((name) => [name, headers.get(name)?.toLowerCase()])),
  };
}

describe.each(HOSTS)('$name, where the machine has it', (host) => {
  let port = 0;
  let own = 0;

  beforeAll(async () => {
    if (!host.there) {
      console.warn(`${host.name} is not installed: its generated configuration is not tried out`);
      return;
    }
    port = await freePort();
    own = (bundled.address() as AddressInfo).port;
    const files = headerFiles(Object.keys(FILES), siteRules(folder));
    const child = host.start(port, (name) => files[`hosting/${name}`] ?? '');
    children.push(child);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    await answering(`http://127.0.0.1:${port}/`, child, () => said);
  }, 60_000);

  it.skipIf(!host.there).each(PATHS)('sends %s as the bundled server does', async (path) => {
    expect(await answer(port, path)).toEqual(await answer(own, path));
  });

  it.skipIf(!host.there)(
    'sends the policy with what is not there, and lets nobody keep that',
    async () => {
      const { status, ...headers } = await answer(port, '/assets/none.js');
      expect(status).toBe(404);
      expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
      expect(headers['Cache-Control'] ?? '').not.toContain('immutable');
    },
  );

  it.skipIf(!host.there)('leads to a folder’s page, with the query', async () => {
    const address = `http://127.0.0.1:${port}/read/one/en`;
    for (const query of ['', '?place=x&map=7/48/37']) {
      const { status, headers } = await fetch(address + query, { redirect: 'manual' });
      expect([301, 308]).toContain(status);
      // Behind another server the address that this one knows is not the reader's.
      expect(headers.get('location')).toMatch(/^[^:]*\/en\//);
    }
    const response = await fetch(`${address}?place=x`);
    expect(response.url).toBe(`http://127.0.0.1:${port}/read/one/en/?place=x`);
    expect(await response.text()).toBe(FILES['read/one/en/index.html']);
  });

  it.skipIf(!host.there)('compresses text, keeps tags and answers ranges', async () => {
    const ask = (path: string, headers: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers });
    const script = await ask('/assets/index-1a2b.js', { 'Accept-Encoding': 'gzip' });
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await script.text()).toBe(FILES['assets/index-1a2b.js']);
    const tag = script.headers.get('etag') ?? '';
    const known = { 'Accept-Encoding': 'gzip', 'If-None-Match': tag };
    expect((await ask('/assets/index-1a2b.js', known)).status).toBe(304);
    const part = await ask('/tiles/east.pmtiles', { Range: 'bytes=2-4' });
    expect([part.status, await part.text()]).toEqual([206, '234']);
  });
});
