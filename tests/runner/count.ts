/** What a step of `npm test` came to. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Names of what failed, for the end of the output. */
  readonly failures: readonly string[];
}

interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly { readonly projectName: string; readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
}

type Outcome = readonly [name: string, status: 'passed' | 'failed' | 'skipped'];

/** One check that either holds or does not. */
export function countCheck(name: string, exitCode: number | null): Count {
  const holds = exitCode === 0;
  return {
    passed: holds ? 1 : 0,
    failed: holds ? 0 : 1,
    skipped: 0,
    failures: holds ? [] : [name],
  };
}

function vitestOutcomes({ testResults }: VitestReport): Outcome[] {
  return testResults.flatMap(({ name, status, assertionResults }): Outcome[] => {
    const outcomes = assertionResults.map(({ fullName, status: ended }): Outcome => {
      if (ended === 'passed' || ended === 'failed') return [fullName, ended];
      // Anything else was not run: skipped, pending, todo, disabled.
      return [fullName, 'skipped'];
    });
    const accounted = status !== 'failed' || outcomes.some(([, ended]) => ended === 'failed');
    return accounted ? outcomes : [...outcomes, [`${name} did not load`, 'failed']];
  });
}

function playwrightOutcomes(suites: readonly PlaywrightSuite[], above: string): Outcome[] {
  return suites.flatMap((suite): Outcome[] => {
    const name = [above, suite.title].filter(Boolean).join(' › ');
    const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ projectName, status }): Outcome => {
        // A flaky test failed once: that is a failure.
        const ended = { expected: 'passed', skipped: 'skipped' } as const;
        const outcome = status === 'expected' || status === 'skipped' ? ended[status] : 'failed';
        return [`[${projectName}] ${name} › ${title}`, outcome];
      }),
    );
    return [...own, ...playwrightOutcomes(suite.suites ?? [], name)];
  });
}

/**
 * Counts the tests of a runner's JSON report, one each. A runner that left no report, ran nothing, or
 * ended badly without a failed test to show for it, counts as one failure.
 */
export function countReport(
  name: string,
  kind: 'vitest' | 'playwright',
  report: string | null,
  exitCode: number | null,
): Count {
  const crashed = (why: string, outcomes: readonly Outcome[] = []): Count =>
    count([...outcomes, [`${name}: ${why}`, 'failed']]);
  let outcomes: Outcome[];
  try {
    if (report === null) return crashed('the runner left no report');
    const parsed: unknown = JSON.parse(report);
    outcomes =
      kind === 'vitest'
        ? vitestOutcomes(parsed as VitestReport)
        : playwrightOutcomes((parsed as PlaywrightReport).suites, '');
  } catch {
    return crashed('the report cannot be read');
  }
  const failed = outcomes.some(([, status]) => status === 'failed');
  if (!failed && !outcomes.some(([, status]) => status === 'passed')) {
    return crashed('no test was run', outcomes);
  }
  if (!failed && exitCode !== 0) {
    return crashed(`every test passed, but the runner ended with ${exitCode}`, outcomes);
  }
  return count(outcomes);
}

function count(outcomes: readonly Outcome[]): Count {
  const of = (status: Outcome[1]) => outcomes.filter(([, ended]) => ended === status);
  return {
    passed: of('passed').length,
    failed: of('failed').length,
    skipped: of('skipped').length,
    failures: of('failed').map(([failure]) => failure),
  };
}

/** The counts of all steps together. A run of no step, or in which nothing passed, is a failure. */
export function sum(counts: readonly Count[]): Count {
  const total = counts.reduce(
    (left, right) => ({
      passed: left.passed + right.passed,
      failed: left.failed + right.failed,
      skipped: left.skipped + right.skipped,
      failures: [...left.failures, ...right.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );
  if (total.passed > 0 || total.failed > 0) return total;
  return { ...total, failed: 1, failures: ['nothing was run'] };
}
