import { type Count, sum } from './count.ts';

/** Says what failed and, alone on the last line, how many passed and failed; the exit code follows. */
export function conclude(counts: readonly Count[]): void {
  const { passed, failed, failures } = sum(counts);
  if (failures.length > 0)
    console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

/** For what keeps a run from ending: it has failed, in words and in number. */
export function concludeBroken(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
