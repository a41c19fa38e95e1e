import type { Translate } from '../i18n/translate.ts';
import { placeName } from '../story/place.ts';
import type { Reading } from '../story/read-story.ts';
import type { Selection } from '../view/state.ts';
import { tourPosition } from '../view/transitions.ts';

function nameOf(reading: Reading, id: string): string {
  const place = reading.place.get(id);
  return place ? placeName(place, reading.language) : id;
}

/** What a screen reader hears of a selection. */
export function announcement(reading: Reading, selection: Selection, t: Translate): string {
  const { place, passage } = selection;
  const spoken = passage ? reading.passage.get(passage) : undefined;
  if (place) {
    const name = nameOf(reading, place);
    const status = t(`status.${reading.status.get(place)?.status ?? 'context'}`);
    if (spoken) return t('announce.mention', { name, status, number: spoken.number });
    return t('announce.place', { name, status, count: reading.passagesOf.get(place)?.length ?? 0 });
  }
  if (spoken) {
    return t('announce.passage', {
      position: tourPosition(reading, selection) + 1,
      count: reading.passages.length,
      places: spoken.places.map((id) => nameOf(reading, id)).join(', '),
    });
  }
  return t('announce.overview', { count: reading.places.length });
}
