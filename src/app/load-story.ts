import {
  listFiles,
  MAX_FILE_BYTES,
  type ParsedStory,
  parseStoryInSlices,
} from '../story/parse-story.ts';
import { RULES } from '../story/problem.ts';

export type LoadFailure =
  | { readonly kind: 'network'; readonly file: string }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'status'; readonly file: string; readonly status: number }
  | { readonly kind: 'large'; readonly file: string };

/** A file of a story did not come. Files that come but are broken are problems of the story instead. */
export class StoryLoadError extends Error {
  override readonly name = 'StoryLoadError';
  readonly failure: LoadFailure;
  constructor(failure: LoadFailure) {
    super(`${failure.file}: ${failure.kind}`);
    this.failure = failure;
  }
}

async function readText(response: Response, file: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MAX_FILE_BYTES) {
      await reader.cancel();
      throw new StoryLoadError({ kind: 'large', file });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * A file of the site as text.
 * @throws StoryLoadError when it does not come, or is larger than a file of a story may be
 */
export async function loadFile(folder: string, file: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(new URL(file, folder), { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new StoryLoadError({ kind: 'network', file });
  }
  // Some hosts answer every address that they do not have with a page of theirs.
  const isPage = response.ok && /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');
  if (response.status === 404 || isPage) throw new StoryLoadError({ kind: 'missing', file });
  if (!response.ok) throw new StoryLoadError({ kind: 'status', file, status: response.status });
  try {
    return await readText(response, file);
  } catch (error) {
    if (signal.aborted || error instanceof StoryLoadError) throw error;
    throw new StoryLoadError({ kind: 'network', file });
  }
}

/** Before a file that did not come is asked for again, in milliseconds. */
const PAUSES = [400, 1200];

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

async function loadPatiently(folder: string, file: string, signal: AbortSignal): Promise<string> {
  for (const wait of PAUSES) {
    try {
      return await loadFile(folder, file, signal);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await pause(wait, signal);
    }
  }
  return loadFile(folder, file, signal);
}

/** A file that is there but did not come is no fault of the story: its problem says so. */
function withReasons({ story, problems }: ParsedStory, late: ReadonlySet<string>): ParsedStory {
  return {
    story,
    problems: problems.map((problem) =>
      problem.rule === 'file-missing' && late.has(problem.file)
        ? { ...problem, rule: 'file-not-received', severity: RULES['file-not-received'] }
        : problem,
    ),
  };
}

/**
 * Loads a story folder, `story.json` first and then what it names, side by side.
 * A second file that does not come or is too large becomes a problem of the story, which still shows.
 * @param folder absolute address of the folder, with its closing slash
 * @param ready what is named is asked for only then
 * @throws StoryLoadError when `story.json` does not come, or no article does
 */
export async function loadStory(
  folder: string,
  signal: AbortSignal,
  ready?: Promise<void>,
): Promise<ParsedStory> {
  const manifest = await loadFile(folder, 'story.json', signal);
  await ready;
  const files: Record<string, string | null> = { 'story.json': manifest };
  const late = new Map<string, StoryLoadError>();
  await Promise.all(
    listFiles(manifest).map(async (file) => {
      try {
        files[file] = await loadPatiently(folder, file, signal);
      } catch (error) {
        if (!(error instanceof StoryLoadError)) throw error;
        if (error.failure.kind === 'large') files[file] = null;
        else if (error.failure.kind !== 'missing') late.set(file, error);
      }
    }),
  );
  const parsed = await parseStoryInSlices(files, signal);
  const [cause] = late.values();
  if (!parsed.story && cause) throw cause;
  return withReasons(parsed, new Set(late.keys()));
}

/** Whether trying again may help. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof StoryLoadError)) return false;
  const { failure } = error;
  return failure.kind === 'network' || (failure.kind === 'status' && failure.status >= 500);
}
