import { useCallback, useState } from 'react';
import { draftOfStory } from '../draft/draft-of-story.ts';
import type { DraftOrigin } from '../draft/model.ts';
import type { Quotes } from '../export/quotes-model.ts';
import type { Brought } from '../importer/messages.ts';
import { freshId, type Session } from '../importer/session.ts';
import { ImportError } from '../importer/worker-client.ts';
import type { Story } from '../story/model.ts';

/** A file of quotes whose article is wanted. */
export interface PendingQuotes {
  readonly name: string;
  readonly title: string;
  readonly quotes: Quotes;
  /** The articles' texts as far as they are given, by language. */
  readonly texts: Readonly<Record<string, string>>;
  /** Whether none of the quotes stands in them. */
  readonly failed: boolean;
}

export interface Bring {
  readonly pending: PendingQuotes | null;
  /** @returns the draft's id; `null` if nothing came of it */
  bring(brought: Brought): Promise<string | null>;
  bringFiles(files: readonly File[]): Promise<void>;
  /** Gives the text of a language by hand, or by a file. */
  setText(language: string, text: string): void;
  giveText(language: string | null, file: File): Promise<void>;
  find(): Promise<void>;
  leave(): void;
}

type Kept = Partial<Pick<DraftOrigin, 'problems' | 'lost'>> & {
  readonly files?: Readonly<Record<string, string>>;
  readonly found?: number;
};

async function broughtOf(
  file: File,
): Promise<{ file: { name: string; bytes: Uint8Array; mediaType: string } }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { file: { name: file.name, bytes, mediaType: file.type } };
}

const opener = () => import('./open-brought.ts');

/**
 * Takes in whatever is brought: articles to be read, stories' folders, and files of quotes, which wait for
 * their article.
 * @param language the one in which a story of several is opened
 */
export function useBring(session: Session, language: string, onDraft: (id: string) => void): Bring {
  const [pending, setPending] = useState<PendingQuotes | null>(null);

  const bring = useCallback(
    async (brought: Brought): Promise<string | null> => {
      const draft = await session.bring(brought);
      if (draft !== null) onDraft(draft);
      return draft;
    },
    [session, onDraft],
  );
  const adopt = useCallback(
    async (story: Story, kept: Kept): Promise<string> => {
      const facts = { id: freshId(), created: new Date().toISOString(), language };
      const draft = draftOfStory(story, { ...facts, ...kept });
      await session.adopt(draft);
      return draft.id;
    },
    [session, language],
  );
  const setText = useCallback((of: string, text: string): void => {
    setPending((now) => now && { ...now, failed: false, texts: { ...now.texts, [of]: text } });
  }, []);
  const giveText = useCallback(
    async (of: string | null, file: File): Promise<void> => {
      try {
        const article = await session.worker.text(await broughtOf(file));
        setPending((now) => {
          if (!now) return now;
          const [only = '', ...others] = Object.keys(now.quotes.texts);
          const guess = Object.hasOwn(now.quotes.texts, article.language) ? article.language : null;
          const to = of ?? guess ?? (others.length === 0 ? only : null);
          if (to === null) return now;
          return { ...now, failed: false, texts: { ...now.texts, [to]: article.text } };
        });
      } catch (error) {
        session.fail(file.name, error instanceof ImportError ? error.fault : { kind: 'crash' });
      }
    },
    [session],
  );
  /** @returns the id of the draft that a file gives at once */
  const bringFile = useCallback(
    async (file: File): Promise<string | null> => {
      const brought = await broughtOf(file);
      const opened = (await opener()).openBrought(file.name, brought.file.bytes);
      switch (opened?.is) {
        case undefined:
          if (!pending) return session.bring(brought);
          await giveText(null, file);
          return null;
        case 'story':
          return adopt(opened.story, { problems: opened.problems, files: opened.files });
        case 'quotes':
          setPending({ name: file.name, ...opened, texts: {}, failed: false });
          return null;
        case 'broken':
          session.fail(file.name, { kind: 'story', problems: opened.problems });
          return null;
      }
    },
    [session, pending, adopt, giveText],
  );
  const bringFiles = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const told = (file: File) => (error: unknown) => {
        console.error(error);
        session.fail(file.name, { kind: 'crash' });
        return null;
      };
      const drafts = await Promise.all(files.map((file) => bringFile(file).catch(told(file))));
      // Of several none is the one to read first: the list shows them all.
      const [only] = drafts;
      if (files.length === 1 && only) onDraft(only);
    },
    [session, bringFile, onDraft],
  );
  const find = useCallback(async (): Promise<void> => {
    if (!pending) return;
    const { joinQuotes } = await opener();
    const { story, problems, exact, moved, lost } = joinQuotes(pending.quotes, pending.texts);
    if (exact + moved === 0) {
      setPending({ ...pending, failed: true });
      return;
    }
    setPending(null);
    if (story) onDraft(await adopt(story, { problems, lost, found: exact + moved }));
    else session.fail(pending.name, { kind: 'story', problems });
  }, [session, pending, adopt, onDraft]);
  const leave = useCallback(() => setPending(null), []);
  return { pending, bring, bringFiles, setText, giveText, find, leave };
}
