import { parseArgs } from 'node:util';
import { PACKS } from '../geoparser/corpus.ts';

export interface StoryOptions {
  readonly articles: readonly string[];
  /** `null` for a stream. */
  readonly out: string | null;
  readonly ndjson: boolean;
  readonly emit: 'story' | 'mentions';
  /** For articles that do not tell their own, `YYYY-MM-DD`. */
  readonly day: string;
  readonly force: boolean;
  readonly packs: readonly string[];
  readonly language: string;
  readonly help: boolean;
}

/** Wrong words on the command line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const USAGE = `npm run story -- ARTICLE... --out DIR
npm run story -- --ndjson [--emit story|mentions] < articles.ndjson > stories.ndjson

Reads articles (text, Markdown, saved page, Word document; "-" for standard input), finds the places in
them, and writes each as a story folder into DIR, to drop into public/stories. Nothing is asked of any
network. The path of each folder goes to standard output, what fails to standard error.

  --out DIR       where story folders go; made if it is not there
  --force         write over a folder of the same name
  --day DAY       the day (YYYY-MM-DD) of articles that do not tell their own; today without it
  --packs LIST    names to know, of ${PACKS.join(',')}; all without it
  --lang en|uk    the language of messages
  --ndjson        a JSON object a line in, one a line out, in the same order. In: "text", or "base64" with
                  a file's bytes; "name", a file's name; "id", anything, given back. Out: "id", "name", and
                  "story" (its files by name), or "mentions", or "error" ("rule", "message")
  --emit KIND     of a stream, what comes out: whole stories, or mentions alone
  --help          this

Exit code: 0 all well; 1 some article failed, the others are written (of a stream: its errors are lines,
and the code is 0); 2 wrong arguments; 3 the packs of names or the output cannot be used.
`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        ndjson: { type: 'boolean', default: false },
        emit: { type: 'string', default: 'story' },
        day: { type: 'string' },
        force: { type: 'boolean', default: false },
        packs: { type: 'string', default: PACKS.join(',') },
        lang: { type: 'string', default: 'en' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The command's arguments, checked.
 * @param today for articles without a day of their own, `YYYY-MM-DD`
 * @throws UsageError with words for the one who called
 */
export function storyOptions(args: readonly string[], today: string): StoryOptions {
  const { values, positionals: articles } = parse(args);
  const { out = null, ndjson, emit, day = today, force, lang: language, help } = values;
  const packs = values.packs.split(',');
  if (!help) {
    const unknown = packs.filter((name) => !PACKS.some((pack) => pack === name));
    if (unknown.length > 0)
      throw new UsageError(`--packs ${unknown.join(',')}: there are ${PACKS.join(', ')}.`);
    if (!isDay(day)) throw new UsageError(`--day ${day}: give a day such as 2024-10-09.`);
    if (ndjson && articles.length > 0)
      throw new UsageError('--ndjson reads standard input; name no article.');
    if (ndjson && out !== null)
      throw new UsageError('--ndjson writes standard output; leave --out away.');
    if (!ndjson && articles.length === 0)
      throw new UsageError('Name an article, or give --ndjson.');
    if (!ndjson && out === null)
      throw new UsageError('--out is missing: the folder for the stories.');
  }
  if (emit !== 'story' && emit !== 'mentions') {
    throw new UsageError(`--emit ${emit}: there are story and mentions.`);
  }
  return { articles, out, ndjson, emit, day, force, packs, language, help };
}
