import type { Place } from './model.ts';
import type { Reading } from './read-story.ts';

const orders = new WeakMap<Reading, ReadonlyMap<string, number>>();

function orderOf(reading: Reading): ReadonlyMap<string, number> {
  const order =
    orders.get(reading) ?? new Map(reading.places.map(({ id }, number) => [id, number] as const));
  orders.set(reading, order);
  return order;
}

/** Some of a story's places in reading order, without a look at all of them. @param ids each once */
export function placesInOrder(reading: Reading, ids: Iterable<string>): readonly Place[] {
  const order = orderOf(reading);
  return [...ids]
    .flatMap((id) => reading.place.get(id) ?? [])
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}
