import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ComponentProps, startTransition, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { translator } from '../i18n/translate.ts';
import { digest } from '../story/digest.ts';
import type { Story } from '../story/model.ts';
import { FailureWords } from './failure-screen.tsx';
import { readyMapCode } from './map-code.ts';
import { Root } from './root.tsx';
import { storyQuery } from './story-query.ts';
import { textShown } from './text-shown.ts';

type Page = Omit<ComponentProps<typeof Root>, 'written'>;

interface Written {
  readonly language: string;
  /** Of the story that the build wrote the page from. */
  readonly digest: string;
}

interface StoryMissedProps {
  readonly id: string;
  readonly base: string;
  readonly language: string;
  onStory(story: Story): void;
}

/** Says under a page that can be read already why its story did not come, with another try. */
function StoryMissed({ id, base, language, onStory }: StoryMissedProps) {
  const query = useQuery({ ...storyQuery(id, base), retryOnMount: false });
  const story = query.data?.story ?? null;
  useEffect(() => {
    if (story) onStory(story);
  }, [story, onStory]);
  if (story || query.isPending) return null;
  return (
    <div className="late-notice">
      <FailureWords
        error={query.error}
        problems={query.data?.problems ?? []}
        language={language}
        t={translator(language)}
        onRetry={() => void query.refetch()}
      />
    </div>
  );
}

/**
 * Makes a page that the build wrote live once its story is here: taken over as it stands, or rendered anew
 * where the story has changed since.
 */
export function takeOver(root: HTMLElement, page: Page, written: Written): void {
  const onStory = (story: Story): void => {
    if (digest(story) !== written.digest) {
      createRoot(root).render(<Root {...page} written={null} />);
      return;
    }
    // As a transition the work is done in slices, between which the page answers.
    startTransition(() => {
      hydrateRoot(root, <Root {...page} written={written.language} />, {
        // Nothing differs: what does is a fault, and is told as one.
        onRecoverableError: (error) => console.error(error),
      });
    });
  };
  const onMissed = (): void => {
    const below = document.createElement('div');
    document.body.append(below);
    const waiting = createRoot(below);
    waiting.render(
      <QueryClientProvider client={page.queries}>
        <StoryMissed
          id={page.firstStory}
          base={page.base}
          language={written.language}
          onStory={(story) => {
            waiting.unmount();
            below.remove();
            onStory(story);
          }}
        />
      </QueryClientProvider>,
    );
  };
  const ready = textShown();
  // While the story comes.
  void ready.then(readyMapCode);
  const begin = async (): Promise<void> => {
    const query = storyQuery(page.firstStory, page.base, ready);
    const loaded = await page.queries.fetchQuery(query).catch(() => null);
    if (loaded?.story) onStory(loaded.story);
    else onMissed();
  };
  void begin();
}
