/** A broken rule of a story: where it is broken, and which. The words are the message catalogue's. */
export interface Problem {
  /** The file's name inside the story folder. */
  readonly file: string;
  /** RFC 6901 JSON pointer into it; for an article, `/paragraph/N` from 0; empty for the whole file. */
  readonly pointer: string;
  readonly rule: RuleId;
  /** An error leaves the part out; a warning keeps it. */
  readonly severity: 'error' | 'warning';
  /** What the message speaks of: the value found (cut to 80 characters), the limit, the other file. */
  readonly details: Readonly<Record<string, string | number>>;
}

/** Every rule, with its severity. Each has a message `rule.<id>` in the catalogue. */
export const RULES = {
  // Any file
  'file-missing': 'error',
  'file-not-received': 'error',
  'file-too-large': 'error',
  'json-unreadable': 'error',
  'json-too-deep': 'error',
  'missing-member': 'error',
  'wrong-type': 'error',
  'unexpected-value': 'error',
  'empty-text': 'error',
  'text-too-long': 'error',
  'bad-id': 'error',
  'bad-date': 'error',
  'bad-language': 'error',
  'too-many-items': 'error',
  'too-many-problems': 'error',
  'control-character': 'warning',
  'bidi-control': 'warning',
  'bidi-mark': 'warning',
  'invisible-character': 'warning',
  'unpaired-surrogate': 'warning',
  'unknown-language': 'warning',
  'translation-missing': 'warning',
  // story.json
  'unknown-version': 'error',
  'no-language': 'error',
  'language-repeated': 'warning',
  'language-without-title': 'error',
  'language-without-article': 'error',
  'bad-file-name': 'error',
  'bad-url': 'error',
  'bounds-range': 'error',
  'bounds-order': 'error',
  'as-of-after-published': 'warning',
  'source-after-published': 'warning',
  'focus-outside-bounds': 'warning',
  // Articles
  'article-empty': 'error',
  'article-too-long': 'error',
  'paragraph-count': 'warning',
  // places.geojson
  'duplicate-place': 'error',
  'place-without-name': 'error',
  'no-current-name': 'warning',
  'unknown-name-role': 'error',
  'unknown-place-type': 'error',
  'unknown-place-role': 'error',
  'unknown-basis': 'error',
  'precision-range': 'error',
  'bad-geonames': 'error',
  'bad-wikidata': 'error',
  'unsupported-geometry': 'error',
  'empty-geometry': 'error',
  'too-many-vertices': 'error',
  'too-detailed': 'error',
  'bad-position': 'error',
  'coordinates-swapped': 'error',
  'longitude-range': 'error',
  'latitude-range': 'error',
  'line-short': 'error',
  'ring-short': 'error',
  'ring-open': 'error',
  'route-without-line': 'warning',
  'place-unmentioned': 'warning',
  'focus-without-passage': 'warning',
  // annotations.json
  'duplicate-annotation': 'error',
  'annotation-without-place': 'error',
  'unknown-place': 'error',
  'annotation-without-target': 'error',
  'target-not-article': 'error',
  'target-repeated': 'error',
  'quote-missing': 'error',
  'quote-not-found': 'error',
  'quote-context-differs': 'error',
  'quote-ambiguous': 'error',
  'quote-across-paragraphs': 'error',
  'mentions-overlap': 'error',
  'position-off': 'warning',
  'paragraphs-differ': 'warning',
  'unknown-body': 'error',
  'unknown-claim-kind': 'error',
  'evidence-missing': 'error',
  'evidence-not-found': 'error',
  'speaker-missing': 'error',
  'unknown-when-precision': 'error',
  'when-reversed': 'error',
  'claim-after-as-of': 'warning',
} as const satisfies Record<string, Problem['severity']>;

export type RuleId = keyof typeof RULES;
