import { describe, expect, it } from 'vitest';
import { keysOfName, NOUN, stemWord } from './slavic-stem.ts';

describe('a stem', () => {
  const cases: Readonly<Record<string, string>> = {
    харків: 'харкова харкові харковом',
    київ: 'києва києву києві києвом',
    львів: 'львова львові львовом',
    торецьк: 'торецька торецьку торецьком',
    авдіївка: 'авдіївки авдіївку авдіївці авдіївкою',
    одеса: 'одеси одесу одесі одесою',
    запоріжжя: 'запоріжжі запоріжжям',
    крим: 'криму кримом',
    донецк: 'донецка донецке донецком',
    москва: 'москвы москве москвой',
    марганець: 'марганця марганці марганцем',
    джанкой: 'джанкоя',
  };
  for (const [name, forms] of Object.entries(cases)) {
    it(`joins the cases of ${name}`, () => {
      const keys = keysOfName(name);
      for (const form of forms.split(' ')) expect(keys).toContain(stemWord(form).stem + NOUN);
    });
  }

  it('tells the adjective of a town from the town', () => {
    expect(stemWord('покровському').adjective).toBe(true);
    expect(stemWord('донецкого').adjective).toBe(true);
    expect(stemWord('покровська').adjective).toBe(false);
    expect(keysOfName('покровське')).not.toEqual(keysOfName('покровськ'));
  });

  it('keeps towns apart', () => {
    const names = ['лиман', 'бахмут', 'торецьк', 'донецьк', 'суми', 'бровари', 'ізюм'];
    expect(new Set(names.flatMap(keysOfName)).size).toBe(names.length);
  });
});
