import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StoryMapProps } from '../map/story-map.tsx';
import { afterFrames } from '../ui/after-frames.ts';
import { Boundary } from '../ui/boundary.tsx';
import { usePrinting } from '../ui/use-printing.ts';
import type { Camera } from '../view/state.ts';
import { alignPicture } from './align-picture.ts';
import { basemapQuery } from './basemap-query.ts';
import { FirstMap } from './first-map.tsx';
import { mapCode } from './map-code.ts';
import type { StillMapProps } from './still-map.tsx';
import { useCode } from './use-code.ts';
import { usePrintKey } from './use-print-key.ts';
import { useStillCode } from './use-still-code.ts';

type Failure = Parameters<StoryMapProps['onFail']>[0];

type MapSlotProps = Omit<StoryMapProps, 'onFail' | 'onFrame' | 'onShown'> &
  Pick<StillMapProps, 'title' | 'asOf'> & {
    /** The language of the picture of the map that stands in the page already; `null` where none does. */
    readonly written?: string | null;
    /** The map stands, or will not come. */
    onSettled?(): void;
  };

/** The live map has faded in over the picture by then; see first-page.css. In ms. */
const FADE = 300;

const REASONS = {
  webgl: 'map.error.webgl',
  lost: 'map.error.lost',
  load: 'map.error.load',
} as const;

/** The map, loaded after the text is on the screen; a still of it where it cannot be, and on paper. */
export function MapSlot(props: MapSlotProps) {
  const { t, base, written = null } = props;
  const isWritten = written !== null;
  const [due, setDue] = useState(false);
  const { loaded, error: broken, tries, fail, again: loadAgain } = useCode(mapCode, due);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [shown, setShown] = useState(false);
  const picture = useRef<HTMLDivElement>(null);
  const [covered, setCovered] = useState(false);
  useEffect(() => {
    if (!shown) return;
    // Thousands of shapes that nobody sees any more.
    const timer = setTimeout(() => setCovered(true), FADE);
    return () => clearTimeout(timer);
  }, [shown]);
  useLayoutEffect(() => {
    // The map's code competes with the text for the processor, so the text is painted first: as the page came,
    // or two frames on.
    if (isWritten && document.documentElement.dataset['pending'] === undefined) setDue(true);
    else return afterFrames(2, () => setDue(true));
  }, [isWritten]);

  const settled = shown || broken !== null || failure !== null;
  const { onSettled } = props;
  useEffect(() => {
    if (settled) onSettled?.();
  }, [settled, onSettled]);

  const printing = usePrinting();
  const isGone = broken !== null || (failure !== null && failure !== 'basemap');
  const { Still, failed, load: loadStill } = useStillCode(isGone || printing, settled);
  const queries = useQueryClient();
  const basemap = basemapQuery(base);
  usePrintKey(
    () => Still !== null && queries.getQueryData(basemap.queryKey) !== undefined,
    () => Promise.all([loadStill(), queries.ensureQueryData(basemap)]),
  );

  const retry = (): void => {
    setFailure(null);
    loadAgain();
  };
  const again = (
    <button type="button" className="text-button" onClick={retry}>
      {t('error.retry')}
    </button>
  );
  if (isGone && failed) {
    return (
      <div className="map-failure" role="alert">
        <p>{t('map.error.still')}</p>
        {again}
      </div>
    );
  }
  // A picture of the overview has no register with another view.
  const isOverview = props.command.to === 'overview';
  const align = (camera: Camera): void => {
    if (picture.current && isOverview) alignPicture(picture.current, camera);
  };
  return (
    <>
      {isWritten && !covered && !(isGone && Still) && (
        <FirstMap
          reading={props.reading}
          t={t}
          replaced={due}
          shown={shown}
          apart={!isOverview}
          wordless={written !== props.language}
          ref={picture}
        />
      )}
      {!isGone && loaded && (
        <Boundary key={tries} onFail={fail}>
          <loaded.StoryMap
            {...props}
            onFail={setFailure}
            onFrame={align}
            onShown={() => setShown(true)}
          />
          {failure === 'basemap' && (
            <p className="map-warning" role="status">
              {t('map.error.basemap')} {again}
            </p>
          )}
        </Boundary>
      )}
      {(isGone || printing) && Still && (
        <Still {...props} paper={printing}>
          {isGone && (
            <div className="still-note" role="alert">
              <p>{t(REASONS[failure === 'webgl' || failure === 'lost' ? failure : 'load'])}</p>
              {again}
            </div>
          )}
        </Still>
      )}
    </>
  );
}
