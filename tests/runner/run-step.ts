import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Count, countCheck, countReport } from './count.ts';
import { REPORT, type Step } from './steps.ts';

/** A step that has not ended after so many milliseconds hangs, and has failed. */
const LONGEST = 20 * 60_000;

/** Runs a program with its output shown as it comes. @returns its exit code, `null` if it was killed */
export function run(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>> = {},
  longest = LONGEST,
): Promise<number | null> {
  const [program, ...args] = command;
  const path = [resolve('node_modules', '.bin'), process.env['PATH']].join(delimiter);
  return new Promise((settle) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      timeout: longest,
      env: { ...process.env, ...environment, PATH: path },
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      settle(null);
    });
    child.on('close', (code) => settle(code));
  });
}

/** A port that nothing listens on: the usual one may belong to a server that someone looks at. */
function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });
}

/** Runs a step and counts what it came to. */
export async function runStep(step: Step): Promise<Count> {
  if (!step.report) return countCheck(step.name, await run(step.command));
  const folder = mkdtempSync(join(tmpdir(), 'dateline-report-'));
  const file = join(folder, 'report.json');
  const [program, ...args] = step.command;
  try {
    const code = await run([program, ...args.map((part) => part.replace(REPORT, file))], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PORT: String(await freePort()),
    });
    return countReport(step.name, step.report, readIfThere(file), code);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
