import * as v from 'valibot';
import { CLAIM_KINDS, type Claim, type Language, WHEN_PRECISIONS } from './model.ts';
import { readLocalized, warnUntranslated } from './read-localized.ts';
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

/** Reads a claim, all but whether its evidence stands in the article; with any fault it is left out. */
export function parseClaim(
  report: Report,
  where: Where,
  item: Readonly<Record<string, unknown>>,
  languages: readonly Language[],
): Claim | undefined {
  const read = schema.check(report, where, claim, item);
  const part = (key: string) => readLocalized(report, at(where, key), item[key] ?? {}, languages);
  const evidence = part('evidence');
  const speaker = part('speaker');
  if (Object.keys(item.speaker ?? {}).length === 0)
    report.add(at(where, 'speaker'), 'speaker-missing');
  if (Object.keys(item.evidence ?? {}).length === 0) {
    report.add(at(where, 'evidence'), 'evidence-missing');
  }
  warnUntranslated(report, at(where, 'speaker'), speaker, languages);
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
