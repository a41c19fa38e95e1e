import { checkStory } from './check-story.ts';
import type { Article, Bounds, Language, Localized, Place, Story } from './model.ts';
import { openJson, type ReceivedFiles } from './open-file.ts';
import { parseAnnotations } from './parse-annotations.ts';
import { parseArticle } from './parse-article.ts';
import { type Manifest, parseManifest } from './parse-manifest.ts';
import { type ParsedPlaces, parsePlaces } from './parse-places.ts';
import { boundsOf } from './place.ts';
import { placeMentions } from './place-mentions.ts';
import type { Problem } from './problem.ts';
import { inLanguages } from './read-localized.ts';
import { at, Report } from './report.ts';
import { check, fileName, members } from './schema.ts';

export { MAX_FILE_BYTES } from './limits.ts';
export type { StoryFiles } from './open-file.ts';

export interface ParsedStory {
  /** `null` when nothing of it can be shown. */
  readonly story: Story | null;
  readonly problems: readonly Problem[];
}

const MANIFEST = 'story.json';
const ROOT = { file: MANIFEST, pointer: '' };
const NO_PLACES: ParsedPlaces = { places: [], where: new Map(), named: new Set() };

/** The languages with a title and an article that could be read. */
function readArticles(report: Report, files: ReceivedFiles, manifest: Manifest): Article[] {
  const articles = manifest.languages.flatMap((language) => {
    if (!Object.hasOwn(manifest.title, language)) {
      report.add(at(ROOT, 'title'), 'language-without-title', { language });
      return [];
    }
    const file = manifest.articles.get(language);
    if (file === undefined) {
      report.add(at(ROOT, 'articles'), 'language-without-article', { language });
      return [];
    }
    return parseArticle(report, files, language, file) ?? [];
  });
  if (articles.length === 0) report.add(at(ROOT, 'languages'), 'no-language');
  return articles;
}

function readPlaces(
  report: Report,
  files: ReceivedFiles,
  manifest: Manifest,
  languages: Language[],
) {
  if (manifest.places === null) return NO_PLACES;
  const value = openJson(report, files, manifest.places);
  return (
    (value === undefined ? null : parsePlaces(report, manifest.places, value, languages)) ??
    NO_PLACES
  );
}

/** The box of the focus places, else of all, else the lands of the world. */
function boundsOfPlaces(places: readonly Place[]): Bounds {
  const focus = places.filter((place) => place.role === 'focus');
  const boxes = (focus.length > 0 ? focus : places).map((place) => boundsOf(place.geometry));
  const first = boxes[0] ?? [-180, -60, 180, 80];
  return boxes.reduce<Bounds>(
    ([west, south, east, north], box) => [
      Math.min(west, box[0]),
      Math.min(south, box[1]),
      Math.max(east, box[2]),
      Math.max(north, box[3]),
    ],
    first,
  );
}

/** The text in the story's languages; there is always one in the first. */
function shown(text: Localized, languages: readonly Language[]): Localized {
  const [first = ''] = languages;
  return {
    ...(Object.hasOwn(text, first) ? {} : { [first]: '' }),
    ...inLanguages(text, languages),
  };
}

/** The work of `parseStory`, which may rest at each step. */
function* parseSteps(files: ReceivedFiles): Generator<void, ParsedStory> {
  const report = new Report();
  const json = openJson(report, files, MANIFEST);
  const manifest = json === undefined ? null : parseManifest(report, MANIFEST, json);
  const articles = manifest ? readArticles(report, files, manifest) : [];
  yield;
  if (!manifest || articles.length === 0) return { story: null, problems: report.problems };

  const languages = articles.map((article) => article.language);
  const parsed = readPlaces(report, files, manifest, languages);
  yield;
  const page =
    manifest.annotations === null ? undefined : openJson(report, files, manifest.annotations);
  yield;
  const read =
    page === undefined
      ? null
      : yield* parseAnnotations(report, manifest.annotations ?? '', page, {
          articles,
          articleFiles: new Set(manifest.articles.values()),
          placesFile: manifest.places ?? '',
          places: new Set(parsed.places.map((place) => place.id)),
          namedPlaces: parsed.named,
          placesRead: parsed !== NO_PLACES,
          languages: manifest.languages,
        });
  yield;
  const links = yield* placeMentions(report, articles, read ?? [], manifest.asOf);
  const story: Story = {
    id: manifest.id,
    languages,
    title: shown(manifest.title, languages),
    summary: shown(manifest.summary, languages),
    published: manifest.published,
    asOf: manifest.asOf,
    source: manifest.source,
    credit: shown(manifest.credit, languages),
    bounds: manifest.bounds ?? boundsOfPlaces(parsed.places),
    places: parsed.places,
    articles: Object.fromEntries(articles.map((article) => [article.language, article])),
    links,
  };
  checkStory(report, story, parsed.where, {
    bounds: manifest.bounds !== null,
    mentions: read !== null && parsed.places.length > 0,
  });
  return { story, problems: report.problems };
}

/**
 * Reads a story from its files. What breaks a rule is reported and left out, and the rest stays.
 * Never throws, whatever the texts are.
 */
export function parseStory(files: ReceivedFiles): ParsedStory {
  const steps = parseSteps(files);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How long a page may be kept from answering, in ms. */
const SLICE = 30;

/**
 * The same, resting now and then, so that a page answers while a large story is read.
 * @throws the signal's reason once it is aborted
 */
export async function parseStoryInSlices(
  files: ReceivedFiles,
  signal: AbortSignal,
): Promise<ParsedStory> {
  const steps = parseSteps(files);
  let end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  }
}

/** The other files that a `story.json` names, each once; none if it cannot be read. */
export function listFiles(storyJson: string): readonly string[] {
  const report = new Report();
  const files = { [MANIFEST]: storyJson };
  const value = openJson(report, files, MANIFEST);
  const manifest = check(report, ROOT, members, value) ?? {};
  const articles = check(report, ROOT, members, manifest.articles) ?? {};
  const named = [...Object.values(articles), manifest.places, manifest.annotations];
  return [...new Set(named.flatMap((name) => check(report, ROOT, fileName, name) ?? []))];
}
