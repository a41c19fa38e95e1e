import * as v from 'valibot';
import { MAX_ITEMS, MAX_LINKS } from './limits.ts';
import type { Anchor, Article, Claim, Language, Link } from './model.ts';
import { parseClaim } from './parse-claim.ts';
import { at, type Report, type Where } from './report.ts';
import * as schema from './schema.ts';

/** A link with the spots that later checks speak of. */
export interface ReadLink {
  readonly link: Link;
  readonly where: Where;
  readonly targets: ReadonlyMap<Language, Where>;
  readonly claims: ReadonlyMap<Claim, Where>;
}

/** What annotations may refer to. */
export interface Known {
  readonly articles: readonly Article[];
  /** Every article file that the story names, also those that could not be read. */
  readonly articleFiles: ReadonlySet<string>;
  readonly placesFile: string;
  readonly places: ReadonlySet<string>;
  /** Every place id in the file, also of places that were left out. */
  readonly namedPlaces: ReadonlySet<string>;
  /** Whether the file of places could be read at all. */
  readonly placesRead: boolean;
  /** As listed in `story.json`; those without an article may come up in claims. */
  readonly languages: readonly Language[];
}

const pageType = v.literal('AnnotationPage', schema.rule('unexpected-value'));

const annotation = v.object({
  id: schema.id,
  type: v.literal('Annotation', schema.rule('unexpected-value')),
  motivation: v.literal('linking', schema.rule('unexpected-value')),
  target: schema.list,
  body: schema.list,
});

const target = v.object({ source: v.string(), selector: schema.list });
const selector = v.object({ type: v.string() });
const quote = v.object({
  exact: schema.quoted,
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.object({ start: offset, end: offset });
const placeBody = v.object({ source: v.string() });

function readAnchor(
  report: Report,
  where: Where,
  selectors: readonly unknown[],
): Anchor | undefined {
  let words: v.InferOutput<typeof quote> | undefined;
  let hint: v.InferOutput<typeof position> | undefined;
  let quotes = 0;
  for (const [index, item] of selectors.entries()) {
    const spot = at(where, index);
    const type = schema.check(report, spot, selector, item)?.type;
    if (type === 'TextQuoteSelector') {
      quotes += 1;
      words ??= schema.check(report, spot, quote, item);
    } else if (type === 'TextPositionSelector') {
      hint ??= schema.check(report, spot, position, item);
    }
  }
  if (quotes === 0) report.add(where, 'quote-missing');
  return words && { ...words, ...hint };
}

function readTargets(report: Report, where: Where, items: readonly unknown[], known: Known) {
  const anchors = new Map<Language, Anchor>();
  const spots = new Map<Language, Where>();
  if (items.length === 0) report.add(where, 'annotation-without-target');
  for (const [index, item] of items.slice(0, MAX_ITEMS).entries()) {
    const spot = at(where, index);
    const read = schema.check(report, spot, target, item);
    if (!read) continue;
    const article = known.articles.find(({ file }) => file === read.source);
    if (!article) {
      // An article that could not be read was reported once, at its file.
      if (!known.articleFiles.has(read.source)) {
        report.add(at(spot, 'source'), 'target-not-article', { found: read.source });
      }
      continue;
    }
    if (spots.has(article.language)) {
      report.add(at(spot, 'source'), 'target-repeated', { found: read.source });
      continue;
    }
    spots.set(article.language, spot);
    const anchor = readAnchor(report, at(spot, 'selector'), read.selector);
    if (anchor) anchors.set(article.language, anchor);
  }
  return { anchors, spots };
}

/** The place of an annotation; `undefined` where there is none to draw. */
function readPlaceId(
  report: Report,
  where: Where,
  item: unknown,
  known: Known,
): string | undefined {
  const source = schema.check(report, where, placeBody, item)?.source;
  if (source === undefined) return undefined;
  const prefix = `${known.placesFile}#`;
  const id = source.startsWith(prefix) ? source.slice(prefix.length) : undefined;
  if (id !== undefined && known.places.has(id)) return id;
  // A place that was left out was reported once, at its feature or its file.
  if (known.placesRead && (id === undefined || !known.namedPlaces.has(id))) {
    report.add(at(where, 'source'), 'unknown-place', { found: source });
  }
  return undefined;
}

function readBodies(report: Report, where: Where, items: readonly unknown[], known: Known) {
  const claims = new Map<Claim, Where>();
  let place: string | undefined;
  let identifying = 0;
  for (const [index, item] of items.slice(0, MAX_ITEMS).entries()) {
    const spot = at(where, index);
    const members = schema.check(report, spot, schema.members, item);
    if (!members) continue;
    if (members.purpose === 'identifying' && identifying === 0) {
      identifying += 1;
      place = readPlaceId(report, spot, members, known);
    } else if (members.type === 'Claim' && members.purpose === 'describing') {
      const claim = parseClaim(report, spot, members, known);
      if (claim) claims.set(claim, spot);
    } else {
      const { type, purpose } = members;
      report.add(spot, 'unknown-body', { found: JSON.stringify({ type, purpose }) });
    }
  }
  if (identifying === 0) report.add(where, 'annotation-without-place');
  return { place, claims };
}

/** Annotations read in one step: some milliseconds' worth. */
const STEP = 500;

function readItem(
  report: Report,
  where: Where,
  item: unknown,
  known: Known,
  ids: Set<string>,
): ReadLink | null {
  const read = schema.check(report, where, annotation, item);
  if (!read) return null;
  if (ids.has(read.id)) {
    report.add(at(where, 'id'), 'duplicate-annotation', { found: read.id });
    return null;
  }
  ids.add(read.id);
  const { anchors, spots } = readTargets(report, at(where, 'target'), read.target, known);
  const { place, claims } = readBodies(report, at(where, 'body'), read.body, known);
  if (place === undefined || anchors.size === 0) return null;
  const link = {
    id: read.id,
    place,
    anchors: Object.fromEntries(anchors),
    claims: [...claims.keys()],
  };
  return { link, where, targets: spots, claims };
}

/**
 * Reads the items of `annotations.json`, some at a step; each bad one, or bad part of one, is reported and
 * left out. `null` if there is no list of them.
 */
export function* parseAnnotations(
  report: Report,
  file: string,
  value: unknown,
  known: Known,
): Generator<void, ReadLink[] | null> {
  const root: Where = { file, pointer: '' };
  const page = schema.check(report, root, schema.members, value);
  if (!page) return null;
  schema.check(report, at(root, 'type'), pageType, page.type);
  const items = schema.check(report, at(root, 'items'), schema.list, page.items);
  if (!items) return null;
  if (items.length > MAX_LINKS) {
    const details = { count: items.length, limit: MAX_LINKS };
    report.add(at(root, 'items'), 'too-many-items', details);
  }
  const ids = new Set<string>();
  const reads: ReadLink[] = [];
  for (let index = 0; index < Math.min(items.length, MAX_LINKS); index += 1) {
    if (index % STEP === STEP - 1) yield;
    const read = readItem(report, at(root, 'items', index), items[index], known, ids);
    if (read) reads.push(read);
  }
  return reads;
}
