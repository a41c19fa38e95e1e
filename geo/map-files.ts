/** What is read here of a file that the bundler has made. */
export interface BundledFile {
  readonly type: 'chunk' | 'asset';
  /** From the site's top. */
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly facadeModuleId?: string | null;
  /** Chunks by their file names. */
  readonly imports?: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

const ROOM = /[\\/]src[\\/]map[\\/]story-map\.tsx$/;
const WORKER = /maplibre-gl-worker[^/]*$/;
/** What the first map draws of the basemap, the largest last. The rest comes by need. */
const BASEMAP = ['world', 'labels', 'detail'].map((name) => `basemap/${name}.json`);

/**
 * The files that the live map needs and the page itself does not, as they are wanted: style, code, worker, data.
 * @throws Error where the bundle has no map
 */
export function mapFiles(bundle: readonly BundledFile[]): readonly string[] {
  const chunks = new Map(bundle.map((file) => [file.fileName, file]));
  const reach = (name: string, into: Set<string>): Set<string> => {
    if (into.has(name)) return into;
    into.add(name);
    for (const imported of chunks.get(name)?.imports ?? []) reach(imported, into);
    return into;
  };
  const room = bundle.find(({ facadeModuleId }) => ROOM.test(facadeModuleId ?? ''));
  const worker = bundle.find(({ fileName }) => WORKER.test(fileName));
  if (!room || !worker) throw new Error('The bundle has no map, or no worker for it.');
  const page = new Set<string>();
  for (const { isEntry, fileName } of bundle) if (isEntry) reach(fileName, page);
  const own = [...reach(room.fileName, new Set())].filter((name) => !page.has(name));
  const styles = own.flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])]);
  // What imports comes after what it imports.
  return [...styles, ...own.reverse(), worker.fileName, ...BASEMAP];
}
