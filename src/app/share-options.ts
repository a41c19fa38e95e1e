import { elementSnippet, frameSnippet, markdownSnippet, type Snippet } from '../embed/snippet.ts';
import { type Addressed, encodeAddress } from '../url/address.ts';
import { type EmbedOptions, encodeEmbed, PLAIN_EMBED } from '../url/embed-address.ts';
import type { ThemeChoice } from '../view/state.ts';

export const LEAST = { width: 280, height: 240 } as const;
export const MOST = { width: 1600, height: 1600 } as const;

/** What the share dialog is set to. */
export interface ShareOptions {
  readonly embed: EmbedOptions;
  /** Pixels, or `null` for the whole width of the column it stands in. */
  readonly width: number | null;
  readonly height: number;
  /** `null` follows the reader's browser. */
  readonly language: string | null;
  readonly theme: ThemeChoice;
  /** Whether the map begins with what is chosen now. */
  readonly here: boolean;
}

export function firstOptions(language: string): ShareOptions {
  return { embed: PLAIN_EMBED, width: null, height: 480, language, theme: 'auto', here: true };
}

export const FORMATS = ['frame', 'element', 'link', 'markdown', 'oembed'] as const;
export type ShareFormat = (typeof FORMATS)[number];

interface Shared {
  /** The view that is shared, with the story's id. */
  readonly addressed: Addressed;
  /** The site's folder, absolute. */
  readonly base: string;
  /** What a frame is called, in the language that it is shared in. */
  readonly title: string;
}

export function snippetOf(options: ShareOptions, { addressed, base, title }: Shared): Snippet {
  const { language, theme, here } = options;
  const nothing = { place: null, passage: null, whole: false, camera: null };
  const view = { ...addressed, ...(here ? {} : nothing), language, theme };
  const search = encodeAddress(view, '');
  return {
    title,
    full: new URL(search, base).href,
    embed: new URL(encodeEmbed(options.embed, search), base).href,
    width: options.width === null ? '100%' : `${options.width}px`,
    height: options.height,
  };
}

/** The text to copy. @param oembed the address of the story's oEmbed answer */
export function textOf(
  format: ShareFormat,
  snippet: Snippet,
  { base, oembed }: { readonly base: string; readonly oembed: string },
): string {
  switch (format) {
    case 'frame':
      return frameSnippet(snippet);
    case 'element':
      return elementSnippet(snippet, base);
    case 'link':
      return snippet.full;
    case 'markdown':
      return markdownSnippet(snippet);
    case 'oembed':
      return oembed;
  }
}

/** A number of pixels as typed, kept within what makes sense; `null` for what is no number. */
export function pixelsOf(text: string, of: 'width' | 'height'): number | null {
  const value = Number.parseInt(text, 10);
  return Number.isNaN(value) ? null : Math.min(MOST[of], Math.max(LEAST[of], value));
}
