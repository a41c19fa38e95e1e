import { Boundary } from '../ui/boundary.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ShareDialog } from './share-dialog.tsx';
import { useCode } from './use-code.ts';

type ShareSlotProps = Parameters<typeof ShareDialog>[0];

const load = () => import('./share-dialog.tsx');

/** The share dialog, loaded when it is asked for; where it does not come, words and another try. */
export function ShareSlot(props: ShareSlotProps) {
  const { t, onClose } = props;
  const { loaded, error, tries, fail, again } = useCode(load);
  if (error !== null) {
    return (
      <div className="share-failure">
        <Notice closeLabel={t('app.notice.close')} onClose={onClose}>
          <p>{t('share.failed')}</p>
          <button type="button" className="text-button" onClick={again}>
            {t('error.retry')}
          </button>
        </Notice>
      </div>
    );
  }
  return (
    loaded && (
      <Boundary key={tries} onFail={fail}>
        <loaded.ShareDialog {...props} />
      </Boundary>
    )
  );
}
