import * as v from 'valibot';
import { MAX_ITEMS, MAX_NAMES, MAX_TEXT_LENGTH } from '../limits.ts';
import { openJson } from '../open-file.ts';
import type { Problem } from '../problem.ts';
import { at, Report } from '../report.ts';
import * as schema from '../schema.ts';
import { STATUSES } from '../status.ts';
import type { ListEntry } from './list-entry.ts';

/** Beside the stories' folders. */
export const LIST_FILE = 'stories/index.json';
const TYPE = 'dateline-stories';
const VERSION = 1;

const longitude = v.pipe(
  v.number(),
  v.check((degrees: number) => Math.abs(degrees) <= 180, schema.rule('longitude-range')),
);
const latitude = v.pipe(
  v.number(),
  v.check((degrees: number) => Math.abs(degrees) <= 90, schema.rule('latitude-range')),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const titles = v.record(schema.language, schema.text);
/** A story may have none. */
const summaries = v.record(
  schema.language,
  v.pipe(v.string(), v.maxLength(MAX_TEXT_LENGTH, schema.rule('text-too-long'))),
);
const few = <S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.maxLength(MAX_NAMES, schema.rule('too-many-items')));

const place = v.object({
  id: schema.id,
  names: v.pipe(
    few(v.object({ name: schema.name, language: schema.language })),
    v.minLength(1, schema.rule('place-without-name')),
  ),
  at: v.tuple([longitude, latitude]),
  status: v.picklist(STATUSES, schema.rule('unexpected-value')),
});
const entry = v.object({
  id: schema.id,
  languages: v.pipe(few(schema.language), v.minLength(1, schema.rule('no-language'))),
  title: titles,
  summary: summaries,
  published: schema.date,
  asOf: schema.date,
  passages: count,
  places: count,
  links: count,
  bounds: v.tuple([longitude, latitude, longitude, latitude]),
  focus: v.array(place),
});
const list = v.object({
  type: v.literal(TYPE, schema.rule('unexpected-value')),
  version: v.literal(VERSION, schema.rule('unexpected-value')),
  stories: v.array(v.unknown()),
});

export interface ParsedList {
  /** `null` when the file is no list of stories. */
  readonly entries: readonly ListEntry[] | null;
  readonly problems: readonly Problem[];
}

/** The list as a file, the newest story first; the same stories always give the same bytes. */
export function serialiseList(entries: readonly ListEntry[]): string {
  const stories = [...entries].sort(byNewest);
  return `${JSON.stringify({ type: TYPE, version: VERSION, stories })}\n`;
}

function byNewest(a: Pick<ListEntry, 'asOf' | 'id'>, b: Pick<ListEntry, 'asOf' | 'id'>): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Reads a list of stories. An entry that breaks a rule is reported and left out, and the others stay. */
export function parseList(text: string): ParsedList {
  const report = new Report();
  const root = { file: LIST_FILE, pointer: '' };
  const json = openJson(report, { [LIST_FILE]: text }, LIST_FILE);
  const read = json === undefined ? undefined : schema.check(report, root, list, json);
  if (!read) return { entries: null, problems: report.problems };
  const { stories } = read;
  if (stories.length > MAX_ITEMS) {
    const details = { count: stories.length, limit: MAX_ITEMS };
    report.add(at(root, 'stories'), 'too-many-items', details);
  }
  const known = new Map<string, ListEntry>();
  for (const [index, item] of stories.slice(0, MAX_ITEMS).entries()) {
    const where = at(root, 'stories', index);
    const found = schema.check(report, where, entry, item);
    if (!found) continue;
    const [first = ''] = found.languages;
    if (!Object.hasOwn(found.title, first)) {
      report.add(at(where, 'title'), 'language-without-title', { language: first });
    } else if (!known.has(found.id)) known.set(found.id, found);
  }
  return { entries: [...known.values()], problems: report.problems };
}
