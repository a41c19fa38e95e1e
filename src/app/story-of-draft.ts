import { progressOf } from '../draft/confidence.ts';
import { draftStory } from '../draft/draft-story.ts';
import type { Draft } from '../draft/model.ts';
import { draftWords } from '../i18n/draft-words.ts';
import type { Story } from '../story/model.ts';

/** The story that a draft makes as it stands, with what it says of how far it was checked. */
export function storyOfDraft(draft: Draft): Story {
  const { links, checked } = progressOf(draft);
  const { article, source, dated } = draft;
  return draftStory(
    draft,
    draftWords({ language: article.language, source, links, checked, dated }),
  );
}
