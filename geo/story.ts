/**
 * Makes story folders of articles without a browser; `--help` says how.
 * `npm run story -- ARTICLE... --out DIR`
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ArticleError } from '../src/article/read-article.ts';
import { articleExplainer } from '../src/i18n/explain-article.ts';
import { openGazetteer } from './geoparser/corpus.ts';
import { linesOf } from './story/lines-of.ts';
import { type StoryOptions, storyOptions, USAGE, UsageError } from './story/options.ts';
import { Progress } from './story/progress.ts';
import { placeArticle, storyOfArticle } from './story/story-of-article.ts';
import { MAX_LINE, streamStories } from './story/stream-stories.ts';
import { freeId, writeFolder } from './story/write-folder.ts';

const FAILED = 1;
const WRONG_USAGE = 2;
const UNUSABLE = 3;
const STANDARD_INPUT = '-';

const say = (words: string) => process.stderr.write(`${words}\n`);
const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Each article to a folder; those that fail are told of, and the others are written. */
async function writeStories(options: StoryOptions, out: string): Promise<number> {
  const { articles, day, force, language, packs } = options;
  const gazetteer = openGazetteer(packs);
  const explain = articleExplainer(language);
  const progress = new Progress(process.stderr);
  const written = new Set<string>();
  let code = 0;
  for (const path of articles) {
    const name = path === STANDARD_INPUT ? 'article.txt' : basename(path);
    let bytes = 0;
    try {
      const file = { name, bytes: readFileSync(path === STANDARD_INPUT ? 0 : path) };
      bytes = file.bytes.length;
      const story = storyOfArticle(await placeArticle(file, gazetteer), name, day);
      // Two articles of one title in one run are told apart; a folder of an earlier run is not.
      const id = freeId(story.id, written);
      const folder = writeFolder(out, { ...story, id }, force);
      written.add(id);
      progress.end();
      process.stdout.write(`${folder}\n`);
    } catch (error) {
      progress.end();
      const words =
        error instanceof ArticleError ? explain(error.rule, error.details) : wordsOf(error);
      say(`${path}: ${words}`);
      code = FAILED;
    }
    progress.step(bytes, articles.length);
  }
  progress.end();
  return code;
}

/** A stream to a stream, no faster than what comes out is taken. */
async function streamAll(options: StoryOptions): Promise<number> {
  const gazetteer = openGazetteer(options.packs);
  const progress = new Progress(process.stderr);
  const told = async function* (stories: AsyncIterable<string>) {
    for await (const line of stories) {
      yield line;
      progress.step(line.length);
    }
  };
  try {
    await pipeline(
      told(streamStories(linesOf(process.stdin, MAX_LINE), gazetteer, options)),
      process.stdout,
      { end: false },
    );
  } catch (error) {
    // Whoever reads has seen enough, as `head` does.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  } finally {
    progress.end();
  }
  return 0;
}

async function run(args: readonly string[]): Promise<number> {
  const options = storyOptions(args, new Date().toISOString().slice(0, 10));
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  return options.out === null ? streamAll(options) : writeStories(options, options.out);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  say(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : wordsOf(error));
  process.exitCode = error instanceof UsageError ? WRONG_USAGE : UNUSABLE;
}
