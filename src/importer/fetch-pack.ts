import { openPack, type Pack } from '../geoparse/open-pack.ts';
import type { Loading } from './messages.ts';

/** A file of names that did not come, or came broken. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly file: string;
  constructor(file: string, options?: ErrorOptions) {
    super(`${file} did not arrive whole`, options);
    this.file = file;
  }
}

async function receive(response: Response, onLoading: (loading: Loading) => void) {
  const length = Number(response.headers.get('content-length'));
  // Unzipped on the way, the count of bytes is not what the header says.
  const isPlain = response.headers.get('content-encoding') === null;
  const total = isPlain && length > 0 ? length : null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return parts;
    parts.push(part.value);
    loaded += part.value.length;
    onLoading({ loaded, total });
  }
}

/** Some hosts unzip a `.gz` file themselves: its first two bytes tell. */
async function unzip(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  const blob = new Blob([...parts]);
  const [first, second] = parts[0] ?? [];
  const stream =
    first === 0x1f && second === 0x8b
      ? blob.stream().pipeThrough(new DecompressionStream('gzip'))
      : blob.stream();
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Loads a pack of names.
 * @param address absolute
 * @throws PackError
 */
export async function fetchPack(
  address: string,
  onLoading: (loading: Loading) => void,
): Promise<Pack> {
  const file = address.slice(address.lastIndexOf('/') + 1);
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status}`);
    return openPack(await unzip(await receive(response, onLoading)));
  } catch (error) {
    throw new PackError(file, { cause: error });
  }
}
