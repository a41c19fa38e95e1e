import { parseHTML } from 'linkedom';
import {
  type ParsePage,
  type ReadArticle,
  readArticle,
  type SourceFile,
} from '../../src/article/read-article.ts';
import { progressOf } from '../../src/draft/confidence.ts';
import { draftArticle } from '../../src/draft/draft-article.ts';
import { draftStory } from '../../src/draft/draft-story.ts';
import type { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import { geoparse } from '../../src/geoparse/geoparse-text.ts';
import type { Mention } from '../../src/geoparse/model.ts';
import { draftWords } from '../../src/i18n/draft-words.ts';
import type { Story } from '../../src/story/model.ts';

const parsePage: ParsePage = (html) => parseHTML(html).document as unknown as Document;

export interface Placed {
  readonly article: ReadArticle;
  readonly mentions: readonly Mention[];
}

/** An article and the places in it. @throws ArticleError */
export async function placeArticle(file: SourceFile, gazetteer: Gazetteer): Promise<Placed> {
  const article = await readArticle(file, parsePage);
  return { article, mentions: geoparse(article.text, gazetteer) };
}

/**
 * The story that the machine alone makes of an article, as an editor finds it who has checked nothing.
 * The same article, day and name give the same story.
 * @param day for an article that does not tell its own, `YYYY-MM-DD`
 */
export function storyOfArticle({ article, mentions }: Placed, name: string, day: string): Story {
  const draft = draftArticle(article, mentions, { id: name, created: `${day}T00:00:00Z`, name });
  const { links, checked } = progressOf(draft);
  const { source, dated } = draft;
  const { language } = article;
  return draftStory(draft, draftWords({ language, source, links, checked, dated }));
}
