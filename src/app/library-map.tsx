import { type ReactNode, useMemo } from 'react';
import { formatList } from '../i18n/dates.ts';
import type { LibraryTranslate } from '../i18n/library-messages.ts';
import { stillWords } from '../i18n/still-words.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Shelved, shownLanguage } from '../search/shelved.ts';
import { boundsOfSpots, spotsReading, storyAt, storySpots } from '../search/story-spots.ts';
import { placeName } from '../story/place.ts';
import type { CameraCommand } from '../view/state.ts';
import { StillMap } from './still-map.tsx';

interface LibraryMapProps {
  readonly stories: readonly Shelved[];
  readonly chosen: string | null;
  /** The story that is pointed at in the list. */
  readonly lit: string | null;
  readonly language: string;
  readonly theme: 'light' | 'dark';
  readonly base: string;
  readonly t: Translate;
  readonly words: LibraryTranslate;
  readonly children?: ReactNode;
  onChoose(id: string | null): void;
}

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** All stories on one still: a symbol at each of their focus places. */
export function LibraryMap(props: LibraryMapProps) {
  const { stories, chosen, lit, language, theme, base, t, words, onChoose } = props;
  const spots = useMemo(() => storySpots(stories.map(({ entry }) => entry)), [stories]);
  const reading = useMemo(() => spotsReading(spots, language), [spots, language]);
  const bounds = useMemo(() => boundsOfSpots(spots), [spots]);
  const titles = useMemo(
    () =>
      new Map(
        stories.map(({ entry }) => [
          entry.id,
          entry.title[shownLanguage(entry, language)] ?? entry.id,
        ]),
      ),
    [stories, language],
  );
  const command = useMemo((): CameraCommand => {
    const places = chosen === null ? [] : (reading.passage.get(chosen)?.places ?? []);
    return places.length > 0
      ? { serial: 1, still: true, to: 'places', places }
      : { serial: 0, still: true, to: 'overview' };
  }, [chosen, reading]);
  const title = words('library.map.title');
  const asOf = stories.map(({ entry }) => entry.asOf).reduce((a, b) => (a > b ? a : b), '');
  const picture = useMemo(
    () => ({
      ...stillWords(t, { title, asOf: asOf || '2000-01-01', language }),
      // Each story is as of its own day, which the list tells.
      describe: (places: readonly { readonly name: string }[]) =>
        formatList(
          places.map(({ name }) => name),
          language,
        ),
    }),
    [t, title, asOf, language],
  );
  const labelOf = (id: string): string => {
    const spot = spots.find((each) => each.id === id);
    const place = reading.place.get(id);
    if (!spot || !place) return '';
    return words('library.map.spot', {
      name: placeName(place, language),
      titles: formatList(
        spot.stories.map((story) => titles.get(story) ?? story),
        language,
      ),
    });
  };
  const shown = lit ?? chosen;
  return (
    <StillMap
      title={title}
      asOf={asOf}
      words={picture}
      labelOf={labelOf}
      paper={false}
      reading={reading}
      bounds={bounds}
      selection={{ place: null, passage: shown }}
      hovered={null}
      command={command}
      theme={theme}
      language={language}
      padding={NO_PADDING}
      base={base}
      t={t}
      onSelectPlace={(id) => {
        const spot = spots.find((each) => each.id === id);
        if (spot) onChoose(storyAt(spot, chosen));
      }}
      onHover={() => undefined}
      onClear={() => onChoose(null)}
    >
      {props.children}
    </StillMap>
  );
}
