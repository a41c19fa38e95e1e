import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { type ComponentProps, useEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { translator } from '../i18n/translate.ts';
import { digest } from '../story/digest.ts';
import type { Story } from '../story/model.ts';
import { afterFrames } from '../ui/after-frames.ts';
import { FailureWords } from './failure-screen.tsx';
import { Root } from './root.tsx';
import { storyQuery } from './story-query.ts';

type Page = Omit<ComponentProps<typeof Root>, 'written'>;

interface Written {
  readonly language: string;
  /** Of the story that the build wrote the page from. */
  readonly digest: string;
}

interface StoryAwaitedProps {
  readonly id: string;
  readonly base: string;
  readonly language: string;
  onStory(story: Story): void;
}

/** Waits for the story under a page that can be read already; says what is amiss where it does not come. */
function StoryAwaited({ id, base, language, onStory }: StoryAwaitedProps) {
  const query = useQuery(storyQuery(id, base));
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

/** Runs work once the page's text has been painted: reading a long story would keep it waiting. */
function oncePainted(work: () => void): void {
  // A page that nobody sees has no frames.
  if (document.hidden || performance.getEntriesByType('paint').length > 0) work();
  else afterFrames(2, work);
}

/**
 * Makes a page that the build wrote live once its story is here: taken over as it stands, or rendered anew
 * where the story has changed since.
 */
export function takeOver(root: HTMLElement, page: Page, written: Written): void {
  const below = document.createElement('div');
  document.body.append(below);
  const waiting = createRoot(below);
  const onStory = (story: Story): void => {
    waiting.unmount();
    below.remove();
    if (digest(story) !== written.digest) {
      createRoot(root).render(<Root {...page} written={null} />);
      return;
    }
    hydrateRoot(root, <Root {...page} written={written.language} />, {
      // Nothing differs: what does is a fault, and is told as one.
      onRecoverableError: (error) => console.error(error),
    });
  };
  oncePainted(() =>
    waiting.render(
      <QueryClientProvider client={page.queries}>
        <StoryAwaited
          id={page.firstStory}
          base={page.base}
          language={written.language}
          onStory={onStory}
        />
      </QueryClientProvider>,
    ),
  );
}
