import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ruleExplainer } from '../../src/i18n/explain-rule.ts';
import { listFiles, parseStory, type StoryFiles } from '../../src/story/parse-story.ts';
import { RULES } from '../../src/story/problem.ts';
import { serialiseStory } from '../../src/story/serialise-story.ts';
import { anyStory } from './any-story.ts';
import { GOOD } from './fixtures.ts';
import { HOSTILE, openHostile } from './hostile-stories.ts';
import { actingParts } from './inert.ts';
import { mutate } from './mutate.ts';
import { type Random, randomOf } from './random.ts';
import { STEPS, surfacesOf } from './surfaces.ts';

/** A seed and the number of a story give that story again: `npm run fuzz -- --seed 1 --from 4711 --runs 1`. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20241009);
const FROM = Number(process.env['FUZZ_FROM'] ?? 0);
const RUNS = Number(process.env['FUZZ_RUNS'] ?? Number.POSITIVE_INFINITY);
/** A share of the whole that the tests have time for, in milliseconds; none where a number is asked for. */
const SHARE = Number.isFinite(RUNS) ? Number.POSITIVE_INFINITY : 5_000;
/** What one story may take of the processor, in milliseconds. */
const LONGEST = 1000;
/** What all may hold at any time, in bytes. */
const MOST_HELD = 1_500_000_000;

const FIRST = new URL('../../public/stories/toretsk-2024-10/', import.meta.url);
const first = Object.fromEntries(
  readdirSync(FIRST).map((name) => [name, readFileSync(new URL(name, FIRST), 'utf8')]),
);
const BASES: readonly StoryFiles[] = [
  first,
  GOOD,
  ...fc.sample(anyStory, { seed: SEED, numRuns: 40 }).map(serialiseStory),
  ...HOSTILE.map((name) => openHostile(name).files),
];

let shown = 0;

/** Faults of one story through all that is made of it. It must throw nothing. */
function faultsOf(files: StoryFiles, random: Random): string[] {
  const { story, problems } = parseStory(files);
  listFiles(files['story.json'] ?? '');
  const faults = problems
    .filter(({ rule, severity, pointer }) => severity !== RULES[rule] || !/^(\/|$)/.test(pointer))
    .map(({ rule, pointer }) => `an unsound problem: ${rule} ${pointer}`);
  const explain = ruleExplainer('uk');
  for (const { rule, details } of problems.slice(0, 3)) explain(rule, details);
  if (!story) return problems.length > 0 ? faults : [...faults, 'no story, and no reason'];
  shown += 1;
  const language = random.pick(story.languages);
  return [...faults, ...actingParts(surfacesOf(story, language, [random.pick(STEPS)]))];
}

function told(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack}` : String(error);
}

it('keeps its word for any story', { timeout: 6 * 3_600_000 }, async () => {
  const found: string[] = [];
  const start = Date.now();
  let number = FROM;
  let slowest = 0;
  let most = 0;
  while (number < FROM + RUNS && Date.now() - start < SHARE && found.length < 20) {
    const random = randomOf(SEED + number * 0x9e3779b1);
    const files = mutate(random.chance(0.25) ? first : random.pick(BASES), random);
    const before = process.cpuUsage();
    try {
      const faults = faultsOf(files, random);
      if (faults.length > 0) found.push(`story ${number}: ${faults.slice(0, 3).join('; ')}`);
    } catch (error) {
      found.push(`story ${number}: ${told(error)}`);
    }
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    // The first stories also pay for the code that they are the first to run.
    if (number - FROM >= 20) slowest = Math.max(slowest, took);
    if (number - FROM >= 20 && took > LONGEST) found.push(`story ${number}: ${took} ms`);
    most = Math.max(most, process.memoryUsage.rss());
    number += 1;
    if (number % 5000 === 0) console.log(`${number - FROM} stories, ${found.length} faults`);
    // What is printed is seen while the run goes on.
    if (number % 100 === 0) await new Promise(setImmediate);
  }
  const seconds = Math.round((Date.now() - start) / 1000);
  console.log(
    `fuzz: seed ${SEED}, stories ${FROM} to ${number - 1} in ${seconds} s; ${shown} of them shown; slowest ${Math.round(slowest)} ms; at most ${Math.round(most / 1e6)} MB; ${found.length} faults`,
  );
  expect(found).toEqual([]);
  expect(number).toBeGreaterThan(FROM);
  expect(most).toBeLessThan(MOST_HELD);
});
