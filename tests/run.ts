import { needBrowser } from './runner/browser.ts';
import { type Count, sum } from './runner/count.ts';
import { runStep } from './runner/run-step.ts';
import { chooseSteps, type Step } from './runner/steps.ts';

async function outcome(step: Step): Promise<Count> {
  try {
    if (step.browser) await needBrowser();
    return await runStep(step);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.error(words);
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [`${step.name}: ${words.split('\n')[0]}`],
    };
  }
}

function tell(step: Step, { passed, failed, skipped }: Count, since: number): void {
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  const without = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`── ${step.name}: ${passed} passed, ${failed} failed${without} (${seconds} s)`);
}

async function main(): Promise<void> {
  const counts: Count[] = [];
  for (const step of chooseSteps(process.argv.slice(2))) {
    const since = Date.now();
    console.log(`\n── ${step.name}`);
    const count = await outcome(step);
    tell(step, count, since);
    counts.push(count);
  }
  const { passed, failed, failures } = sum(counts);
  if (failures.length > 0)
    console.log(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
  process.exitCode = failed > 0 ? 1 : 0;
  console.log(`\n${passed} passed, ${failed} failed`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
});
