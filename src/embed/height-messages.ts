/** A message about the frame's height, in the words of a listener that many pages already have. */
export type HeightMessage = string | Readonly<Record<string, unknown>>;

/** Letters, digits and what ids are made of: an address is not trusted to hold more. */
const WORD = /^[\w.-]{1,200}$/;

/** What WordPress calls the frame, in the part of the address behind the hash; `null` elsewhere. */
export function secretOf(hash: string): string | null {
  return /[#?&]secret=([\w-]{1,200})(?:&|$)/.exec(hash)?.[1] ?? null;
}

/**
 * What to post to the page above so that it gives the frame this height: for AMP's and sidechain's
 * listeners always; for Datawrapper's by the story's id, which stands in the frame's address; for
 * Pym's and WordPress' where the address says that they listen.
 * @param pixels of the whole content
 */
export function heightMessages(
  pixels: number,
  {
    story,
    search,
    hash,
  }: { readonly story: string; readonly search: string; readonly hash: string },
): readonly HeightMessage[] {
  const messages: HeightMessage[] = [
    { sentinel: 'amp', type: 'embed-size', height: pixels },
    { 'datawrapper-height': { [story]: pixels } },
  ];
  const child = new URLSearchParams(search).get('childId');
  if (child !== null && WORD.test(child))
    messages.push(`pymxPYMx${child}xPYMxheightxPYMx${pixels}`);
  const secret = secretOf(hash);
  if (secret !== null) messages.push({ message: 'height', value: pixels, secret });
  return messages;
}
