import { findDate } from './find-date.ts';
import type { PublishedDay } from './model.ts';

/** Where a browser keeps the address of a page that it saved. */
const SAVED_FROM = /<!-- saved from url=\(\d+\)(\S+) -->/;

/** An address, if it is one of the web. */
function webAddress(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (!/^https?:\/\//i.test(trimmed) || trimmed.length > 2000 || !URL.canParse(trimmed))
    return undefined;
  return new URL(trimmed).href;
}

/** The page's own address, by what it says of itself. */
export function addressOf(page: Document, html: string): string | undefined {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const shared = page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return (
    webAddress(canonical) ??
    webAddress(shared) ??
    webAddress(SAVED_FROM.exec(html.slice(0, 4096))?.[1])
  );
}

/** The day that a page says it was published, as it is written there. */
export function publishedDay(
  page: Document,
  told: string | null | undefined,
): PublishedDay | undefined {
  const written =
    told ??
    page.querySelector('[itemprop~="datePublished"][content]')?.getAttribute('content') ??
    page.querySelector('time[datetime]')?.getAttribute('datetime') ??
    '';
  const text = written.slice(0, 100);
  const found = findDate(text, { start: 0, end: text.length });
  return found && { day: found.day };
}

/** A name in one line, if it is one: metadata holds addresses of people's pages, too. */
export function oneLine(text: string | null | undefined): string | undefined {
  const line = text?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return line === '' || line.length > 300 || /^https?:/i.test(line) ? undefined : line;
}
