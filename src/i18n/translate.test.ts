import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import appEn from './app.en.json' with { type: 'json' };
import appUk from './app.uk.json' with { type: 'json' };
import libraryEn from './library.en.json' with { type: 'json' };
import libraryUk from './library.uk.json' with { type: 'json' };
import mapEn from './map.en.json' with { type: 'json' };
import mapUk from './map.uk.json' with { type: 'json' };
import reviewEn from './review.en.json' with { type: 'json' };
import reviewUk from './review.uk.json' with { type: 'json' };
import { interfaceLanguage, translator } from './translate.ts';

type Catalogue = Readonly<Record<string, string>>;
const PAIRS: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ['app', appEn, appUk],
  ['library', libraryEn, libraryUk],
  ['map', mapEn, mapUk],
  ['review', reviewEn, reviewUk],
];

/** The arguments that a message takes, by name. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  for (const [, name] of message.matchAll(/\{\s*(\w+)\s*[,}]/g)) if (name) names.add(name);
  return [...names].sort();
}

describe.each(PAIRS)('the %s messages', (_name, en, uk) => {
  it('are the same in both languages', () => {
    expect(Object.keys(uk).sort()).toEqual(Object.keys(en).sort());
  });

  it('take the same arguments in both languages', () => {
    for (const [id, message] of Object.entries(en)) {
      expect(argumentsOf(uk[id] ?? ''), id).toEqual(argumentsOf(message));
    }
  });

  it('are well formed, and every Ukrainian plural has its forms', () => {
    for (const catalogue of [en, uk]) {
      for (const message of Object.values(catalogue)) {
        expect(() => new IntlMessageFormat(message, 'uk')).not.toThrow();
      }
    }
    for (const message of Object.values(uk)) {
      if (message.includes(', plural,')) expect(message).toMatch(/one \{.*few \{.*other \{/);
    }
  });
});

describe('translator', () => {
  it('counts as Ukrainian counts', () => {
    const t = translator('uk');
    const count = (number: number) => t('tour.count', { count: number });
    expect([1, 2, 5, 11, 21, 22].map(count)).toEqual([
      '1 уривок',
      '2 уривки',
      '5 уривків',
      '11 уривків',
      '21 уривок',
      '22 уривки',
    ]);
  });

  it('falls back to English for a language it does not have', () => {
    expect(interfaceLanguage('uk-UA')).toBe('uk');
    expect(interfaceLanguage('fr')).toBe('en');
  });
});
