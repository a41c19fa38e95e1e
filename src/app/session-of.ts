import { Session } from '../importer/session.ts';

const sessions = new Map<string, Session>();

/**
 * One a page: its names and drafts stay at hand when the reader goes elsewhere and comes again.
 * @param base absolute address of the site's folder
 */
export function sessionOf(base: string): Session {
  const session = sessions.get(base) ?? new Session(base);
  sessions.set(base, session);
  return session;
}
