import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOP = [
  '.ci',
  '.gitignore',
  '.oxlintrc.json',
  'CHANGELOG.md',
  'LICENSE',
  'NOTICE',
  'README.md',
  'biome.json',
  'geo',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

const LONGEST = 300;
/** Files of code that may be longer, with the reason. */
const LONG: Readonly<Record<string, string>> = {
  'src/app/app.css': 'the layout of one page, a declaration a line',
  'src/app/embed.css': 'the look of the page inside another, a declaration a line',
  'src/draft/draft.test.ts': 'one article, and all that a draft of it can be made to do',
  'src/importer/review.css': 'the look of one room, a declaration a line',
  'src/passages/passages.css': 'the look of one room, a declaration a line',
  'tests/map/story-map.test.tsx': 'one map made once a test, all that the room promises',
  'tests/reader/driver.ts': 'the whole language of the end-to-end tests',
};

const WORD_ROOMS = ['utils', 'lib', 'helpers', 'common', 'hooks', 'components'];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const texts = files.filter((path) => !/\.(png|jpe?g|webp|woff2?|gz|pmtiles|ico)$/.test(path));
const code = files.filter((path) => /\.(ts|tsx|css|html)$/.test(path));

describe('the tree', () => {
  it('is a tree worth looking at', () => {
    expect(code.length).toBeGreaterThan(20);
  });

  it('has only the known entries at the top', () => {
    const top = new Set(files.map((path) => path.split('/', 1)[0]));
    expect([...top].filter((name) => !TOP.includes(name ?? ''))).toEqual([]);
  });

  it('has no file of code over 300 lines without a reason', () => {
    const long = code.filter((path) => readFileSync(path, 'utf8').split('\n').length - 1 > LONGEST);
    expect(long.filter((path) => !(path in LONG))).toEqual([]);
  });

  it('names files in kebab case, and no folder after nothing', () => {
    const names = code.map((path) => basename(path));
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config|d))*\.(ts|tsx|css|html)$/;
    expect(names.filter((name) => !kebab.test(name))).toEqual([]);
    const folders = new Set(files.flatMap((path) => path.split('/').slice(0, -1)));
    expect(WORD_ROOMS.filter((name) => folders.has(name))).toEqual([]);
  });

  it('leaves no task or dead mark in the code', () => {
    const marked = code.filter((path) =>
      /\b(TODO|FIXME|XXX)[: (]/.test(readFileSync(path, 'utf8')),
    );
    expect(marked).toEqual([]);
  });
});

describe('the text', () => {
  it('names no path of a machine and no host of a registry', () => {
    const machine = /(^|[\s"'`(=:])\/(root|home\/\w+|Users\/\w+|work\/(main|shared))\b/m;
    const registry = /\bregistry\.[a-z0-9-]+\.[a-z]+|\/artifactory\/|\/npm-proxy\//;
    const naming = texts.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return machine.test(text) || registry.test(text);
    });
    expect(naming).toEqual([]);
  });

  it('keeps the lockfile free of addresses, so that any registry serves it', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(lock.match(/"resolved":/g) ?? []).toEqual([]);
    expect((lock.match(/"integrity":/g) ?? []).length).toBeGreaterThan(50);
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
