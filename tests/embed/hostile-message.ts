import fc from 'fast-check';

type Sample = { readonly kind: string; readonly payload: object };

const KEYS = ['place', 'passage', 'camera', 'theme', 'language', '__proto__', 'constructor', 'x'];

/** Values that are nearly right, or right elsewhere. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'toretsk',
    'p1',
    'p9999',
    'en',
    'dark',
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    '../../etc/passwd',
    'constructor',
    '__proto__',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    1e308,
    [],
    {},
    new Date(0),
    new Map([['a', 1]]),
    { longitude: 37, latitude: 48, zoom: 9 },
    { longitude: '37', latitude: 48, zoom: 9 },
    { longitude: 37, latitude: 91, zoom: 9 },
    { longitude: 37, latitude: 48 },
  ),
  fc.string(),
  fc.double(),
  fc.anything({ maxDepth: 2 }),
);

/**
 * Anything at all, or a good message with something changed: its version, its kind, a member, all of
 * its members.
 */
export function hostileMessage(samples: readonly Sample[]): fc.Arbitrary<unknown> {
  const kinds = samples.map(({ kind }) => kind);
  const near = fc
    .record({
      sample: fc.constantFrom(...samples),
      version: fc.oneof({ weight: 8, arbitrary: fc.constant<unknown>(1) }, value),
      kind: fc.option(fc.oneof(fc.constantFrom<unknown>(...kinds), value), { freq: 4 }),
      key: fc.option(fc.constantFrom(...KEYS), { freq: 1 }),
      value,
    })
    .map(({ sample, version, kind, key, value: changed }) => ({
      dateline: version,
      kind: kind ?? sample.kind,
      payload: key === null ? sample.payload : { ...sample.payload, [key]: changed },
    }));
  return fc.oneof(fc.anything({ withDate: true, withMap: true, withSet: true }), near, near, near);
}
