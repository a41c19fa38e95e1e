import { describe, expect, it } from 'vitest';
import { at, Report } from './report.ts';

const ROOT = { file: 'story.json', pointer: '' };

describe('at', () => {
  it('gives RFC 6901 pointers, with tilde and slash escaped', () => {
    expect(at(ROOT, 'title', 'a/b', '~1', 0).pointer).toBe('/title/a~1b/~01/0');
  });
});

describe('Report', () => {
  it('gives each problem the severity of its rule, and cuts long texts alone', () => {
    const report = new Report();
    report.add(at(ROOT, 'id'), 'bad-id', { found: 'x'.repeat(81), limit: 10 ** 90 });
    report.add(ROOT, 'paragraph-count');
    expect(report.problems).toEqual([
      {
        file: 'story.json',
        pointer: '/id',
        rule: 'bad-id',
        severity: 'error',
        details: { found: `${'x'.repeat(79)}…`, limit: 10 ** 90 },
      },
      { ...ROOT, rule: 'paragraph-count', severity: 'warning', details: {} },
    ]);
  });
});
