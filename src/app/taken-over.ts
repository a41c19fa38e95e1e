/** The event of the document at which the page answers: what was clicked before is clicked again then. */
export const TAKEN_OVER = 'dateline-live';
