import type { Ref } from 'react';
import { formatList, formatMetres } from '../i18n/dates.ts';
import { languageTitle } from '../i18n/names.ts';
import type { MessageId, Translate } from '../i18n/translate.ts';
import type { Place } from '../story/model.ts';
import { placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import { placeLinks } from './place-links.ts';
import { statusLine, statusOf } from './place-status.ts';
import { StatusSymbol } from './status-symbol.tsx';

interface PlacePanelProps {
  readonly reading: Reading;
  readonly place: Place;
  readonly whole: boolean;
  readonly t: Translate;
  readonly heading: Ref<HTMLHeadingElement>;
  onWhole(whole: boolean): void;
  onClose(): void;
}

function basisOf(place: Place): MessageId {
  const isArea = place.geometry.type === 'Polygon' || place.geometry.type === 'MultiPolygon';
  const known = place.basis === 'surveyed' || place.basis === 'gazetteer';
  return isArea && known ? 'place.basis.area' : `place.basis.${place.basis}`;
}

/** The place's names other than the shown one: in the other languages, then former, then variants. */
function otherNames(place: Place, language: string, t: Translate) {
  const shown = placeName(place, language);
  const current = place.names.filter(
    (name) => name.role === 'current' && name.language !== language && name.name !== shown,
  );
  const grouped = (['former', 'variant'] as const).map((role) => {
    const names = [
      ...new Set(place.names.filter((name) => name.role === role).map((name) => name.name)),
    ];
    return { id: `place.names.${role}` as const, names };
  });
  return [
    ...current.map((name) => ({
      key: `${name.language} ${name.name}`,
      lang: name.language,
      words: t('place.names.other', {
        language: languageTitle(name.language, t.language),
        name: name.name,
      }),
    })),
    ...grouped
      .filter(({ names }) => names.length > 0)
      .map(({ id, names }) => ({
        key: id,
        lang: undefined,
        words: t(id, { names: formatList(names, t.language) }),
      })),
  ];
}

/** The chosen place: what is said of it, its names, how exact its drawing is, and where more is known. */
export function PlacePanel({
  reading,
  place,
  whole,
  t,
  heading,
  onWhole,
  onClose,
}: PlacePanelProps) {
  const { language } = reading;
  const name = placeName(place, language);
  const status = statusOf(reading, place.id);
  const links = placeLinks(place, name);
  const count = reading.passagesOf.get(place.id)?.length ?? 0;
  return (
    <>
      <div className="place-panel-bar" data-status={status.status}>
        <h2 id="place-panel-name" ref={heading} tabIndex={-1}>
          <StatusSymbol status={status.status} />
          <span className="place-panel-title">{name}</span>
        </h2>
        <button
          type="button"
          className="icon-button"
          onClick={onClose}
          aria-label={t('place.close')}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6 18 18M18 6 6 18" />
          </svg>
        </button>
      </div>
      <section
        className="place-panel"
        data-status={status.status}
        aria-labelledby="place-panel-name"
      >
        <p className="place-panel-status">{statusLine(place, status, t)}</p>
        <ul className="place-panel-facts">
          {otherNames(place, language, t).map(({ key, lang, words }) => (
            <li key={key} lang={lang}>
              {words}
            </li>
          ))}
          <li>{t(basisOf(place), { precision: formatMetres(place.precision, t.language) })}</li>
          {links.length > 0 && (
            <li className="place-panel-links">
              {links.map(({ key, href, words, about }) => (
                <a key={key} href={href} rel="noreferrer external" aria-label={t(about, { name })}>
                  {t(words)}
                </a>
              ))}
            </li>
          )}
        </ul>
        <p className="place-panel-passages">
          <span>{t('place.passages', { count })}</span>
          {count > 0 && (
            <button type="button" className="text-button" onClick={() => onWhole(!whole)}>
              {t(whole ? 'place.whole.hide' : 'place.whole.show')}
            </button>
          )}
        </p>
      </section>
    </>
  );
}
