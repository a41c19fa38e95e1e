import { chooseGraphics, needBrowser } from './runner/browser.ts';
import { conclude, concludeBroken } from './runner/conclude.ts';
import type { Count } from './runner/count.ts';
import { runStep } from './runner/run-step.ts';
import { chooseSteps, type Step } from './runner/steps.ts';

async function outcome(step: Step): Promise<Count> {
  try {
    if (step.browser) {
      await needBrowser();
      await chooseGraphics();
    }
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
  conclude(counts);
}

main().catch(concludeBroken);
