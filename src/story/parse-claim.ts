import * as v from 'valibot';
import { CLAIM_KINDS, type Claim, type Language, WHEN_PRECISIONS } from './model.ts';
import { inLanguages, readLocalized, warnUntranslated } from './read-localized.ts';
import { at, type Report, type Where } from './report.ts';
import * as schema from './schema.ts';

const claim = v.object({
  kind: v.picklist(CLAIM_KINDS, schema.rule('unknown-claim-kind')),
  when: v.object({
    start: schema.date,
    end: schema.date,
    precision: v.picklist(WHEN_PRECISIONS, schema.rule('unknown-when-precision')),
  }),
});

/** The languages that claims may be in: those listed, and of them those with an article. */
export interface ClaimLanguages {
  readonly languages: readonly Language[];
  readonly articles: readonly { readonly language: Language }[];
}

/** Reads a claim, all but whether its evidence stands in the article; with any fault it is left out. */
export function parseClaim(
  report: Report,
  where: Where,
  item: Readonly<Record<string, unknown>>,
  { languages, articles }: ClaimLanguages,
): Claim | undefined {
  const told = articles.map((article) => article.language);
  const read = schema.check(report, where, claim, item);
  const part = (key: 'evidence' | 'speaker') => {
    const spot = at(where, key);
    const value = item[key] ?? {};
    if (typeof value === 'object' && Object.keys(value).length === 0) {
      report.add(spot, `${key}-missing`);
      return {};
    }
    const texts = readLocalized(report, spot, value, languages);
    if (key === 'speaker') warnUntranslated(report, spot, texts, told);
    return inLanguages(texts, told);
  };
  const evidence = part('evidence');
  const speaker = part('speaker');
  if (!read || Object.keys(evidence).length === 0 || Object.keys(speaker).length === 0) {
    return undefined;
  }
  const { kind, when } = read;
  if (when.end < when.start) {
    report.add(at(where, 'when'), 'when-reversed', { start: when.start, end: when.end });
    return undefined;
  }
  return { kind, evidence, speaker, when };
}
