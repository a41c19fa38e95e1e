#!/usr/bin/env node
// Firefox as Playwright starts it, with the commands that a long-term release does not know yet answered
// in its place: Playwright sends them for every page, also where nothing is to be changed.
import { spawn } from 'node:child_process';
import { WebSocket, WebSocketServer } from 'ws';

const OPTIONAL = /^emulation\.set(MediaFeatures|ScreenSettings|Touch|NetworkConditions)Override$/;
const LISTENING = /(WebDriver BiDi listening on ws:\/\/127\.0\.0\.1:)(\d+)/;

const firefox = spawn(process.env.FIREFOX_PATH, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => firefox.kill(signal));

/** Joins a client to Firefox; what Firefox does not know and may be left out comes back as done. */
function join(client, address) {
  const asked = new Set();
  const server = new WebSocket(address, { perMessageDeflate: false });
  const waiting = [];
  const send = (text) =>
    server.readyState === WebSocket.OPEN ? server.send(text) : waiting.push(text);
  server.on('open', () => {
    for (const text of waiting.splice(0)) server.send(text);
  });
  client.on('message', (data) => {
    const text = Buffer.from(data).toString();
    const { id, method } = JSON.parse(text);
    if (OPTIONAL.test(method)) asked.add(id);
    send(text);
  });
  server.on('message', (data) => {
    const message = JSON.parse(Buffer.from(data).toString());
    const unknown = message.type === 'error' && message.error === 'unknown command';
    const answer =
      unknown && asked.has(message.id) ? { type: 'success', id: message.id, result: {} } : message;
    client.send(JSON.stringify(answer));
  });
  server.on('close', () => client.close());
  client.on('close', () => server.close());
  server.on('error', () => client.close());
}

let told = '';
firefox.stderr.setEncoding('utf8');
firefox.stderr.on('data', (chunk) => {
  told += chunk;
  const lines = told.split('\n');
  told = lines.pop() ?? '';
  for (const line of lines) {
    const [, words, port] = LISTENING.exec(line) ?? [];
    if (!port) {
      process.stderr.write(`${line}\n`);
      continue;
    }
    const proxy = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    proxy.on('connection', (client, { url }) => join(client, `ws://127.0.0.1:${port}${url}`));
    proxy.on('listening', () => process.stderr.write(`${words}${proxy.address().port}\n`));
  }
});
