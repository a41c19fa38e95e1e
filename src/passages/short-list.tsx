import type { Translate } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import type { Actions } from './actions.ts';
import { ChoiceLink } from './choice-link.tsx';
import { statusLine, statusOf } from './place-status.ts';
import { StatusSymbol } from './status-symbol.tsx';

export interface ShortListProps {
  readonly reading: Reading;
  readonly selection: Selection;
  readonly hovered: string | null;
  readonly t: Translate;
  readonly actions: Actions;
  /** The first of a long list, whose passages need not be in the page; all of the story's unless given. */
  readonly first?: readonly Place[];
  onChoose(place: string): void;
}

/** The passages about a place, by number: where no script runs, these fold and mark nothing. */
function PassageLinks({
  reading,
  place,
  t,
}: Pick<ShortListProps, 'reading' | 't'> & { readonly place: string }) {
  const passages = reading.passagesOf.get(place) ?? [];
  if (passages.length === 0) return null;
  return (
    <p className="place-passages">
      <span>{t('place.passages', { count: passages.length })}</span>
      {passages.map(({ id, number, places }) => {
        const names = places.map((each) => {
          const known = reading.place.get(each);
          return known ? placeName(known, reading.language) : each;
        });
        const label = t('passage.choose', { number, places: names.join(', ') });
        return (
          <a key={id} href={`#${id}`} aria-label={label}>
            {number}
          </a>
        );
      })}
    </p>
  );
}

/** A story's places, few: those it is about as rows, the others named in one line. */
export function ShortList(props: ShortListProps) {
  const { reading, selection, hovered, t, actions, onChoose } = props;
  const places = props.first ?? reading.places;
  const focus = places.filter((place) => place.role === 'focus');
  const context = places.filter((place) => place.role === 'context');
  const link = (place: Place) => ({
    href: actions.href({ place: place.id, passage: null }),
    'data-place': place.id,
    'data-lit': hovered === place.id || undefined,
    'aria-current': selection.place === place.id ? ('true' as const) : undefined,
    onChoose: () => onChoose(place.id),
    onPointerEnter: () => actions.hover(place.id),
    onPointerLeave: () => actions.hover(null),
    onFocus: () => actions.hover(place.id),
    onBlur: () => actions.hover(null),
  });
  return (
    <>
      <ol className="place-rows">
        {focus.map((place) => {
          const status = statusOf(reading, place.id);
          return (
            <li key={place.id}>
              <ChoiceLink className="place-row" {...link(place)}>
                <StatusSymbol status={status.status} />
                <span className="place-name">{placeName(place, reading.language)}</span>
                <span className="place-status" suppressHydrationWarning>
                  {statusLine(place, status, t)}
                </span>
              </ChoiceLink>
              {!props.first && (
                <noscript>
                  <PassageLinks reading={reading} place={place.id} t={t} />
                </noscript>
              )}
            </li>
          );
        })}
      </ol>
      {context.length > 0 && (
        <div className="place-context">
          <h2>{t('places.context')}</h2>
          <ul>
            {context.map((place) => (
              <li key={place.id}>
                <ChoiceLink {...link(place)}>{placeName(place, reading.language)}</ChoiceLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
