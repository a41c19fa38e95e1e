import { lazy, type RefObject, Suspense } from 'react';
import { useMounted } from '../ui/use-mounted.ts';
import { usePrinting } from '../ui/use-printing.ts';
import { LARGE_LIST, PRINTED_PLACES, SEARCHED, WRITTEN_PLACES } from './large.ts';
import { ShortList, type ShortListProps } from './short-list.tsx';
import type { RowWindow } from './windowed-rows.tsx';

interface PlaceListProps extends ShortListProps {
  /** Of a long list, its rows; the short one is rendered whole. */
  readonly rows?: RefObject<RowWindow | null>;
}

const LongPlaces = lazy(async () => {
  try {
    const { LongPlaces: loaded } = await import('./long-places.tsx');
    return { default: loaded };
  } catch (error) {
    console.error(error);
    // Without a search, and slow, but whole.
    return { default: ShortList };
  }
});

/** Many places before their search and their window are here, and on paper: the first of them. */
function Beginning({ most, ...props }: PlaceListProps & { readonly most: number }) {
  const { reading, t } = props;
  const { length } = reading.places;
  const count = length > LARGE_LIST ? Math.max(0, length - most) : 0;
  const id = most === PRINTED_PLACES ? 'places.unprinted' : 'places.more';
  return (
    <>
      <div className="finder">
        <div className="finder-field">
          <span className="finder-wait" aria-hidden="true">
            {t('finder.label')}
          </span>
        </div>
        <p className="finder-count">{t('finder.all', { count: length })}</p>
      </div>
      {length > LARGE_LIST ? (
        <div className="place-window">
          <ShortList {...props} first={reading.places.slice(0, most)} />
          {count > 0 && <p className="more">{t(id, { count })}</p>}
        </div>
      ) : (
        <ShortList {...props} />
      )}
    </>
  );
}

/** The places of a story; of many, what is in sight, under a field to search them. */
export function PlaceList(props: PlaceListProps) {
  const { reading, t } = props;
  const isLive = useMounted();
  const isPrinted = usePrinting();
  const beginning = <Beginning {...props} most={WRITTEN_PLACES} />;
  return (
    <nav className="places" aria-label={t('places.title')}>
      {reading.places.length <= SEARCHED && <ShortList {...props} />}
      {reading.places.length > SEARCHED && isPrinted && (
        <Beginning {...props} most={PRINTED_PLACES} />
      )}
      {reading.places.length > SEARCHED && (
        // What is sought stays while the page is printed.
        <div hidden={isPrinted}>
          {isLive ? (
            <Suspense fallback={beginning}>
              <LongPlaces {...props} />
            </Suspense>
          ) : (
            beginning
          )}
        </div>
      )}
    </nav>
  );
}
