export interface Step {
  readonly name: string;
  /** A program of `node_modules` with its arguments; `tsx` runs a file of ours. */
  readonly command: readonly [string, ...string[]];
  /** A runner of tests writes its report to the file given by `REPORT`; any other step is one check. */
  readonly report?: 'vitest' | 'playwright';
  readonly browser?: true;
}

/** Stands for the address of the report in a command. */
export const REPORT = '<report>';

const vitest = (project: string, ...more: readonly string[]): Step['command'] => [
  'vitest',
  'run',
  `--project=${project}`,
  ...more,
  '--allowOnly=false',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
];

/** The end-to-end tests, in Chromium unless the environment names another browser. */
export const END_TO_END: Step['command'] = [
  'playwright',
  'test',
  '--config=tests/playwright.config.ts',
];

/** The whole of `npm test`, in order: what is quick to say no comes first. */
export const STEPS: readonly Step[] = [
  { name: 'format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'unused', command: ['knip'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'stories', command: ['tsx', 'geo/check.ts'] },
  // Every core: what runs the files only waits for them.
  { name: 'unit', command: vitest('unit', '--maxWorkers=100%'), report: 'vitest' },
  { name: 'build', command: ['vite', 'build'] },
  { name: 'size', command: ['size-limit'] },
  { name: 'map', command: vitest('map'), report: 'vitest', browser: true },
  {
    name: 'e2e',
    command: END_TO_END,
    report: 'playwright',
    browser: true,
  },
];

/** The steps asked for by name, in the order of the whole; all of them when none is named. */
export function chooseSteps(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = STEPS.map((step) => step.name).join(', ');
    throw new Error(`There is no step "${unknown.join('", "')}". The steps are: ${known}.`);
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name));
}
