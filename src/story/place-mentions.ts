import { findMentions } from './find-mentions.ts';
import type { Anchor, Article, Claim, ClaimKind, Language, Link, Paragraph } from './model.ts';
import type { ReadLink } from './parse-annotations.ts';
import { at, type Report } from './report.ts';
import { searchText } from './search-text.ts';

/** Of these an announcement is news too, so that they may lie ahead. */
const AHEAD: ReadonlySet<ClaimKind> = new Set(['meeting', 'background']);

type Placed = ReadonlyMap<Language, Paragraph>;

function checkPlaced(report: Report, read: ReadLink, placed: Placed): void {
  const [first, ...others] = placed;
  for (const [language, paragraph] of others) {
    if (first && paragraph.index !== first[1].index) {
      report.add(read.where, 'paragraphs-differ', {
        language: first[0],
        paragraph: first[1].index + 1,
        otherLanguage: language,
        otherParagraph: paragraph.index + 1,
      });
    }
  }
}

/** Whether a claim's words stand in its paragraph, in each language that the mention has. */
function hasEvidence(
  report: Report,
  read: ReadLink,
  claim: Claim,
  placed: Placed,
  letters: ReadonlyMap<Paragraph, number>,
): boolean {
  const where = at(read.claims.get(claim) ?? read.where, 'evidence');
  let found = true;
  for (const [language, paragraph] of placed) {
    const words = claim.evidence[language];
    if (words === undefined) {
      report.add(where, 'translation-missing', { language });
    } else if (searchText(paragraph, letters.get(paragraph) ?? 0)(words) === 'none') {
      const details = { quote: words, paragraph: paragraph.index + 1 };
      report.add(at(where, language), 'evidence-not-found', details);
      found = false;
    }
  }
  return found;
}

/** How many letters of evidence will be looked for in each paragraph. */
function evidenceLetters(
  reads: readonly ReadLink[],
  placed: ReadonlyMap<Link, Placed>,
): ReadonlyMap<Paragraph, number> {
  const letters = new Map<Paragraph, number>();
  for (const { link } of reads) {
    if (link.claims.length === 0) continue;
    for (const [language, paragraph] of placed.get(link) ?? []) {
      const own = link.claims.reduce(
        (sum, { evidence }) => sum + (evidence[language]?.length ?? 0),
        letters.get(paragraph) ?? 0,
      );
      letters.set(paragraph, own);
    }
  }
  return letters;
}

/** Links checked in one step. */
const STEP = 1000;

/**
 * Finds each mention in its articles, some at a step, and leaves out what is not there: the mention of a
 * language, a claim without its words, a link without a mention.
 */
export function* placeMentions(
  report: Report,
  articles: readonly Article[],
  reads: readonly ReadLink[],
  asOf: string,
): Generator<void, Link[]> {
  const byLink = new Map(reads.map((read) => [read.link, read]));
  const placed = new Map<Link, Map<Language, Paragraph>>();
  for (const article of articles) {
    const { found, faults } = findMentions(article, [...byLink.keys()]);
    for (const { link, rule, details } of faults) {
      const where = byLink.get(link)?.targets.get(article.language);
      if (where) report.add(where, rule, details);
    }
    for (const { link, at: located } of found) {
      const spots = placed.get(link) ?? new Map<Language, Paragraph>();
      placed.set(link, spots.set(article.language, located.paragraph));
      const { start } = link.anchors[article.language] ?? {};
      const where = byLink.get(link)?.targets.get(article.language);
      if (where && start !== undefined && start !== located.start) {
        report.add(where, 'position-off', { found: start, actual: located.start });
      }
    }
    yield;
  }
  const letters = evidenceLetters(reads, placed);
  const links: Link[] = [];
  for (const [index, read] of reads.entries()) {
    if (index % STEP === STEP - 1) yield;
    const spots = placed.get(read.link);
    if (!spots) continue;
    checkPlaced(report, read, spots);
    for (const [claim, where] of read.claims) {
      if (claim.when.start > asOf && !AHEAD.has(claim.kind)) {
        const details = { found: claim.when.start, asOf };
        report.add(at(where, 'when', 'start'), 'claim-after-as-of', details);
      }
    }
    const anchors = Object.entries(read.link.anchors).filter(([language]) => spots.has(language));
    links.push({
      ...read.link,
      anchors: Object.fromEntries<Anchor>(anchors),
      claims: read.link.claims.filter((claim) => hasEvidence(report, read, claim, spots, letters)),
    });
  }
  return links;
}
