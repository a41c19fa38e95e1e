import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { siteServer } from './site-server.ts';

const DEFAULT_PORT = 4173;

function fail(words: string): never {
  console.error(words);
  process.exit(1);
}

const folder = resolve(process.argv[2] ?? 'dist');
const asked = process.env['PORT'] || String(DEFAULT_PORT);
const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN;
if (!(port <= 65535)) fail(`PORT is "${asked}"; it must be a number from 0 to 65535.`);
if (!existsSync(resolve(folder, 'index.html'))) {
  fail(`There is no built site in ${folder}. Build it first: npm run build`);
}

const server = siteServer(folder);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    fail(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
  }
  if (error.code === 'EACCES') fail(`Port ${port} is not open to you. Choose one above 1023.`);
  fail(error.message);
});
server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  const listening = address !== null && typeof address === 'object' ? address.port : port;
  console.log(`\n  http://127.0.0.1:${listening}/\n`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
