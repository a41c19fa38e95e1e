import { CONTENT_TYPES, type HeaderRule, headerRules, headerValues } from './headers.ts';

const NOTE = 'Written by the build from the table that the bundled server sends (geo/headers.ts).';

function isUnder(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** The shortest patterns that cover files of the site and none that a special pattern covers. */
function restOf(files: readonly string[], special: readonly string[]): string[] {
  const patterns = new Set<string>(['/']);
  for (const file of files) {
    const path = `/${file}`;
    const folder = path.split('/').length > 2 ? `/${path.split('/')[1]}/` : null;
    if (special.some((pattern) => isUnder(path, pattern))) continue;
    const isMixed = folder === null || special.some((pattern) => pattern.startsWith(folder));
    patterns.add(isMixed ? path : `${folder}*`);
  }
  return [...patterns].sort();
}

/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it. Where two of its rules meet, their values
 * are joined, so a header that differs by path is given by rules that do not meet.
 * @param files of the built site, by path from its top
 */
export function headersFile(
  files: readonly string[],
  rules: readonly HeaderRule[] = headerRules(),
): string {
  const written = new Map<string, string[]>();
  const add = (path: string, line: string): void => {
    written.set(path, [...(written.get(path) ?? []), line]);
  };
  for (const { name, usual, special } of headerValues(rules)) {
    if (special.length === 0) {
      add('/*', `${name}: ${usual}`);
      continue;
    }
    for (const { path, value } of special) add(path, `${name}: ${value}`);
    const paths = special.map(({ path }) => path);
    for (const path of restOf(files, paths)) add(path, `${name}: ${usual}`);
  }
  const texts = [...written].map(([path, lines]) => `${path}\n  ${lines.join('\n  ')}\n`);
  return `# ${NOTE}\n\n${texts.join('\n')}`;
}

function variable(name: string): string {
  return `$dateline_${name.toLowerCase().replaceAll('-', '_')}`;
}

/** A server for nginx; the two lines that differ from host to host stand first. */
export function nginxConfig(rules: readonly HeaderRule[] = headerRules()): string {
  const rows = headerValues(rules);
  const maps = rows
    .filter(({ special }) => special.length > 0)
    .map(({ name, usual, special }) => {
      const lines = special.map(({ path, value }) => {
        const start = path.replace(/\*$/, '').replaceAll('.', '\\.');
        return `  ~^${start}${path.endsWith('*') ? '' : '$'} "${value}";`;
      });
      return `map $uri ${variable(name)} {\n  default "${usual}";\n${lines.join('\n')}\n}\n`;
    });
  const types = Object.entries(CONTENT_TYPES).map(
    ([extension, type]) => `    ${type.replace(/;.*/, '')} ${extension};`,
  );
  const headers = rows.map(({ name, usual, special }) =>
    // An answer that is no file must not be kept as long as the file would be.
    special.length > 0
      ? `  add_header ${name} ${variable(name)};`
      : `  add_header ${name} "${usual}" always;`,
  );
  return `# ${NOTE}
# For the http block of nginx.

${maps.join('\n')}
server {
  listen 8080;
  root /var/www/dateline;

  charset utf-8;
  charset_types text/html text/css text/javascript text/markdown text/plain;
  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript text/markdown application/json application/geo+json image/svg+xml;
  types {
${types.join('\n')}
  }
  default_type application/octet-stream;
  # A folder leads to the same with its slash, whatever the name that the reader knows this server by.
  absolute_redirect off;

${headers.join('\n')}
}
`;
}

/** A site for Caddy. Its rules do not meet, so that their order does not matter. */
export function caddyfile(rules: readonly HeaderRule[] = headerRules()): string {
  const lines = headerValues(rules).flatMap(({ name, usual, special }) => {
    if (special.length === 0) return [`  header ${name} "${usual}"`];
    const word = name.toLowerCase();
    const paths = special.map(({ path }) => path).join(' ');
    return [
      `  @${word}-usual not path ${paths}`,
      `  header @${word}-usual ${name} "${usual}"`,
      ...special.flatMap(({ path, value }, index) => [
        `  @${word}-${index} path ${path}`,
        `  header @${word}-${index} ${name} "${value}"`,
      ]),
    ];
  });
  const types = Object.entries(CONTENT_TYPES).map(
    ([extension, type]) =>
      `  @type-${extension} path *.${extension}\n  header @type-${extension} Content-Type "${type}"`,
  );
  const known = Object.keys(CONTENT_TYPES).map((extension) => `*.${extension}`);
  return `# ${NOTE}
:8080 {
  root * /var/www/dateline
  encode gzip
  file_server

  # A folder leads to the same with its slash; Caddy by itself would lose what is asked.
  @asked {
    file {path}/index.html
    not path */
    expression {query} != ""
  }
  redir @asked {path}/?{query} 308

${lines.join('\n')}

${types.join('\n')}
  @type-other not path */ ${known.join(' ')}
  header @type-other Content-Type "application/octet-stream"

  # An answer that is no file must not be kept as long as the file would be.
  handle_errors {
    header Cache-Control "no-store"
    header Content-Type "text/plain; charset=utf-8"
    respond "{err.status_code} {err.status_text}"
  }
}
`;
}

/** Every header file, by its path in the built site. */
export function headerFiles(
  files: readonly string[],
  rules: readonly HeaderRule[],
): Readonly<Record<string, string>> {
  if (rules[0]?.path !== '/*') throw new Error('geo/headers.ts: the first rule must be for /*');
  return {
    _headers: headersFile(files, rules),
    'hosting/nginx.conf': nginxConfig(rules),
    'hosting/Caddyfile': caddyfile(rules),
  };
}
