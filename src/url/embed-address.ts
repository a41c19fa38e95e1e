/** How a page that stands in another page is dressed; fixed for as long as it is open. */
export interface EmbedOptions {
  /** Whether the places and passages stand beside the map, or under it. */
  readonly list: boolean;
  /** Whether the map can be moved and its places chosen; without, it is a picture. */
  readonly interaction: boolean;
  /** `fixed`: the map fills the frame's height. `fit`: the frame is as high as its content. */
  readonly height: 'fixed' | 'fit';
}

export const PLAIN_EMBED: EmbedOptions = { list: true, interaction: true, height: 'fixed' };

/** The parameter that makes the page an embed. */
const EMBED = 'embed';

/** One table of the options: key, the values as they stand in the address, the usual one first. */
const OPTIONS = {
  list: { key: 'list', values: { on: true, off: false } },
  interaction: { key: 'interaction', values: { on: true, off: false } },
  height: { key: 'height', values: { fixed: 'fixed', fit: 'fit' } },
} as const;

function readValue<V>(values: Readonly<Record<string, V>>, text: string | null, usual: V): V {
  return text !== null && Object.hasOwn(values, text) ? (values[text] ?? usual) : usual;
}

/** The options in `location.search`, or `null` for the full page. What is no value counts as absent. */
export function decodeEmbed(search: string): EmbedOptions | null {
  const query = new URLSearchParams(search);
  const asked = query.get(EMBED);
  if (asked === null || asked === '0' || asked === 'false' || asked === 'off') return null;
  const { list, interaction, height } = OPTIONS;
  return {
    list: readValue<boolean>(list.values, query.get(list.key), true),
    interaction: readValue<boolean>(interaction.values, query.get(interaction.key), true),
    height: readValue<'fixed' | 'fit'>(height.values, query.get(height.key), 'fixed'),
  };
}

/** Writes the options over `search`, leaving out the usual ones; `null` makes it the full page's. */
export function encodeEmbed(options: EmbedOptions | null, search: string): string {
  const query = new URLSearchParams(search);
  for (const { key } of [{ key: EMBED }, ...Object.values(OPTIONS)]) query.delete(key);
  if (options) {
    query.set(EMBED, '1');
    for (const [name, { key, values }] of Object.entries(OPTIONS)) {
      const value = options[name as keyof EmbedOptions];
      const text = Object.entries(values).find(([, each]) => each === value)?.[0];
      if (text !== undefined && value !== PLAIN_EMBED[name as keyof EmbedOptions]) {
        query.set(key, text);
      }
    }
  }
  const text = query.toString().replaceAll('%2F', '/');
  return text ? `?${text}` : '';
}
