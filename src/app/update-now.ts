/** What a page says to the service worker that waits: the reader asked for the new version. */
export const UPDATE_NOW = 'dateline-update-now';
