import * as v from 'valibot';
import { MAX_NAMES } from './limits.ts';
import type { Bounds, Language, Localized, Source } from './model.ts';
import { readLocalized, warnUntranslated } from './read-localized.ts';
import { at, type Report, type Where } from './report.ts';
import * as schema from './schema.ts';

/** What `story.json` says, apart from what it names. */
export interface Manifest {
  readonly id: string;
  /** As listed; not all need have a title and an article. */
  readonly languages: readonly Language[];
  readonly title: Localized;
  readonly summary: Localized;
  readonly published: string;
  readonly asOf: string;
  readonly source: Source;
  readonly credit: Localized;
  readonly bounds: Bounds | null;
  /** Language to file name. */
  readonly articles: ReadonlyMap<Language, string>;
  readonly places: string | null;
  readonly annotations: string | null;
}

const VERSION = 1;
const bounds = v.tuple([v.number(), v.number(), v.number(), v.number()]);

/** The first of a list; a longer one is reported. */
function readFew(report: Report, where: Where, value: unknown): readonly unknown[] {
  const items = schema.check(report, where, schema.list, value) ?? [];
  if (items.length > MAX_NAMES) {
    report.add(where, 'too-many-items', { count: items.length, limit: MAX_NAMES });
  }
  return items.slice(0, MAX_NAMES);
}

function readLanguages(report: Report, where: Where, value: unknown): Language[] {
  const languages: Language[] = [];
  for (const [index, item] of readFew(report, where, value).entries()) {
    const spot = at(where, index);
    const language = schema.check(report, spot, schema.language, item);
    if (language === undefined) continue;
    if (languages.includes(language)) report.add(spot, 'language-repeated', { found: language });
    else languages.push(language);
  }
  return languages;
}

function readBounds(report: Report, where: Where, value: unknown): Bounds | null {
  const box = schema.check(report, where, bounds, value);
  if (!box) return null;
  const [west, south, east, north] = box;
  const found = box.join(', ');
  if (
    Math.max(Math.abs(west), Math.abs(east)) > 180 ||
    Math.max(Math.abs(south), Math.abs(north)) > 90
  ) {
    report.add(where, 'bounds-range', { found });
    return null;
  }
  if (west >= east || south >= north) {
    report.add(where, 'bounds-order', { found });
    return null;
  }
  return box;
}

function readSource(report: Report, where: Where, value: unknown, published: string): Source {
  const source = schema.check(report, where, schema.members, value) ?? {};
  const member = <S extends v.GenericSchema>(key: string, type: S) =>
    schema.check(report, at(where, key), type, source[key]);
  const people = (key: string) =>
    readFew(report, at(where, key), source[key]).flatMap(
      (item, index) => schema.check(report, at(where, key, index), schema.name, item) ?? [],
    );
  // A source that is no object was reported once already.
  if (Object.keys(source).length === 0) return { name: '', authors: [], editors: [], published };
  const title = source.title === undefined ? undefined : member('title', schema.text);
  const url = source.url === undefined ? undefined : member('url', schema.webAddress);
  return {
    name: member('name', schema.text) ?? '',
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    authors: people('authors'),
    editors: people('editors'),
    published: member('published', schema.date) ?? published,
  };
}

function readArticles(
  report: Report,
  where: Where,
  value: unknown,
  languages: readonly Language[],
) {
  const articles = new Map<Language, string>();
  for (const [language, item] of Object.entries(
    schema.check(report, where, schema.members, value) ?? {},
  )) {
    const spot = at(where, language);
    if (!languages.includes(language)) {
      report.add(spot, 'unknown-language', { found: language });
      continue;
    }
    const file = schema.check(report, spot, schema.fileName, item);
    if (file !== undefined) articles.set(language, file);
  }
  return articles;
}

/**
 * Reads `story.json`. A member that is wrong is replaced by what is still true without it; there
 * is no story only without an object, a known version, a language, or a day.
 */
export function parseManifest(report: Report, file: string, value: unknown): Manifest | null {
  const root: Where = { file, pointer: '' };
  const manifest = schema.check(report, root, schema.members, value);
  if (!manifest) return null;
  const member = <S extends v.GenericSchema>(key: string, type: S) =>
    schema.check(report, at(root, key), type, manifest[key]);

  const version = member('version', v.number());
  if (version === undefined) return null;
  if (version !== VERSION) {
    report.add(at(root, 'version'), 'unknown-version', { found: version, known: VERSION });
    return null;
  }

  const languages = readLanguages(report, at(root, 'languages'), manifest.languages);
  if (languages.length === 0) {
    if (Array.isArray(manifest.languages) && manifest.languages.length === 0) {
      report.add(at(root, 'languages'), 'no-language');
    }
    return null;
  }
  const localized = (key: string) => readLocalized(report, at(root, key), manifest[key], languages);
  const [title, summary, credit] = [localized('title'), localized('summary'), localized('credit')];
  warnUntranslated(report, at(root, 'summary'), summary, languages);
  warnUntranslated(report, at(root, 'credit'), credit, languages);

  const publishedDay = member('published', schema.date);
  const asOfDay = member('asOf', schema.date);
  // What is told was so by the day it was published, and published no earlier than it was so.
  const published = publishedDay ?? asOfDay;
  const asOf = asOfDay ?? publishedDay;
  if (published === undefined || asOf === undefined) return null;
  if (asOf > published) {
    report.add(at(root, 'asOf'), 'as-of-after-published', { found: asOf, published });
  }
  const source = readSource(report, at(root, 'source'), manifest.source, published);
  if (source.published > published) {
    const details = { found: source.published, published };
    report.add(at(root, 'source', 'published'), 'source-after-published', details);
  }

  const view = schema.check(report, at(root, 'view'), schema.members, manifest.view);
  return {
    id: member('id', schema.id) ?? 'story',
    languages,
    title,
    summary,
    published,
    asOf,
    source,
    credit,
    bounds: view ? readBounds(report, at(root, 'view', 'bounds'), view.bounds) : null,
    articles: readArticles(report, at(root, 'articles'), manifest.articles, languages),
    places: member('places', schema.fileName) ?? null,
    annotations: member('annotations', schema.fileName) ?? null,
  };
}
