import { describe, expect, it } from 'vitest';
import { ARTICLE_RULES } from '../article/article-error.ts';
import en from './article.en.json' with { type: 'json' };
import uk from './article.uk.json' with { type: 'json' };
import { articleExplainer } from './explain-article.ts';

describe('why a file gives no article', () => {
  it('is said of every rule, in both languages, and of no other', () => {
    const ids = ARTICLE_RULES.map((rule) => `article.${rule}`).sort();
    expect(Object.keys(en).sort()).toEqual(ids);
    expect(Object.keys(uk).sort()).toEqual(ids);
  });

  it.each(['en', 'uk'])('is said in full sentences (%s)', (language) => {
    const explain = articleExplainer(language);
    for (const rule of ARTICLE_RULES) {
      const words = explain(rule, { limit: 10, length: 300_001 });
      expect(words).toMatch(/^\p{Lu}.*\.$/u);
      expect(words).not.toMatch(/[{}]/);
    }
    expect(explain('file-too-large', { limit: 10 })).toContain('10');
  });
});
