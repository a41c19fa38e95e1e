import { type Camera, THEMES, type ViewState } from '../view/state.ts';

/** What of a view stands in the address. */
export type Addressed = Pick<
  ViewState,
  'story' | 'bring' | 'library' | 'find' | 'whole' | 'camera' | 'language' | 'theme'
> & {
  readonly place: string | null;
  readonly passage: string | null;
};

interface Parameter<T> {
  readonly key: string;
  /** The parameter's text, or `null` to leave it out. */
  readonly encode: (value: T) => string | null;
  /** The value, or `undefined` when the text is none. */
  readonly decode: (text: string) => T | undefined;
}

/** Of the words that are searched for, in UTF-16 units. */
export const LONGEST_SEARCH = 100;
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

function id(key: string): Parameter<string | null> {
  return {
    key,
    encode: (value) => value,
    decode: (text) => (ID.test(text) ? text : undefined),
  };
}

/** Another room than a story's: by its name alone, or with what is open in it. */
function room(key: string): Parameter<string | null> {
  return {
    key,
    encode: (value) => value,
    decode: (text) => (text === '' || ID.test(text) ? text : undefined),
  };
}

/** zoom/latitude/longitude, in the order that map addresses have. */
function encodeCamera(camera: Camera | null): string | null {
  if (!camera) return null;
  const { zoom, latitude, longitude } = camera;
  return `${zoom.toFixed(2)}/${latitude.toFixed(4)}/${longitude.toFixed(4)}`;
}

const NUMBER = /^-?\d{1,3}(\.\d{1,10})?$/;

function decodeCamera(text: string): Camera | undefined {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return undefined;
  const [zoom = 0, latitude = 0, longitude = 0] = parts.map(Number);
  const possible =
    zoom >= 0 && zoom <= 24 && Math.abs(latitude) <= 85.06 && Math.abs(longitude) <= 180;
  return possible ? { zoom, latitude, longitude } : undefined;
}

/** One table of key, encode and decode for all that the address holds. */
const PARAMETERS: { readonly [K in keyof Addressed]: Parameter<Addressed[K]> } = {
  story: id('story'),
  bring: room('bring'),
  library: room('library'),
  find: {
    key: 'find',
    encode: (words) => words || null,
    decode: (text) => text.slice(0, LONGEST_SEARCH),
  },
  place: id('place'),
  passage: id('passage'),
  whole: {
    key: 'text',
    encode: (whole) => (whole ? 'whole' : null),
    decode: (text) => (text === 'whole' ? true : undefined),
  },
  language: {
    key: 'lang',
    encode: (language) => language,
    decode: (text) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : undefined),
  },
  theme: {
    key: 'theme',
    encode: (theme) => (theme === 'auto' ? null : theme),
    decode: (text) => THEMES.find((theme) => theme === text),
  },
  camera: { key: 'map', encode: encodeCamera, decode: decodeCamera },
};

const NONE: Addressed = {
  story: null,
  bring: null,
  library: null,
  find: '',
  place: null,
  passage: null,
  whole: false,
  language: null,
  theme: 'auto',
  camera: null,
};

export interface Decoded {
  readonly addressed: Addressed;
  /** Keys whose text is not a value of theirs; they count as absent. */
  readonly mangled: readonly string[];
}

/** Reads `location.search`. Unknown parameters are passed over. */
export function decodeAddress(search: string): Decoded {
  const query = new URLSearchParams(search);
  const mangled: string[] = [];
  const read = <K extends keyof Addressed>(name: K): Addressed[K] => {
    const { key, decode } = PARAMETERS[name];
    const text = query.get(key);
    if (text === null) return NONE[name];
    const value = decode(text);
    if (value === undefined) mangled.push(key);
    return value ?? NONE[name];
  };
  const addressed: Addressed = {
    story: read('story'),
    bring: read('bring'),
    library: read('library'),
    find: read('find'),
    place: read('place'),
    passage: read('passage'),
    whole: read('whole'),
    language: read('language'),
    theme: read('theme'),
    camera: read('camera'),
  };
  return { addressed, mangled };
}

/** What of a view goes into the address. */
export function addressedOf(view: ViewState): Addressed {
  const { story, bring, library, find, selection, whole, camera, language, theme } = view;
  return { story, bring, library, find, ...selection, whole, camera, language, theme };
}

/** Writes a view over `search`: parameters of others keep their place and text. @returns `''` or `?…` */
export function encodeAddress(addressed: Addressed, search: string): string {
  const query = new URLSearchParams(search);
  const write = <K extends keyof Addressed>(name: K): void => {
    const { key, encode } = PARAMETERS[name];
    const text = encode(addressed[name]);
    if (text === null) query.delete(key);
    else query.set(key, text);
  };
  for (const name of Object.keys(PARAMETERS) as (keyof Addressed)[]) write(name);
  // A slash needs no escape in a query, and addresses are read by people.
  const text = query
    .toString()
    .replaceAll('%2F', '/')
    .replaceAll(/(?<=^|&)(bring|library)=(?=&|$)/g, '$1');
  return text ? `?${text}` : '';
}
