import { describe, expect, it } from 'vitest';
import { pathData } from './path-data.ts';
import { el, escapeXml, tenth } from './svg.ts';

describe('SVG as text', () => {
  it('escapes what would be markup, and replaces what XML cannot hold', () => {
    expect(escapeXml(`<a b="c" d='e'>&amp;`)).toBe(
      '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;',
    );
    expect(escapeXml('a\u0000b\uD800c\uDC00d😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd😀');
    expect(el('g', { 'data-place': '"><script>', opacity: undefined }, '')).toBe(
      '<g data-place="&quot;&gt;&lt;script&gt;"/>',
    );
  });

  it('writes numbers to a tenth, as short as they go', () => {
    expect([0.04, -0.04, 0.5, -0.5, 10.06, 3].map(tenth)).toEqual([
      '0',
      '0',
      '.5',
      '-.5',
      '10.1',
      '3',
    ]);
  });

  it('writes a path as steps that do not drift', () => {
    const points = Array.from({ length: 100 }, (_, i) => ({ x: i * 1.04, y: 0.5 }));
    const data = pathData(points, false);
    const steps = data.match(/-?\d*\.?\d+/g)?.map(Number) ?? [];
    const across = steps.filter((_, i) => i % 2 === 0).reduce((sum, step) => sum + step, 0);
    expect(across).toBeCloseTo(99 * 1.04, 1);
    expect(data).not.toMatch(/\.\d\d/);
  });

  it('leaves out what is too small to see', () => {
    const dust = [0, 0.1, 0.2, 0.1].map((x) => ({ x, y: x }));
    expect(pathData(dust, true)).toBe('');
  });
});
