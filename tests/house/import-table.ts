/** The import table: what each room may import of the others. The linter's configuration follows it. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  story: [],
  i18n: [],
  ui: [],
  basemap: [],
  view: ['story'],
  geoparse: ['story'],
  article: ['story'],
  draft: ['story', 'geoparse', 'article'],
  export: ['story'],
  still: ['story', 'basemap'],
  url: ['view', 'story'],
  embed: ['view', 'story'],
  map: ['story', 'view', 'basemap', 'i18n', 'ui'],
  passages: ['story', 'view', 'i18n', 'ui'],
  timeline: ['story', 'view', 'i18n', 'ui'],
  search: ['story', 'view', 'i18n', 'ui'],
  importer: ['story', 'geoparse', 'article', 'draft', 'i18n', 'ui'],
  app: [
    'story',
    'i18n',
    'ui',
    'basemap',
    'view',
    'geoparse',
    'article',
    'draft',
    'export',
    'still',
    'url',
    'embed',
    'map',
    'passages',
    'timeline',
    'search',
    'importer',
  ],
};

/** The same for what stands outside the rooms, by the glob of its files. */
export const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'src/main.tsx': ['app', 'url', 'embed'],
  'geo/**': ['story', 'geoparse', 'article', 'draft', 'export', 'basemap', 'still', 'i18n'],
};

interface ForbiddenImport {
  readonly regex: string;
  readonly message: string;
}

interface Override {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
}

const ALL = Object.keys(ROOMS);
const MAP_LIBRARY: ForbiddenImport = {
  regex:
    '^(maplibre-gl|@vis\\.gl/react-maplibre|react-map-gl|terra-draw(-maplibre-gl-adapter)?)(/|$)',
  message: 'Only src/map imports the map library.',
};
const REACT: ForbiddenImport = {
  regex: '^(react|react-dom|zustand|@tanstack/react-query)(/|$)',
  message: 'This folder runs without React and the DOM.',
};

/** Rooms that hold no React: plain functions of plain values. */
export const PURE = [
  'story',
  'view',
  'geoparse',
  'article',
  'draft',
  'export',
  'still',
  'url',
  'embed',
  'basemap',
  'i18n',
];

function forbiddenOf(name: string, allowed: readonly string[]): ForbiddenImport[] {
  const others = ALL.filter((room) => room !== name && !allowed.includes(room));
  const reach = allowed.length > 0 ? allowed.join(', ') : 'no other room';
  const patterns: ForbiddenImport[] = [];
  if (others.length > 0) {
    patterns.push({
      regex: `^(\\.\\.?/)+(src/)?(${others.join('|')})/`,
      message: `${name} may import ${reach}.`,
    });
  }
  const outer = name === 'geo' ? ['tests'] : ['tests', 'geo'];
  patterns.push({
    regex: `^(\\.\\.?/)+(${outer.join('|')})/`,
    message: `Nothing imports ${outer.join(' or ')}.`,
  });
  if (name !== 'main') {
    patterns.push({
      regex: '^(\\.\\.?/)+(src/)?main\\.tsx$',
      message: 'Nothing imports the entry.',
    });
  }
  if (name !== 'map') patterns.push(MAP_LIBRARY);
  if (name === 'geo' || PURE.includes(name)) patterns.push(REACT);
  return patterns;
}

/** The `overrides` of the linter's configuration that enforce the table. */
export function importOverrides(): Override[] {
  const rule = (files: string, name: string, allowed: readonly string[]): Override => ({
    files: [files],
    rules: { 'no-restricted-imports': ['error', { patterns: forbiddenOf(name, allowed) }] },
  });
  return [
    ...ALL.map((room) => rule(`src/${room}/**`, room, ROOMS[room] ?? [])),
    ...Object.entries(OUTSIDE).map(([files, allowed]) =>
      rule(files, files.startsWith('geo') ? 'geo' : 'main', allowed),
    ),
  ];
}
