import type { Story } from './model.ts';
import { boundsOf } from './place.ts';
import { at, type Report, type Where } from './report.ts';

function checkBounds(report: Report, story: Story): void {
  const [west, south, east, north] = story.bounds;
  for (const place of story.places) {
    if (place.role !== 'focus') continue;
    const box = boundsOf(place.geometry);
    if (box[0] < west || box[1] < south || box[2] > east || box[3] > north) {
      const where = { file: 'story.json', pointer: '/view/bounds' };
      report.add(where, 'focus-outside-bounds', { place: place.id });
    }
  }
}

function checkParagraphs(report: Report, story: Story): void {
  const [first, ...others] = story.languages.flatMap((language) => story.articles[language] ?? []);
  for (const article of others) {
    const count = article.paragraphs.length;
    if (first && count !== first.paragraphs.length) {
      report.add({ file: article.file, pointer: '' }, 'paragraph-count', {
        count,
        other: first.file,
        otherCount: first.paragraphs.length,
      });
    }
  }
}

function checkMentions(report: Report, story: Story, where: ReadonlyMap<string, Where>): void {
  const mentioned = new Map<string, Set<string>>(story.places.map(({ id }) => [id, new Set()]));
  for (const link of story.links) {
    for (const language of Object.keys(link.anchors)) mentioned.get(link.place)?.add(language);
  }
  for (const { id, role } of story.places) {
    const spot = where.get(id);
    const languages = mentioned.get(id);
    if (!spot || !languages) continue;
    if (role === 'context') {
      if (languages.size === 0) report.add(spot, 'place-unmentioned', { place: id });
      continue;
    }
    for (const language of story.languages) {
      if (!languages.has(language)) {
        report.add(at(spot), 'focus-without-passage', { place: id, language });
      }
    }
  }
}

/**
 * Warns of what is sound by itself and odd in the story as a whole.
 * @param where of each place's feature
 * @param given which parts the files gave; the others would only repeat an error
 */
export function checkStory(
  report: Report,
  story: Story,
  where: ReadonlyMap<string, Where>,
  given: { readonly bounds: boolean; readonly mentions: boolean },
): void {
  checkParagraphs(report, story);
  if (given.bounds) checkBounds(report, story);
  if (given.mentions) checkMentions(report, story, where);
}
