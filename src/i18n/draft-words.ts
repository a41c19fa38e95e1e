import { reviewTranslator } from './review-messages.ts';

export interface DraftState {
  /** The article's language. */
  readonly language: string;
  readonly source: string;
  readonly links: number;
  readonly checked: number;
  /** Whether the article's day is known. */
  readonly dated: boolean;
}

/** What a draft's story says of itself: how far it was checked, and that a machine found its places. */
export function draftWords({ language, source, links, checked, dated }: DraftState): {
  readonly summary: string;
  readonly credit: string;
} {
  const t = reviewTranslator(language);
  const how =
    links === 0
      ? t('draft.summary.none')
      : checked === 0
        ? t('draft.summary.machine', { links })
        : checked < links
          ? t('draft.summary.some', { links, checked })
          : t('draft.summary.all', { links });
  return {
    summary: dated ? how : `${how} ${t('draft.undated')}`,
    credit: t(links > 0 && checked === links ? 'draft.credit.checked' : 'draft.credit.machine', {
      source,
    }),
  };
}
