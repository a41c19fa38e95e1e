import type { Gazetteer } from '../../src/geoparse/gazetteer.ts';
import { geoparse } from '../../src/geoparse/geoparse-text.ts';
import { type Models, storedModels } from '../../src/geoparse/models.ts';
import type { Predicted } from './metric.ts';

/** The mentions that go on a map: no demonyms, no organisations. */
export function predict(
  text: string,
  gazetteer: Gazetteer,
  models: Models = storedModels(),
): Predicted[] {
  return geoparse(text, gazetteer, models).flatMap(({ start, end, type, chosen }) =>
    chosen && type !== 'demonym' && type !== 'organisation'
      ? { start, end, lat: chosen.latitude, lon: chosen.longitude }
      : [],
  );
}
