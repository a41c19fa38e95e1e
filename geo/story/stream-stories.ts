import { ArticleError, type SourceFile } from '../../src/article/read-article.ts';
import type { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import type { Mention } from '../../src/geoparse/model.ts';
import { articleExplainer } from '../../src/i18n/explain-article.ts';
import { serialiseStory } from '../../src/story/serialise-story.ts';
import type { Line } from './lines-of.ts';
import type { StoryOptions } from './options.ts';
import { placeArticle, storyOfArticle } from './story-of-article.ts';

/** Of a line: a file's bytes in base64, and its name. */
export const MAX_LINE = 16_000_000;

interface Row {
  readonly id?: unknown;
  readonly file: SourceFile;
}

/** A line's fault, apart from those of an article. */
class LineError extends Error {
  readonly rule: string;

  constructor(rule: string, message: string) {
    super(message);
    this.rule = rule;
  }
}

function rowOf(line: Line): Row & { readonly id?: unknown } {
  if ('tooLong' in line) {
    throw new LineError(
      'line-too-long',
      `The line has ${line.tooLong} bytes; at most ${MAX_LINE} are read.`,
    );
  }
  let row: unknown;
  try {
    row = JSON.parse(line.text);
  } catch (error) {
    throw new LineError(
      'line-not-json',
      `The line is not JSON: ${error instanceof Error ? error.message : ''}`,
    );
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new LineError(
      'line-not-object',
      'The line must be a JSON object with "text" or "base64".',
    );
  }
  const { id, name, text, base64 } = row as Readonly<Record<string, unknown>>;
  const file = typeof name === 'string' ? name : 'article.txt';
  const told = id === undefined ? {} : { id };
  if (typeof text === 'string') {
    return { ...told, file: { name: file, bytes: Buffer.from(text, 'utf8') } };
  }
  if (typeof base64 === 'string') {
    return { ...told, file: { name: file, bytes: Buffer.from(base64, 'base64') } };
  }
  throw new LineError('line-without-text', 'The line has neither "text" nor "base64".');
}

/** What a mention says to a program: offsets into the article's text, and the place that is meant. */
function mentionRow({ start, end, quote, type, score, chosen, candidates }: Mention) {
  return {
    start,
    end,
    quote,
    type,
    score: Number(score.toFixed(4)),
    place: chosen && {
      id: chosen.id,
      name: chosen.name,
      kind: chosen.kind,
      country: chosen.country,
      latitude: chosen.latitude,
      longitude: chosen.longitude,
    },
    candidates: candidates.length,
  };
}

function errorOf(error: unknown, language: string): { rule: string; message: string } {
  if (error instanceof LineError) return { rule: error.rule, message: error.message };
  if (error instanceof ArticleError) {
    return { rule: error.rule, message: articleExplainer(language)(error.rule, error.details) };
  }
  throw error;
}

/**
 * Stories of a stream's lines, a line each and in the same order: one is read, worked on and given out
 * before the next. A line that fails gives a line that says so.
 */
export async function* streamStories(
  lines: AsyncIterable<Line>,
  gazetteer: Gazetteer,
  { emit, day, language }: Pick<StoryOptions, 'emit' | 'day' | 'language'>,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    let told: Record<string, unknown> = { line: number };
    try {
      const { file, ...row } = rowOf(line);
      told = { ...told, ...row, name: file.name };
      const placed = await placeArticle(file, gazetteer);
      const { article, mentions } = placed;
      const result =
        emit === 'story'
          ? { story: serialiseStory(storyOfArticle(placed, file.name, day)) }
          : { language: article.language, mentions: mentions.map(mentionRow) };
      yield `${JSON.stringify({ ...told, ...result })}\n`;
    } catch (error) {
      yield `${JSON.stringify({ ...told, error: errorOf(error, language) })}\n`;
    }
  }
}
