import { type Draft, quoteOf } from './model.ts';

/**
 * Gives places the name that the article has for them, where it is in another language than the
 * gazetteer's and stands uninflected in the text. What only occurs inflected keeps the name it has.
 */
export function namePlaces(draft: Draft): Draft {
  const { language } = draft.article;
  if (language === 'en') return draft;
  const plain = new Map<string, string>();
  for (const mention of draft.mentions) {
    const { place, type, reasons } = mention;
    if (place === null || type === 'relative' || reasons.includes('inflected')) continue;
    if (!plain.has(place)) plain.set(place, quoteOf(draft, mention));
  }
  return {
    ...draft,
    places: draft.places.map((place) => {
      const name = plain.get(place.id);
      if (name === undefined || place.names.some((each) => each.language === language))
        return place;
      return { ...place, names: [...place.names, { name, language, role: 'current' }] };
    }),
  };
}
