import { type HeaderRule, headersFor } from './headers.ts';

/** A page cannot say these of itself. */
const HEADER_ONLY = /^(frame-ancestors|report-uri|report-to|sandbox)\b/;
const META = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/g;
const AFTER = /<meta charset="utf-8" ?\/?>/;

/**
 * A page with the content policy in its head, for hosts that send no headers.
 * @throws Error when the page does not begin with its character set
 */
export function withPolicy(html: string, rules: readonly HeaderRule[]): string {
  const policy = (headersFor('/', rules)['Content-Security-Policy'] ?? '')
    .split('; ')
    .filter((directive) => !HEADER_ONLY.test(directive))
    .join('; ');
  if (!AFTER.test(html)) throw new Error('index.html: there is no <meta charset="utf-8">');
  return html
    .replaceAll(META, '')
    .replace(
      AFTER,
      (found) => `${found}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    );
}
