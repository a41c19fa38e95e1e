/**
 * What the site is served with. It is data, so that the bundled server and the header files for
 * other hosts say the same.
 */

export interface HeaderRule {
  /** An absolute path within the site; a closing `*` stands for any rest. Later rules win. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  // The embed that the share dialog shows.
  'frame-src': "'self'",
  // A sandboxed frame has an origin of its own: there the map starts its worker from a data address.
  'worker-src': "'self' data:",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // Text becomes markup or code only by way of these two, in src/app/trusted-types.ts.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default dateline-still',
  ...framedBy(process.env['FRAME_ANCESTORS']),
};

/**
 * Who may frame the site: the sources that `FRAME_ANCESTORS` lists, or anyone. Anyone is said by saying
 * nothing, since `*` still shuts out the sandboxed previews of a CMS, whose pages have no origin.
 * @throws Error when the list could end the directive or the header
 */
function framedBy(sources: string | undefined): Readonly<Record<string, string>> {
  if (!sources) return {};
  if (!/^[\w:/.*'-]+( [\w:/.*'-]+)*$/.test(sources)) {
    throw new Error(
      `FRAME_ANCESTORS is "${sources}"; it must be sources with a space between, such as https://paper.example`,
    );
  }
  return { 'frame-ancestors': sources };
}

/** Features of the browser that the page never asks for, refused to whatever may run in it. */
const REFUSED = ['camera', 'geolocation', 'microphone', 'payment', 'usb'];

function policy(origins: readonly string[]): string {
  return Object.entries(POLICY)
    .map(([directive, sources]) =>
      [directive, sources, ...(directive === 'connect-src' ? origins : [])].join(' '),
    )
    .join('; ');
}

/** @param origins that the page may ask besides its own: those of `map.json` */
export const headerRules = (origins: readonly string[] = []): readonly HeaderRule[] => [
  {
    path: '/*',
    headers: {
      'Content-Security-Policy': policy(origins),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': REFUSED.map((feature) => `${feature}=()`).join(', '),
      // In a sandboxed frame the page's own origin is opaque: its modules, fonts and data need this.
      'Access-Control-Allow-Origin': '*',
      // Kept, and asked about again each time: a corrected story must not wait for a cache to age.
      'Cache-Control': 'no-cache',
    },
  },
  {
    // The names of these files hold a hash of their content.
    path: '/assets/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    // The element under its version; the address without one is asked about each time.
    path: '/embed/dateline-map-*',
    headers: { 'Cache-Control': 'public, max-age=86400' },
  },
];

/** Content type by extension; any other file is `application/octet-stream`. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  geojson: 'application/geo+json',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/** All headers for an absolute path, such as `/assets/index-1a2b.js`, without its query. */
export function headersFor(
  path: string,
  rules: readonly HeaderRule[] = headerRules(),
): Record<string, string> {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const type = path.endsWith('/') ? CONTENT_TYPES['html'] : CONTENT_TYPES[extension];
  const headers: Record<string, string> = { 'Content-Type': type ?? 'application/octet-stream' };
  for (const rule of rules) {
    const start = rule.path.slice(0, -1);
    const fits = rule.path.endsWith('*') ? path.startsWith(start) : path === rule.path;
    if (fits) Object.assign(headers, rule.headers);
  }
  return headers;
}

/** The values that a header has on this site: where each rule gives it another, and everywhere else. */
export interface HeaderValues {
  readonly name: string;
  readonly usual: string;
  readonly special: readonly { readonly path: string; readonly value: string }[];
}

/** The table turned about, a header a row, for hosts whose rules must not overlap. */
export function headerValues(rules: readonly HeaderRule[]): readonly HeaderValues[] {
  const [usual, ...others] = rules;
  return Object.entries(usual?.headers ?? {}).map(([name, value]) => ({
    name,
    usual: value,
    special: others.flatMap(({ path, headers }) =>
      headers[name] === undefined ? [] : [{ path, value: headers[name] }],
    ),
  }));
}
