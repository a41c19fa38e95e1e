import '../map/foot.css';
import type { Ref } from 'react';
import type { Translate } from '../i18n/translate.ts';
import { Legend } from '../map/legend.tsx';
import type { Reading } from '../story/read-story.ts';

interface FirstMapProps {
  readonly reading: Reading;
  readonly t: Translate;
  /** Whether the live map is on its way: that is the one region of the page that is called the map. */
  readonly replaced: boolean;
  /** Whether the live map stands over it. */
  readonly shown: boolean;
  /** Whether the live map looks elsewhere: one is then not faded into the other. */
  readonly apart: boolean;
  /** Whether its names are in another language than the page. */
  readonly wordless: boolean;
  readonly ref: Ref<HTMLDivElement>;
}

/** The map as the build drew it into the page, with what its symbols mean, until the live one stands. */
export function FirstMap({ reading, t, replaced, shown, apart, wordless, ref }: FirstMapProps) {
  return (
    <section
      className="first-map"
      aria-label={t('map.label')}
      aria-hidden={replaced || undefined}
      data-done={shown || undefined}
      data-apart={apart || undefined}
      data-wordless={wordless || undefined}
    >
      <div className="map-foot">
        <Legend reading={reading} t={t} />
        <div className="map-small">
          <p className="map-attribution">{t('map.attribution')}</p>
        </div>
      </div>
      {/* The build puts the drawing in. An empty text is all that is ever rendered, and never again. */}
      <div className="first-picture" suppressHydrationWarning ref={ref}>
        {''}
      </div>
    </section>
  );
}
