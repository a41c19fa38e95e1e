import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { Map as LiveMap } from 'maplibre-gl';
import { StrictMode } from 'react';
import { expect, vi } from 'vitest';
import { translator } from '../../src/i18n/translate.ts';
import { createMap } from '../../src/map/create-map.ts';
import { StoryMap, type StoryMapProps } from '../../src/map/story-map.tsx';
import type { Story } from '../../src/story/model.ts';
import { readStory } from '../../src/story/read-story.ts';
import { firstStory } from './first-story.ts';
import '../../src/app/tokens.css';
import './mount-map.css';

export const FOCUS = ['toretsk', 'pokrovsk', 'vuhledar', 'supply-route'] as const;

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Given = Partial<Omit<StoryMapProps, 'reading' | 't'>>;

interface Mounting {
  readonly until?: 'idle' | 'failed';
  readonly strict?: boolean;
  /** The site's first one, if left out. */
  readonly story?: Story;
}

export interface Mounted {
  readonly region: HTMLElement;
  readonly map: LiveMap;
  readonly props: StoryMapProps;
  /** Renders again with other props; waits for nothing. */
  update(next: Given): void;
  resize(size: Size): void;
  unmount(): void;
}

/** How many maps have been made so far, and the newest. */
function newestMap(): LiveMap {
  const made = vi.mocked(createMap).mock.results.at(-1);
  if (made?.type !== 'return') throw new Error('No map was made');
  return made.value;
}

/** Resolves when the region says that its map stands still, all drawn. */
export async function idle(region: HTMLElement, state = 'idle'): Promise<void> {
  await expect.poll(() => region.dataset['map'], { timeout: 60_000, interval: 20 }).toBe(state);
}

/** The real component with a story, in a box of some size, until the map is idle. */
export async function mountMap(
  size: Size,
  given: Given = {},
  { until = 'idle', strict = false, story: told }: Mounting = {},
): Promise<Mounted> {
  const story = told ?? (await firstStory());
  const heard = {
    onSelectPlace: vi.fn(),
    onHover: vi.fn(),
    onClear: vi.fn(),
    onCamera: vi.fn(),
    onFail: vi.fn(),
  };
  const propsFor = (more: Given): StoryMapProps => {
    const language = more.language ?? 'en';
    return {
      bounds: story.bounds,
      selection: { place: null, passage: null },
      hovered: null,
      command: { serial: 0, still: true, to: 'overview' },
      theme: 'light',
      padding: { top: 0, right: 0, bottom: 0, left: 0 },
      cooperative: false,
      base: `${location.origin}/`,
      ...heard,
      ...more,
      language,
      reading: readings(story, language),
      t: translators(language),
    };
  };
  const queries = new QueryClient();
  const box = document.createElement('div');
  box.className = 'map-box';
  const resize = ({ width, height }: Size) => {
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
  };
  resize(size);
  document.body.append(box);
  const dress = (props: StoryMapProps) => {
    document.documentElement.dataset['theme'] = props.theme;
    const map = (
      <QueryClientProvider client={queries}>
        <StoryMap {...props} />
      </QueryClientProvider>
    );
    return strict ? <StrictMode>{map}</StrictMode> : map;
  };
  let all = given;
  let props = propsFor(all);
  const view = render(dress(props), { container: box });
  const region =
    box.querySelector<HTMLElement>('section[data-map]') ?? box.querySelector('section');
  if (!region) throw new Error('No region');
  await idle(region, until);
  return {
    region,
    get map() {
      return newestMap();
    },
    get props() {
      return props;
    },
    update(next) {
      all = { ...all, ...next };
      props = { ...propsFor(all) };
      view.rerender(dress(props));
    },
    resize,
    unmount() {
      view.unmount();
      box.remove();
    },
  };
}

const readingCache = new Map<string, ReturnType<typeof readStory>>();
function readings(story: Story, language: string) {
  const key = `${story.id} ${language}`;
  const known = readingCache.get(key) ?? readStory(story, language);
  readingCache.set(key, known);
  return known;
}

const translatorCache = new Map<string, ReturnType<typeof translator>>();
function translators(language: string) {
  const known = translatorCache.get(language) ?? translator(language);
  translatorCache.set(language, known);
  return known;
}

/** Takes every mounted map off the page. */
export function clear(): void {
  cleanup();
  for (const box of document.querySelectorAll('.map-box')) box.remove();
}
