import * as v from 'valibot';
import { anchorAt } from '../story/anchor-at.ts';
import { MAX_ITEMS } from '../story/limits.ts';
import type { Anchor, Article } from '../story/model.ts';
import { parseArticle } from '../story/parse-article.ts';
import { Report } from '../story/report.ts';
import { findAgain, findEvidence, type Plain, plainText } from './find-again.ts';
import type { Lost, LostReason, Quotes, Reanchored } from './quotes-model.ts';

const target = v.object({
  source: v.string(),
  selector: v.array(v.looseObject({ type: v.string() })),
});
const quote = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
});
const position = v.object({
  type: v.literal('TextPositionSelector'),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
const span = v.object({
  starts: v.pipe(v.string(), v.minLength(0)),
  ends: v.string(),
  length: v.pipe(v.number(), v.integer(), v.minValue(1)),
  start: v.pipe(v.number(), v.integer()),
});
const claimBody = v.looseObject({ type: v.literal('Claim'), evidence: v.record(v.string(), span) });
const item = v.looseObject({
  id: v.string(),
  target: v.array(v.unknown()),
  body: v.array(v.unknown()),
});
const page = v.looseObject({ items: v.array(v.unknown()) });

interface Text extends Plain {
  readonly article: Article;
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** One run over a file of quotes: what is found, and what is not. */
class Reanchoring {
  readonly lost: Lost[] = [];
  exact = 0;
  moved = 0;

  constructor(
    private readonly texts: ReadonlyMap<string, Text>,
    private readonly languages: ReadonlyMap<string, string>,
  ) {}

  private lose(
    annotation: string,
    language: string,
    words: string,
    reason: LostReason,
    part: unknown,
  ) {
    this.lost.push({ annotation, language, quote: words, reason, part });
  }

  /** The target with its anchor in the given text; `null` where it is lost. */
  private target(id: string, part: unknown, placed: Map<string, Placed>): unknown {
    const read = v.safeParse(target, part);
    const language = read.success ? this.languages.get(read.output.source) : undefined;
    if (!read.success || language === undefined) return part;
    const selectors = read.output.selector;
    const words = selectors.map((each) => v.safeParse(quote, each)).find(({ success }) => success)
      ?.output as v.InferOutput<typeof quote> | undefined;
    if (!words) return part;
    const hint = selectors.map((each) => v.safeParse(position, each)).find(({ success }) => success)
      ?.output as v.InferOutput<typeof position> | undefined;
    const text = this.texts.get(language);
    if (!text) {
      this.lose(id, language, words.exact, 'text-missing', part);
      return null;
    }
    const anchor: Anchor = { ...words, ...(hint ? { start: hint.start } : {}) };
    const found = findAgain(text.plain, anchor);
    if (typeof found === 'string') {
      this.lose(id, language, words.exact, found, part);
      return null;
    }
    this[found.how] += 1;
    const end = found.start + words.exact.length;
    placed.set(language, { start: found.start, end });
    return {
      source: read.output.source,
      selector: selectorsAt(text.article, anchor, found.start, end),
    };
  }

  private body(id: string, part: unknown, placed: ReadonlyMap<string, Placed>): unknown {
    const read = v.safeParse(claimBody, part);
    if (!read.success) return part;
    const evidence: Record<string, string> = {};
    for (const [language, told] of Object.entries(read.output.evidence)) {
      const text = this.texts.get(language);
      const at = placed.get(language);
      const holder = text?.article.paragraphs.find(
        ({ start, end }) => at && at.start >= start && at.end <= end,
      );
      const whole = { start: 0, end: text?.article.text.length ?? 0 };
      const words = text && findEvidence(text, holder ?? whole, told);
      if (words === undefined) {
        const reason = text ? 'evidence-not-found' : 'text-missing';
        this.lose(id, language, `${told.starts}…${told.ends}`, reason, part);
      } else {
        evidence[language] = words;
      }
    }
    return Object.keys(evidence).length === 0 ? null : { ...read.output, evidence };
  }

  /** The annotation as a story's file holds it; `null` where nothing of it is found. */
  annotation(part: unknown): unknown {
    const read = v.safeParse(item, part);
    if (!read.success) return part;
    const { id } = read.output;
    const placed = new Map<string, Placed>();
    const kept = (each: unknown) => each !== null;
    const targets = read.output.target.map((each) => this.target(id, each, placed)).filter(kept);
    const bodies = read.output.body.map((each) => this.body(id, each, placed)).filter(kept);
    return targets.length === 0 ? null : { ...read.output, target: targets, body: bodies };
  }
}

/** The quote's selectors: with its own surroundings where they tell it, else with as much as does. */
function selectorsAt(article: Article, anchor: Anchor, start: number, end: number): unknown[] {
  const { text } = article;
  const whole = anchor.prefix + anchor.exact + anchor.suffix;
  const first = text.indexOf(whole);
  const alone = first === start - anchor.prefix.length && text.indexOf(whole, first + 1) < 0;
  const { exact, prefix, suffix } = alone ? anchor : anchorAt(text, start, end);
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ];
}

/**
 * A story's folder from its quotes and its articles' text, which may have changed a little since. Every
 * quote is found where it was, or by its words and surroundings, or is listed as lost: nothing is guessed.
 * @param paragraphs of each article, by language
 */
export function reanchorStory(
  { files, texts }: Quotes,
  paragraphs: Readonly<Record<string, readonly string[]>>,
): Reanchored {
  const given = new Map<string, Text>();
  const languages = new Map<string, string>();
  for (const [language, { file }] of Object.entries(texts)) {
    languages.set(file, language);
    const own = Object.hasOwn(paragraphs, language) ? paragraphs[language] : undefined;
    if (!own) continue;
    // As the story's own file will be read; one that is too long or empty is for the parser to report.
    const article = parseArticle(new Report(), { [file]: own.join('\n\n') }, language, file);
    if (article) given.set(language, { article, ...plainText(article.text) });
  }
  const run = new Reanchoring(given, languages);
  const entries = Object.entries(files).map(([name, value]) => {
    const read = v.safeParse(page, value);
    if (!read.success || name === 'story.json') return [name, value] as const;
    const items = read.output.items
      .slice(0, MAX_ITEMS)
      .map((each) => run.annotation(each))
      .filter((each) => each !== null);
    return [name, { ...read.output, items }] as const;
  });
  return {
    files: Object.fromEntries([
      ...entries.map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]),
      ...[...given.values()].map(({ article }) => [article.file, `${article.text}\n`]),
    ]) as Record<string, string>,
    exact: run.exact,
    moved: run.moved,
    lost: run.lost,
  };
}
