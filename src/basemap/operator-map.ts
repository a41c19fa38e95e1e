import * as v from 'valibot';

/** What an operator adds to the embedded map; every address is absolute. */
export interface OperatorMap {
  /** One PMTiles file of vector tiles in the Protomaps schema, version 4. */
  readonly pmtiles: string | null;
  /** A MapLibre style that takes the embedded map's place. */
  readonly style: string | null;
  /** Elevation as raster tiles, drawn as shaded relief. */
  readonly terrain: Terrain | null;
  /** Origins that the map may ask: those of its addresses, and those that only a style names. */
  readonly origins: readonly string[];
  /** Said beside the embedded map's own sources. */
  readonly attribution: string;
}

export interface Terrain {
  /** An address with `{z}`, `{x}` and `{y}`. */
  readonly tiles: string;
  readonly encoding: 'terrarium' | 'mapbox';
  readonly maxzoom: number;
}

/** A rule of `map.json` that is broken, at a JSON pointer. */
export interface OperatorFault {
  readonly pointer: string;
  readonly rule: 'json' | 'address' | 'shape';
}

const address = v.pipe(v.string('shape'), v.nonEmpty('shape'));
const Configuration = v.strictObject(
  {
    pmtiles: v.optional(address),
    style: v.optional(address),
    terrain: v.optional(
      v.strictObject(
        {
          tiles: address,
          encoding: v.optional(v.picklist(['terrarium', 'mapbox'], 'shape'), 'terrarium'),
          maxzoom: v.optional(
            v.pipe(
              v.number('shape'),
              v.integer('shape'),
              v.minValue(0, 'shape'),
              v.maxValue(22, 'shape'),
            ),
            12,
          ),
        },
        'shape',
      ),
    ),
    hosts: v.optional(v.array(address, 'shape'), []),
    attribution: v.optional(v.pipe(v.string('shape'), v.maxLength(300, 'shape')), ''),
  },
  'shape',
);

/** An absolute http(s) address, its `{z}` and the like left as they are; `null` for any other. */
function resolve(text: string, base: string): string | null {
  try {
    const url = new URL(text, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    return url.href.replaceAll('%7B', '{').replaceAll('%7D', '}');
  } catch {
    return null;
  }
}

/**
 * Reads `map.json`, the one file in which an operator configures a richer map.
 *
 * @param base the absolute address that relative ones start from
 * @returns the map, `null` where nothing is configured; or the first broken rule
 */
export function parseOperatorMap(
  text: string,
  base: string,
): { readonly map: OperatorMap | null } | { readonly fault: OperatorFault } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: { pointer: '', rule: 'json' } };
  }
  if (Array.isArray(json)) return { fault: { pointer: '', rule: 'shape' } };
  const read = v.safeParse(Configuration, json);
  if (!read.success) {
    const [issue] = read.issues;
    const pointer = (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('');
    return { fault: { pointer, rule: 'shape' } };
  }
  const { pmtiles, style, terrain, hosts, attribution } = read.output;
  const given: (readonly [pointer: string, address: string | undefined])[] = [
    ['/pmtiles', pmtiles],
    ['/style', style],
    ['/terrain/tiles', terrain?.tiles],
    ...hosts.map((host, index) => [`/hosts/${index}`, host] as const),
  ];
  const resolved = new Map<string, string>();
  for (const [pointer, relative] of given) {
    if (relative === undefined) continue;
    const absolute = resolve(relative, base);
    if (absolute === null) return { fault: { pointer, rule: 'address' } };
    resolved.set(pointer, absolute);
  }
  const asked = [...resolved].some(([pointer]) => !pointer.startsWith('/hosts/'));
  if (!asked) return { map: null };
  const tiles = resolved.get('/terrain/tiles');
  return {
    map: {
      pmtiles: resolved.get('/pmtiles') ?? null,
      style: resolved.get('/style') ?? null,
      terrain: terrain && tiles ? { ...terrain, tiles } : null,
      origins: [...new Set([...resolved.values()].map((url) => new URL(url).origin))],
      attribution,
    },
  };
}
