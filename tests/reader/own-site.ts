import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteServer } from '../../geo/site-server.ts';

/** A copy of the built site on a server of its own, which can go down and come up with another build. */
export class OwnSite {
  private readonly folder: string;
  private server: Server | null = null;
  private port = 0;

  /** @param name of the folder, before what makes it the only one of its name */
  constructor(name: string) {
    this.folder = mkdtempSync(join(tmpdir(), `dateline-${name}-`));
    cpSync('dist', this.folder, { recursive: true });
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  async up(): Promise<void> {
    const server = siteServer(this.folder);
    this.server = server;
    await new Promise<void>((resolve) => {
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = null;
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  }

  /** Makes it another build: words of its first page and of its story changed, and kept under new revisions. */
  rebuild(from: string, to: string): void {
    for (const path of ['index.html', 'stories/toretsk-2024-10/article.en.md']) {
      const file = join(this.folder, path);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not say "${from}"`);
      writeFileSync(file, text.replaceAll(from, to));
      const worker = join(this.folder, 'sw.js');
      const entry = new RegExp(`(url:["'\`]${path}["'\`],revision:["'\`])[^"'\`]*`);
      const code = readFileSync(worker, 'utf8');
      if (!entry.test(code)) throw new Error(`sw.js does not keep ${path}`);
      writeFileSync(worker, code.replace(entry, '$1another'));
    }
  }

  async close(): Promise<void> {
    await this.down();
    rmSync(this.folder, { recursive: true });
  }
}
