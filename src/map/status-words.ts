import type { Translate } from '../i18n/translate.ts';
import type { Status } from '../story/read-story.ts';

/** What a symbol stands for, in the words of the map; a route with an uncertain course says so. */
export function statusWords(status: Status, approximate: boolean, t: Translate): string {
  return t(
    status === 'route' && approximate ? 'map.status.route-approximate' : `map.status.${status}`,
  );
}
