import { Component, lazy, type ReactNode, Suspense, useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { fetchedCode } from './fetched-code.ts';
import type { ShareDialog } from './share-dialog.tsx';

type ShareSlotProps = Parameters<typeof ShareDialog>[0];

// One promise a try: a failed import is asked for again under a new `lazy`.
const load = (tries: number) =>
  lazy(async () => {
    const { ShareDialog: loaded } = await fetchedCode(() => import('./share-dialog.tsx'), tries);
    return { default: loaded };
  });

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands there instead. */
  readonly failed: ReactNode;
}

class ShareBoundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.failed : this.props.children;
  }
}

/** The share dialog, loaded when it is asked for; where it does not come, words and another try. */
export function ShareSlot(props: ShareSlotProps) {
  const { t, onClose } = props;
  const [attempt, setAttempt] = useState(() => ({ Dialog: load(0), number: 0 }));
  const failed = (
    <div className="share-failure">
      <Notice closeLabel={t('app.notice.close')} onClose={onClose}>
        <p>{t('share.failed')}</p>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            const number = attempt.number + 1;
            setAttempt({ Dialog: load(number), number });
          }}
        >
          {t('error.retry')}
        </button>
      </Notice>
    </div>
  );
  return (
    <ShareBoundary key={attempt.number} failed={failed}>
      <Suspense fallback={null}>
        <attempt.Dialog {...props} />
      </Suspense>
    </ShareBoundary>
  );
}
