import { describe, expect, it } from 'vitest';
import { caddyfile, headersFile, nginxConfig } from './header-files.ts';
import { headersFor } from './headers.ts';

const FILES = [
  'index.html',
  'icon.svg',
  'assets/index-1a2b.js',
  'assets/maplibre-gl-worker-3c4d.mjs',
  'basemap/world.json',
  'embed/dateline-map.js',
  'embed/dateline-map.d.ts',
  'embed/dateline-map-0.1.0.js',
  'fonts/noto-sans-latin.woff2',
  'read/one/en/index.html',
  'read/one/en/oembed.json',
  'stories/one/story.json',
  'stories/one/places.geojson',
];
const PATHS = ['/', ...FILES.map((file) => `/${file}`)];

type Headers = Record<string, string>;

function sent(path: string): { type: string; headers: Headers } {
  const { 'Content-Type': type = '', ...headers } = headersFor(path);
  return { type, headers };
}

const fits = (pattern: string, path: string) =>
  pattern.startsWith('*')
    ? path.endsWith(pattern.slice(1))
    : pattern.endsWith('*')
      ? path.startsWith(pattern.slice(0, -1))
      : path === pattern;

describe('_headers', () => {
  const rules = headersFile(FILES)
    .split('\n\n')
    .slice(1)
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      return { path, lines: lines.map((line) => line.trim()) };
    });

  it.each(PATHS)('gives %s what the bundled server sends', (path) => {
    const given: Headers = {};
    for (const rule of rules.filter((each) => fits(each.path, path))) {
      for (const line of rule.lines) {
        const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
        given[name] = given[name] === undefined ? value : `${given[name]}, ${value}`;
      }
    }
    expect(given).toEqual(sent(path).headers);
  });

  it('stays under the hundred rules that hosts allow', () => {
    expect(rules.length).toBeLessThan(50);
  });
});

describe('the configuration for nginx', () => {
  const text = nginxConfig();
  const maps = new Map(
    [...text.matchAll(/^map \$uri (\S+) \{\n([\s\S]*?)\n\}/gm)].map(([, name = '', body = '']) => [
      name,
      [...body.matchAll(/^ {2}(\S+) "(.*)";$/gm)].map(([, pattern = '', value = '']) => ({
        pattern,
        value,
      })),
    ]),
  );
  const valueFor = (written: string, path: string) => {
    const rows = maps.get(written);
    if (!rows) return written.replace(/^"(.*)"$/, '$1');
    const special = rows.find(
      ({ pattern }) => pattern.startsWith('~') && new RegExp(pattern.slice(1)).test(path),
    );
    return (special ?? rows.find(({ pattern }) => pattern === 'default'))?.value ?? '';
  };

  it.each(PATHS)('gives %s what the bundled server sends', (path) => {
    const given = Object.fromEntries(
      [...text.matchAll(/^ {2}add_header ([\w-]+) (\$\w+|".*?")(?: always)?;$/gm)].map(
        ([, name = '', written = '']) => [name, valueFor(written, path)],
      ),
    );
    expect(given).toEqual(sent(path).headers);
    const extension = path.endsWith('/') ? 'html' : (path.split('.').pop() ?? '');
    const type = new RegExp(`^ {4}(\\S+) ${extension};$`, 'm').exec(text)?.[1];
    expect(type ?? 'application/octet-stream').toBe(sent(path).type.replace(/;.*/, ''));
  });
});

describe('the configuration for Caddy', () => {
  const text = caddyfile();
  const matchers = new Map(
    [...text.matchAll(/^ {2}@(\S+) (not )?path (.+)$/gm)].map(([, name = '', not, paths = '']) => [
      name,
      (path: string) => paths.split(' ').some((each) => fits(each, path)) !== Boolean(not),
    ]),
  );

  it.each(PATHS.filter((path) => path !== '/'))(
    'gives %s what the bundled server sends',
    (path) => {
      const given: Headers = {};
      for (const [, matcher, name = '', value = ''] of text.matchAll(
        /^ {2}header (?:@(\S+) )?([A-Z][\w-]+) "(.*)"$/gm,
      )) {
        if (matcher !== undefined && !matchers.get(matcher)?.(path)) continue;
        expect(given, `${name} twice`).not.toHaveProperty(name);
        given[name] = value;
      }
      const { type, headers } = sent(path);
      expect(given).toEqual({ ...headers, 'Content-Type': type });
    },
  );
});
