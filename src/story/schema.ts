import * as v from 'valibot';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from './limits.ts';
import { type Problem, RULES, type RuleId } from './problem.ts';
import { at, type Report, type Where } from './report.ts';

/** The rule that a schema's failure breaks; carried as the failure's message. */
export function rule(id: RuleId): RuleId {
  return id;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}

/** Something to see: a name of blanks and joiners alone would be a button without words. */
const SEEN = /[^\s\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a tag that looks like one is well-formed (UTS 35): the browser's formats throw at others. */
function isLanguageTag(tag: string): boolean {
  try {
    return LANGUAGE.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const visible = v.check((value: string) => SEEN.test(value), rule('empty-text'));

/** Words of any length that stand in an article. */
export const quoted = v.pipe(v.string(), visible);
export const text = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT_LENGTH, rule('text-too-long')),
  visible,
);
export const name = v.pipe(
  v.string(),
  v.maxLength(MAX_NAME_LENGTH, rule('text-too-long')),
  visible,
);
export const id = v.pipe(v.string(), v.maxLength(64, rule('bad-id')), v.regex(ID, rule('bad-id')));
export const language = v.pipe(v.string(), v.check(isLanguageTag, rule('bad-language')));
export const fileName = v.pipe(v.string(), v.regex(FILE_NAME, rule('bad-file-name')));
export const date = v.pipe(v.string(), v.check(isDate, rule('bad-date')));
export const webAddress = v.pipe(v.string(), v.check(isWebAddress, rule('bad-url')));
/** Items that are checked one by one, so that a bad one leaves the others. */
export const list = v.array(v.unknown());
export const members = v.record(v.string(), v.unknown());

function isRule(message: string): message is RuleId {
  return Object.hasOwn(RULES, message);
}

function issueRule(issue: v.BaseIssue<unknown>): RuleId {
  if (issue.received === 'undefined') return 'missing-member';
  return isRule(issue.message) ? issue.message : 'wrong-type';
}

/** What a message may say of a failure: the value found, or the member that is not there. */
function issueDetails(issue: v.BaseIssue<unknown>, where: Where): Problem['details'] {
  const { input } = issue;
  if (issue.message === rule('text-too-long')) return { limit: Number(issue.requirement) };
  if (issue.received === 'undefined') return { member: where.pointer.split('/').at(-1) ?? '' };
  return {
    found: typeof input === 'string' ? input : issue.received,
    expected: (issue.expected ?? '').replaceAll(/["()]/g, '').replaceAll(' | ', ', '),
  };
}

/**
 * Checks a value and reports each failure where it stands.
 * @returns the checked value, or `undefined` if anything in it failed
 */
export function check<S extends v.GenericSchema>(
  report: Report,
  where: Where,
  schema: S,
  value: unknown,
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    const spot = at(where, ...keys);
    report.add(spot, issueRule(issue), issueDetails(issue, spot));
  }
  return undefined;
}
