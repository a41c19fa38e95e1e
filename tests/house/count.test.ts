import { describe, expect, it } from 'vitest';
import { type Count, countCheck, countReport, sum } from '../runner/count.ts';
import { chooseSteps, STEPS } from '../runner/steps.ts';

function vitest(...files: readonly (readonly [status: string, ...tests: string[]])[]): string {
  return JSON.stringify({
    testResults: files.map(([status, ...tests], file) => ({
      name: `file-${file}.test.ts`,
      status,
      assertionResults: tests.map((ended, test) => ({
        fullName: `test ${file}.${test}`,
        status: ended,
      })),
    })),
  });
}

function playwright(...statuses: string[]): string {
  const specs = statuses.map((status, index) => ({
    title: `spec ${index}`,
    tests: [{ projectName: 'desktop', status }],
  }));
  return JSON.stringify({ suites: [{ title: 'a.spec.ts', suites: [{ title: 'group', specs }] }] });
}

const numbers = ({ passed, failed, skipped }: Count) => [passed, failed, skipped];

describe('a check', () => {
  it('counts as one', () => {
    expect(numbers(countCheck('types', 0))).toEqual([1, 0, 0]);
    expect(countCheck('types', 2)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: ['types'],
    });
  });

  it('fails when it was killed', () => {
    expect(countCheck('types', null).failed).toBe(1);
  });
});

describe('the report of vitest', () => {
  it('counts each test', () => {
    const report = vitest(
      ['passed', 'passed', 'passed'],
      ['failed', 'passed', 'failed', 'skipped'],
    );
    const count = countReport('unit', 'vitest', report, 1);
    expect(numbers(count)).toEqual([3, 1, 1]);
    expect(count.failures).toEqual(['test 1.1']);
  });

  it('counts a file that did not load as one failure', () => {
    const count = countReport('unit', 'vitest', vitest(['passed', 'passed'], ['failed']), 1);
    expect(numbers(count)).toEqual([1, 1, 0]);
    expect(count.failures).toEqual(['file-1.test.ts did not load']);
  });

  it('fails when the runner ends badly though every test passed', () => {
    const count = countReport('unit', 'vitest', vitest(['passed', 'passed']), 1);
    expect(numbers(count)).toEqual([1, 1, 0]);
    expect(count.failures[0]).toContain('ended with 1');
  });
});

describe('the report of Playwright', () => {
  it('counts each test of each project, a flaky one as failed', () => {
    const report = playwright('expected', 'unexpected', 'flaky', 'skipped');
    const count = countReport('e2e', 'playwright', report, 1);
    expect(numbers(count)).toEqual([1, 2, 1]);
    expect(count.failures[0]).toBe('[desktop] a.spec.ts › group › spec 1');
  });

  it('is a failure when the runner was killed', () => {
    expect(numbers(countReport('e2e', 'playwright', playwright('expected'), null))).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('no report, no test', () => {
  it.each([
    ['no file', null, 0],
    ['half a file', '{"testResults": [', 0],
    ['another file', '{}', 0],
    ['null', 'null', 0],
    ['no test', vitest(), 0],
    ['none but skipped ones', vitest(['passed', 'skipped', 'todo']), 0],
  ])('%s is a failure', (_, report, code) => {
    expect(countReport('unit', 'vitest', report, code).failed).toBe(1);
  });

  it.each(['{}', '{"suites": []}', playwright('skipped')])('%s is a failure', (report) => {
    expect(countReport('e2e', 'playwright', report, 0).failed).toBe(1);
  });
});

describe('the whole', () => {
  it('adds up, and says what failed', () => {
    const all = [countCheck('types', 0), countCheck('lint', 1), countCheck('size', 1)];
    expect(sum(all)).toEqual({ passed: 1, failed: 2, skipped: 0, failures: ['lint', 'size'] });
  });

  it('is a failure when nothing was run', () => {
    expect(sum([]).failed).toBe(1);
    expect(sum([{ passed: 0, failed: 0, skipped: 3, failures: [] }]).failed).toBe(1);
  });

  it('has every step, in order, unless some are named', () => {
    expect(chooseSteps([])).toBe(STEPS);
    expect(STEPS.map(({ name }) => name)).toEqual([
      'format',
      'lint',
      'unused',
      'types',
      'stories',
      'unit',
      'build',
      'size',
      'map',
      'e2e',
    ]);
    expect(chooseSteps(['e2e', 'unit']).map(({ name }) => name)).toEqual(['unit', 'e2e']);
    expect(() => chooseSteps(['units'])).toThrow('There is no step "units"');
  });
});
