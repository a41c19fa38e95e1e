/** What a story may cost a reader's machine. More is refused by name and never worked on. */

/** Of any file, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 45_000_000;
/** Brackets within brackets in a JSON file. */
export const MAX_DEPTH = 200;
/** Features of a collection. */
export const MAX_PLACES = 10_000;
/** Items of an annotation page. */
export const MAX_LINKS = 200_000;
/** Targets and bodies of one annotation. */
export const MAX_ITEMS = 2000;
/** Of one place's geometry. */
export const MAX_VERTICES = 50_000;
/** Of all places together: each is held against the others when names are set. */
export const MAX_STORY_VERTICES = 250_000;
/** Languages of a story, names of a place, people of a source. */
export const MAX_NAMES = 100;
/** Of a name, in UTF-16 units. */
export const MAX_NAME_LENGTH = 200;
/** Of any other text in a JSON file but a quote. */
export const MAX_TEXT_LENGTH = 10_000;
/** Of one article, in UTF-16 units; each quote is searched for through all of it. */
export const MAX_ARTICLE_LENGTH = 30_000_000;
/** Problems listed of one story. */
export const MAX_PROBLEMS = 500;
/** Of a value shown in a problem, in UTF-16 units. */
export const MAX_DETAIL = 80;
/** How far a drawn geometry may be off, in metres: about a quarter of the globe. */
export const MAX_PRECISION = 10_000_000;
