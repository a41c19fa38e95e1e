import { existsSync } from 'node:fs';
import {
  MINI_BROWSER,
  OTHER_BROWSERS,
  type OtherBrowser,
  WEBKIT_DRIVER,
} from './other-browsers.ts';
import { conclude, concludeBroken } from './runner/conclude.ts';
import type { Count } from './runner/count.ts';
import { runStep } from './runner/run-step.ts';
import { END_TO_END } from './runner/steps.ts';

/** A window needs a display; on a server Xvfb is one. */
function withDisplay(command: readonly string[]): readonly string[] | null {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return command;
  return existsSync('/usr/bin/xvfb-run') ? ['xvfb-run', '-a', ...command] : null;
}

function missing(name: string, words: string): Count {
  console.log(`── ${name}: not run. ${words}`);
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/** The command for a browser: the end-to-end tests, or what can be done without its protocol. */
function commandFor({ name, launch }: OtherBrowser, rest: readonly string[]) {
  if (launch) return [...END_TO_END, ...rest];
  const isThere = name === 'webkit' && [WEBKIT_DRIVER, MINI_BROWSER].every(existsSync);
  return isThere ? ['tsx', 'tests/webkit-round.ts'] : null;
}

async function runIn(browser: OtherBrowser, rest: readonly string[]) {
  const { name, launch, advice } = browser;
  const asked = commandFor(browser, rest);
  if (!asked) return missing(name, `It is not on this machine: ${advice}.`);
  const [program, ...args] = withDisplay(asked) ?? [];
  if (!program) return missing(name, 'There is no display: apt-get install xvfb xauth.');
  console.log(`\n── ${name}`);
  process.env['E2E_BROWSER'] = name;
  const count = await runStep({
    name,
    command: [program, ...args],
    ...(launch && { report: 'playwright' as const }),
  });
  console.log(
    `── ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
  );
  return count;
}

/**
 * `npm run test:browsers [-- firefox webkit] [-- -g words]`: the end-to-end tests outside Chromium; where
 * there is Debian's WebKitGTK alone, one round through the site in it.
 */
async function main(): Promise<void> {
  const given = process.argv.slice(2);
  const names = OTHER_BROWSERS.map(({ name }) => name);
  const asked = names.filter((name) => given.includes(name));
  const rest = given.filter((word) => !names.some((name) => name === word));
  if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build');
  const counts: Count[] = [];
  for (const browser of OTHER_BROWSERS) {
    if (asked.length > 0 && !asked.includes(browser.name)) continue;
    counts.push(await runIn(browser, rest));
  }
  conclude(counts);
}

main().catch(concludeBroken);
