import { type Draft, quoteOf } from './model.ts';

/** Forms that a Ukrainian or Russian name has by itself; those of other cases may look like them too. */
const PLAIN = /(?:[бвгґджзйклмнпрстфхцчшщь]|[ії]вка|евка|овка)$/u;
const INFLECTED = /(?:ом|ем|єм|ам|ям|ах|ях|ей|[иії]м|[иії]х|ій|ой)$/u;

/** The name that words give a place, if they are no case of it; capitals throughout are a dateline's. */
function plainName(words: string): string | null {
  const lower = words.toLowerCase();
  if (!PLAIN.test(lower) || INFLECTED.test(lower)) return null;
  if (words !== words.toUpperCase()) return words;
  return lower.replaceAll(/(?:^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
}

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
    const name = plainName(quoteOf(draft, mention));
    if (name !== null && !plain.has(place)) plain.set(place, name);
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
