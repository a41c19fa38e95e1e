import type { Translate } from '../i18n/translate.ts';

const LINES = ['dateline', 'title', 'title', 'line', 'line', 'line', 'row', 'row', 'row', 'row'];

/** The page's own shape, empty, so that nothing moves when the story comes. */
export function LoadingScreen({ t }: { readonly t: Translate }) {
  return (
    <main className="layout" aria-busy="true">
      <div className="map-room" />
      <div className="sheet skeleton" data-sheet="loading">
        <h1 className="visually-hidden">{t('app.name')}</h1>
        <p className="visually-hidden" role="status">
          {t('app.loading')}
        </p>
        {LINES.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change
          <div key={index} className={`skeleton-${line}`} />
        ))}
      </div>
    </main>
  );
}
