import { afterEach, describe, expect, it, vi } from 'vitest';
import { createViewStore } from './view-store.ts';

const KEPT: Readonly<Record<string, string>> = {
  'dateline.language': 'uk',
  'dateline.theme': 'dark',
};

function begun(search: string, embedded: boolean, language: string | null = null) {
  vi.stubGlobal('localStorage', { getItem: (key: string) => KEPT[key] ?? null });
  const { language: shown, theme } = createViewStore(search, {
    embedded,
    language,
  }).store.getState();
  return { language: shown, theme };
}

afterEach(() => vi.unstubAllGlobals());

describe('the first view', () => {
  it('is in the language and theme that the reader chose before', () => {
    expect(begun('', false, 'en')).toEqual({ language: 'uk', theme: 'dark' });
    expect(begun('?lang=en&theme=light', false)).toEqual({ language: 'en', theme: 'light' });
  });

  it('asks nothing of the reader’s store inside another page', () => {
    expect(begun('', true)).toEqual({ language: null, theme: 'auto' });
    expect(begun('', true, 'en')).toEqual({ language: 'en', theme: 'auto' });
  });
});
