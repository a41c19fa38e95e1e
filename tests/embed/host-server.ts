/**
 * The pages that the map is put into by the tests, on an origin of their own.
 * `SITE` is the map's address; `{site}` in a page becomes it. `PORT` is where to listen.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'vite';

const HOSTS = new URL('./hosts/', import.meta.url);
const site = process.env['SITE'] ?? 'http://127.0.0.1:4179/';
const port = Number(process.env['PORT'] ?? 4178);

/** Pages that forbid all but what an embed needs of them. */
const POLICIES: Readonly<Record<string, string>> = {
  '/plain.html': `default-src 'none'; frame-src ${site}`,
  '/element.html': `default-src 'none'; frame-src ${site}; script-src ${site} 'nonce-page'`,
};

/** The page of a React app, bundled as its author's tools would. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', SITE: JSON.stringify(site) },
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'page' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  return chunk?.type === 'chunk' ? chunk.code : '';
}

let react: Promise<string> | undefined;

createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://host').pathname;
  const send = (status: number, type: string, body: string) => {
    const policy = POLICIES[path];
    response.writeHead(status, {
      'Content-Type': `${type}; charset=utf-8`,
      ...(policy && { 'Content-Security-Policy': policy }),
    });
    response.end(body);
  };
  // Every browser asks for it; a page's console shall hold nothing but what the map says.
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  if (path === '/react.js') {
    react ??= bundle(new URL('react.tsx', HOSTS).pathname);
    react.then(
      (code) => send(200, 'text/javascript', code),
      (error: unknown) => send(500, 'text/plain', String(error)),
    );
    return;
  }
  const file = new URL(`.${path}`, HOSTS);
  if (!/^\/[a-z-]+\.html$/.test(path) || !existsSync(file)) return send(404, 'text/plain', '');
  send(200, 'text/html', readFileSync(file, 'utf8').replaceAll('{site}', site));
}).listen(port, '127.0.0.1');
