import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { headersFor } from './headers.ts';
import { siteRules } from './site-rules.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-rules-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function connect(json: string | null): string | undefined {
  if (json !== null) writeFileSync(join(folder, 'map.json'), json);
  const policy = headersFor('/', siteRules(folder))['Content-Security-Policy'] ?? '';
  return policy.split('; ').find((part) => part.startsWith('connect-src'));
}

it('allows nobody else where no map is configured', () => {
  expect(connect(null)).toBe("connect-src 'self'");
  expect(connect('{}')).toBe("connect-src 'self'");
  expect(connect('{"pmtiles": "tiles/east.pmtiles"}')).toBe("connect-src 'self'");
});

it('allows the servers that map.json names', () => {
  const json = '{"pmtiles": "https://a.example.org/x.pmtiles", "hosts": ["https://b.example.org"]}';
  expect(connect(json)).toBe("connect-src 'self' https://a.example.org https://b.example.org");
});

it('allows nobody by a file that breaks a rule', () => {
  expect(connect('{"pmtiles": "https://a.example.org/x", "stile": 1}')).toBe("connect-src 'self'");
  expect(connect('{')).toBe("connect-src 'self'");
});
