import { queryOptions } from '@tanstack/react-query';
import { LIST_FILE, type ParsedList, parseList } from '../story/list/parse-list.ts';
import { loadFile } from './load-story.ts';

/** The list of the site's stories. @param base absolute address of the site's folder */
export function listQuery(base: string) {
  return queryOptions({
    queryKey: ['list', base],
    queryFn: async ({ signal }): Promise<ParsedList> =>
      parseList(await loadFile(base, LIST_FILE, signal)),
  });
}
