import { parseArgs } from 'node:util';
import { run } from './runner/run-step.ts';

/** The whole of what `npm test` runs for ten seconds. */
const WHOLE = '100000';
/** Milliseconds: a story that never ends is found by this alone. */
const LONGEST = 6 * 3_600_000;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: WHOLE },
    seed: { type: 'string' },
    from: { type: 'string' },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (/^\d+$/.test(value)) continue;
  console.error(`--${name} is "${value}"; it must be a whole number.`);
  process.exit(1);
}
const environment = {
  // React checks less and is quicker; what it writes is the same.
  NODE_ENV: 'production',
  FUZZ_RUNS: values.runs,
  ...(values.seed && { FUZZ_SEED: values.seed }),
  ...(values.from && { FUZZ_FROM: values.from }),
};
const command = ['vitest', 'run', '--project=unit', 'tests/story/fuzz.test.ts'] as const;
const code = await run([...command], environment, LONGEST);
process.exit(code ?? 1);
