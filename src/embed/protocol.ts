import { type Camera, THEMES, type ThemeChoice } from '../view/state.ts';

/** The one version spoken so far. Messages of another are passed over and counted. */
export const VERSION = 1;

type Guard<T> = (value: unknown) => value is T;
type Shape = Readonly<Record<string, Guard<unknown>>>;
export type Table = Readonly<Record<string, Shape>>;

/** The payload that a shape admits. */
type Payload<S extends Shape> = {
  readonly [K in keyof S]: S[K] extends Guard<infer T> ? T : never;
};
export type Payloads<T extends Table> = { readonly [K in keyof T]: Payload<T[K]> };
/** Any message of a table, told apart by its kind. */
export type MessageOf<T extends Table> = {
  [K in keyof T]: { readonly kind: K; readonly payload: Payload<T[K]> };
}[keyof T];

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const LONGEST_LIST = 4000;
/** In UTF-16 units. */
export const LONGEST_TITLE = 500;
const TALLEST = 20_000;
/** The last moment that a date can name. */
const LATEST = 8.64e15;

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const isTag = (value: unknown): value is string => typeof value === 'string' && TAG.test(value);
const isTheme = (value: unknown): value is ThemeChoice => THEMES.some((theme) => theme === value);
const isTitle = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_TITLE;

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

const isTime = (value: unknown): value is number => isWithin(value, 0, LATEST);
const isHeight = (value: unknown): value is number => isWithin(value, 1, TALLEST);

function isCamera(value: unknown): value is Camera {
  if (typeof value !== 'object' || value === null) return false;
  const { zoom, latitude, longitude } = value as Record<string, unknown>;
  return (
    isWithin(zoom, 0, 24) && isWithin(latitude, -85.06, 85.06) && isWithin(longitude, -180, 180)
  );
}

function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= LONGEST_LIST && value.every(guard);
}

/** What a frame tells its host. Nothing of the reader's own settings is among it. */
export const EVENTS = {
  /** The story is on the screen; what it holds can be selected. Sent anew to each new host. */
  ready: {
    story: isId,
    title: isTitle,
    languages: listOf(isTag),
    places: listOf(isId),
    passages: listOf(isId),
  },
  place: { place: orNull(isId) },
  passage: { passage: orNull(isId) },
  /** `camera` is set once the reader, or the host, has moved the map. */
  view: { place: orNull(isId), passage: orNull(isId), camera: orNull(isCamera) },
  /** Of the content in CSS pixels; only where the frame follows its content. */
  height: { height: isHeight },
} satisfies Table;

/** What a host may ask of a frame. What the story does not have is passed over. */
export const COMMANDS = {
  /** Both `null`: back to the whole story. */
  select: { place: orNull(isId), passage: orNull(isId) },
  /** `null`: where the selection puts the map. */
  view: { camera: orNull(isCamera) },
  theme: { theme: isTheme },
  language: { language: isTag },
} satisfies Table;

/** Before two windows know each other; the only messages that are not sent through a port. */
export const GREETINGS = {
  /** From the frame: it listens. */
  hello: {},
  /** From the host, with one port. */
  connect: {},
  /** From a frame to the other windows of the page: it would take turns with the maps there. */
  join: {},
  /** To a frame that would take turns, with one port. */
  joined: {},
} satisfies Table;

/** What the maps of one page tell each other, so that few of them draw at a time. */
export const TURNS = {
  /** A map draws, since a time in milliseconds since 1970. */
  awake: { map: isId, since: isTime },
  resting: { map: isId },
  /** From the element's script: it passes on the words of every map of its page. */
  relayed: {},
} satisfies Table;

export type FrameEvents = Payloads<typeof EVENTS>;
export type HostCommands = Payloads<typeof COMMANDS>;
export type Command = MessageOf<typeof COMMANDS>;
export type FrameEvent = MessageOf<typeof EVENTS>;
export type TurnWord = MessageOf<typeof TURNS>;

interface Wire {
  readonly dateline: number;
  readonly kind: string;
  readonly payload: object;
}

export function writeMessage<T extends Table, K extends keyof T & string>(
  _table: T,
  kind: K,
  payload: Payload<T[K]>,
): Wire {
  return { dateline: VERSION, kind, payload };
}

/** A camera alone, without what else its object may carry. */
function plain(value: unknown): unknown {
  if (!isCamera(value)) return value;
  const { longitude, latitude, zoom } = value;
  return { longitude, latitude, zoom };
}

/**
 * A message of the table, rebuilt from the members that the table names; `null` for anything else,
 * whatever it is. Never throws.
 */
export function readMessage<T extends Table>(table: T, data: unknown): MessageOf<T> | null {
  try {
    if (typeof data !== 'object' || data === null) return null;
    const { dateline, kind, payload } = data as Record<string, unknown>;
    if (dateline !== VERSION || typeof kind !== 'string') return null;
    const shape = Object.hasOwn(table, kind) ? table[kind] : undefined;
    if (!shape || typeof payload !== 'object' || payload === null) return null;
    const read: Record<string, unknown> = {};
    for (const [key, guard] of Object.entries(shape)) {
      if (!Object.hasOwn(payload, key)) return null;
      const value = (payload as Record<string, unknown>)[key];
      if (!guard(value)) return null;
      read[key] = plain(value);
    }
    return { kind, payload: read } as MessageOf<T>;
  } catch {
    return null;
  }
}
