/** Types of `<dateline-map>`, for TypeScript and for React 19. */

export interface Camera {
  readonly longitude: number;
  readonly latitude: number;
  /** Web Mercator zoom of 512 px tiles. */
  readonly zoom: number;
}

/** What the map's events carry, by kind. */
export interface DatelineEvents {
  /** The story is on the screen; these are what can be selected. */
  readonly ready: {
    readonly story: string;
    readonly title: string;
    readonly languages: readonly string[];
    readonly places: readonly string[];
    readonly passages: readonly string[];
  };
  readonly place: { readonly place: string | null };
  readonly passage: { readonly passage: string | null };
  /** `camera` is `null` while the map stands where the selection puts it. */
  readonly view: {
    readonly place: string | null;
    readonly passage: string | null;
    readonly camera: Camera | null;
  };
}

export interface DatelineMapEventMap {
  'dateline-ready': CustomEvent<DatelineEvents['ready']>;
  'dateline-place': CustomEvent<DatelineEvents['place']>;
  'dateline-passage': CustomEvent<DatelineEvents['passage']>;
  'dateline-view': CustomEvent<DatelineEvents['view']>;
}

export type Theme = 'auto' | 'light' | 'dark';

/** Each is an attribute of the same name. */
export interface DatelineMapOptions {
  /** The site's address, if it is not the one that the script comes from. */
  src: string | null;
  story: string | null;
  place: string | null;
  passage: string | null;
  /** Where the map begins: zoom/latitude/longitude. */
  map: string | null;
  theme: string | null;
  /** `on` (as if not given) or `off`. */
  list: string | null;
  /** `on` (as if not given) or `off`. */
  interaction: string | null;
  /** Pixels, or `fit` to be as high as the content. */
  height: string | null;
  /** The frame's title, if not the story's. */
  label: string | null;
}

export interface DatelineMap extends HTMLElement, DatelineMapOptions {
  readonly ready: boolean;
  /** With neither, back to the whole story. */
  select(place?: string | null, passage?: string | null): void;
  /** `null`: back to where the selection puts the map. */
  setView(camera: Camera | null): void;
  setTheme(theme: Theme): void;
  setLanguage(language: string): void;
  addEventListener<K extends keyof DatelineMapEventMap>(
    type: K,
    listener: (this: DatelineMap, event: DatelineMapEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Speaks with a map in a frame of the page's own. */
export function connectFrame(
  frame: HTMLIFrameElement,
  onEvent: (
    kind: keyof DatelineEvents | 'height',
    payload: DatelineEvents[keyof DatelineEvents] | { readonly height: number },
  ) => void,
): {
  send(kind: 'select', payload: { place: string | null; passage: string | null }): void;
  send(kind: 'view', payload: { camera: Camera | null }): void;
  send(kind: 'theme', payload: { theme: Theme }): void;
  send(kind: 'language', payload: { language: string }): void;
  /** How many messages were passed over. */
  ignored(): number;
  close(): void;
};

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}

type JsxOptions = {
  [K in keyof DatelineMapOptions]?: DatelineMapOptions[K] | number | undefined;
};
type JsxEvents = {
  [K in keyof DatelineMapEventMap as `on${K}`]?: (event: DatelineMapEventMap[K]) => void;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'dateline-map': DetailedHTMLProps<HTMLAttributes<DatelineMap>, DatelineMap> &
        JsxOptions &
        JsxEvents;
    }
  }
}
