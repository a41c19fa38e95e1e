import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOverrides, OUTSIDE, PURE, ROOMS } from './import-table.ts';

const CONFIG = '.oxlintrc.json';
const OXLINT = resolve('node_modules', 'oxlint', 'bin', 'oxlint');
const rooms = Object.keys(ROOMS);
const folder = mkdtempSync(join(tmpdir(), 'dateline-imports-'));

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** Lints planted files, by their path from the top, under the project's own configuration. */
function lint(files: Readonly<Record<string, string>>): ReadonlyMap<string, string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = spawnSync(process.execPath, [OXLINT, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Finding[] };
  const found = new Map(Object.keys(files).map((path) => [path, [] as string[]]));
  for (const { code, filename, labels } of diagnostics) {
    const line = labels[0]?.span.line ?? 0;
    const text = files[filename]?.split('\n')[line - 1] ?? '';
    if (/no-restricted-imports|no-danger|no-explicit-any/.test(code))
      found.get(filename)?.push(text);
  }
  for (const lines of found.values()) lines.sort();
  return found;
}

const ROOM_FILE = (room: string) => `src/${room}/planted.ts`;
const importOf = (room: string) => `import '../${room}/a.ts';`;
const toEach = rooms.map(importOf).join('\n');
const OUTER = ["import '../../geo/a.ts';", "import '../../tests/a.ts';", "import '../main.tsx';"];
const LIBRARY = [
  "import 'maplibre-gl';",
  "import 'maplibre-gl/dist/worker.mjs?url';",
  "import 'terra-draw';",
  "import 'terra-draw-maplibre-gl-adapter';",
];
const REACT = ["import 'react';", "import 'react-dom/client';"];
const WAYS = [
  "import { a } from '../map/a.ts';",
  "import type { B } from '../map/b.ts';",
  "export * from '../map/c.ts';",
  "export const d = import('../map/d.ts');",
  "import '../../src/map/e.ts';",
];
const HOUSE = [
  'export const danger = <p dangerouslySetInnerHTML={{ __html: location.hash }} />;',
  'export const loose: any = 1;',
];
let found: ReadonlyMap<string, string[]>;

beforeAll(() => {
  copyFileSync(CONFIG, join(folder, CONFIG));
  const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
  const fromTop = rooms.map((room) => `import './${room}/a.ts';`);
  const fromGeo = rooms.map((room) => `import '../src/${room}/a.ts';`);
  found = lint({
    ...Object.fromEntries(
      rooms.map((room) => [ROOM_FILE(room), text([toEach, ...OUTER, ...LIBRARY, ...REACT])]),
    ),
    'src/ui/deep/planted.ts': text(["import '../../story/a.ts';", "import '../a.ts';"]),
    'src/ui/ways.ts': text(WAYS),
    'src/ui/house.tsx': text(HOUSE),
    'src/ui/free.test.ts': text([importOf('story'), "import '../../tests/a.ts';"]),
    'src/main.tsx': text(fromTop),
    'geo/planted.ts': text([...fromGeo, ...REACT, "import '../tests/a.ts';"]),
    'tests/planted.ts': text([...fromGeo, ...REACT]),
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the import table', () => {
  it('is what the linter is configured with', () => {
    const { overrides } = JSON.parse(readFileSync(CONFIG, 'utf8')) as { overrides: unknown[] };
    expect(overrides.slice(0, importOverrides().length)).toEqual(importOverrides());
  });

  it.each(rooms)('holds for %s', (room) => {
    const refused = rooms.filter((other) => other !== room && !ROOMS[room]?.includes(other));
    const expected = [
      ...refused.map(importOf),
      ...OUTER,
      ...(room === 'map' ? [] : LIBRARY),
      ...(PURE.includes(room) ? REACT : []),
    ];
    expect(found.get(ROOM_FILE(room))).toEqual(expected.sort());
  });

  it('holds for the entry and for the commands', () => {
    const refused = (path: string, from: string) =>
      rooms
        .filter((room) => !OUTSIDE[path]?.includes(room))
        .map((room) => `import '${from}/${room}/a.ts';`);
    expect(found.get('src/main.tsx')).toEqual(refused('src/main.tsx', '.').sort());
    expect(found.get('geo/planted.ts')).toEqual(
      [...refused('geo/**', '../src'), ...REACT, "import '../tests/a.ts';"].sort(),
    );
  });

  it('leaves tests free', () => {
    expect(found.get('tests/planted.ts')).toEqual([]);
    expect(found.get('src/ui/free.test.ts')).toEqual([]);
  });

  it('holds in a folder of a room, and for every way to import', () => {
    expect(found.get('src/ui/deep/planted.ts')).toEqual(["import '../../story/a.ts';"]);
    expect(found.get('src/ui/ways.ts')).toEqual([...WAYS].sort());
  });
});

describe('the linter', () => {
  it('refuses raw HTML and any', () => {
    expect(found.get('src/ui/house.tsx')).toEqual([...HOUSE].sort());
  });
});

describe('the table in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const start = readme.indexOf('may import, besides libraries');
  const table = readme.slice(start, readme.indexOf('\n\n', start));
  const rows = new Map(
    [...table.matchAll(/^\| `(.+?)` \|.*\| (.+?) \|$/gm)].map(
      ([, name = '', words = '']) => [name, words] as const,
    ),
  );
  const listed = rooms.filter((room) => rows.has(room));

  it('has a row for each folder of src, and no other', () => {
    const folders = readdirSync('src', { withFileTypes: true });
    const there = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect([...listed].sort()).toEqual(there.sort());
  });

  it.each(listed)('says of %s what the linter enforces', (room) => {
    const words = rows.get(room) ?? '';
    const said = words === 'every room' ? listed.filter((other) => other !== room) : inCode(words);
    expect([...said].sort()).toEqual(
      [...(ROOMS[room] ?? [])].filter((other) => listed.includes(other)).sort(),
    );
  });

  it('says of the entry what the linter enforces', () => {
    const enforced = OUTSIDE['src/main.tsx']?.filter((room) => listed.includes(room));
    expect(inCode(rows.get('main.tsx') ?? '')).toEqual(enforced);
  });

  function inCode(words: string): string[] {
    return [...words.matchAll(/`([a-z0-9]+)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'src');
  }
});
