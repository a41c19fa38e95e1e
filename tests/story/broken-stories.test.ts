import { describe, expect, it } from 'vitest';
import { ruleExplainer } from '../../src/i18n/explain-rule.ts';
import en from '../../src/i18n/rules.en.json' with { type: 'json' };
import uk from '../../src/i18n/rules.uk.json' with { type: 'json' };
import { parseStory } from '../../src/story/parse-story.ts';
import { RULES, type RuleId } from '../../src/story/problem.ts';
import { readStory } from '../../src/story/read-story.ts';
import { BROKEN, GOOD, openBroken, ruleOf } from './fixtures.ts';
import { inventory } from './inventory.ts';

/** Too large to keep as files, each broken in the test beside the parser; or known to the loader alone. */
const BROKEN_ELSEWHERE: readonly RuleId[] = [
  'file-not-received',
  'article-too-long',
  'file-too-large',
  'too-detailed',
  'too-many-items',
  'too-many-problems',
  'too-many-vertices',
];

describe('the good story', () => {
  it('breaks no rule', () => {
    expect(parseStory(GOOD).problems).toEqual([]);
  });
});

describe.each(BROKEN)('the broken story %s', (name) => {
  const { files, expected } = openBroken(name);
  const { story, problems } = parseStory(files);

  it('breaks just its rule, at the spot expected', () => {
    const found = problems.map(({ file, pointer, rule, severity }) => ({
      file,
      pointer,
      rule,
      severity,
    }));
    expect(found).toEqual(expected.problems);
    expect(found.map(({ rule }) => rule)).toEqual([ruleOf(name)]);
  });

  it('keeps everything else', () => {
    const kept = new Set(inventory(story));
    const lost = inventory(parseStory(GOOD).story).filter((part) => !kept.has(part));
    expect(story ? lost : ['story']).toEqual(expected.lost);
  });

  it('is still read in every language it has', () => {
    for (const language of story?.languages ?? []) {
      const reading = story && readStory(story, language);
      expect(reading?.problems).toEqual([]);
      expect(reading?.blocks.length).toBeGreaterThan(3);
    }
  });

  it.each(['en', 'uk'])('is explained in words (%s)', (language) => {
    const explain = ruleExplainer(language);
    for (const { rule, details } of problems) {
      const words = explain(rule, details);
      expect(words).not.toBe(rule);
      expect(words).not.toMatch(/undefined|NaN|“”|«»|\{\w+[,}]/);
    }
  });
});

describe('the rules', () => {
  it('each have a broken story or a test of their limit', () => {
    const covered = new Set([...BROKEN.map(ruleOf), ...BROKEN_ELSEWHERE]);
    expect([...covered].sort()).toEqual(Object.keys(RULES).sort());
  });

  it.each([
    ['English', en],
    ['Ukrainian', uk],
  ])('each have words in %s, and no others have', (_, messages) => {
    const rules = Object.keys(RULES).map((rule) => `rule.${rule}`);
    expect(Object.keys(messages).sort()).toEqual(rules.sort());
  });
});
