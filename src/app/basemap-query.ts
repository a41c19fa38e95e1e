import { queryOptions } from '@tanstack/react-query';
import { BASEMAP_FILES, type Basemap } from '../still/basemap.ts';

async function loadFile(url: URL, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  const data: unknown = await response.json();
  const isSound =
    typeof data === 'object' && data !== null && 'features' in data && Array.isArray(data.features);
  // A host's own page or half a file must not reach the drawing.
  if (!isSound) throw new Error(`${url.pathname}: no features`);
  return data;
}

/** The basemap's data for a still. @param base absolute address of the site's folder */
export function basemapQuery(base: string) {
  return queryOptions({
    queryKey: ['basemap', base],
    queryFn: async ({ signal }) => {
      const files = await Promise.all(
        BASEMAP_FILES.map(async (name) => [
          name,
          await loadFile(new URL(`basemap/${name}.json`, base), signal),
        ]),
      );
      return Object.fromEntries(files) as Basemap;
    },
  });
}
