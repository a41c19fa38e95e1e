import * as v from 'valibot';
import { openJson } from '../story/open-file.ts';
import type { Problem } from '../story/problem.ts';
import { Report } from '../story/report.ts';
import * as schema from '../story/schema.ts';
import type { Quotes } from './quotes-model.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const quotes = v.object({
  type: v.literal('dateline-quotes', schema.rule('unexpected-value')),
  version: v.literal(1, schema.rule('unexpected-value')),
  files: v.record(schema.fileName, v.unknown()),
  texts: v.record(
    schema.language,
    v.object({ file: schema.fileName, length: count, paragraphs: count }),
  ),
});

/** A file of quotes, if it is one; what is wrong with it is told by file, place and rule. */
export function openQuotes(
  name: string,
  text: string,
): { readonly quotes: Quotes | null; readonly problems: readonly Problem[] } {
  const report = new Report();
  const value = openJson(report, { [name]: text }, name);
  const read =
    value === undefined
      ? undefined
      : schema.check(report, { file: name, pointer: '' }, quotes, value);
  return { quotes: read ?? null, problems: report.problems };
}
