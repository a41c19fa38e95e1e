import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { drawStill } from '../../geo/still/draw.ts';
import { oembed, storyPage } from '../../geo/story-page.ts';
import { announcement } from '../../src/app/announce.ts';
import { EmbedHead } from '../../src/app/embed-head.tsx';
import { EmbedPanel } from '../../src/app/embed-panel.tsx';
import { translator } from '../../src/i18n/translate.ts';
import { ReadingColumn } from '../../src/passages/reading-column.tsx';
import { EMPTY_BASEMAP } from '../../src/still/basemap.ts';
import type { Story } from '../../src/story/model.ts';
import { type Reading, readStory } from '../../src/story/read-story.ts';
import { addressedOf, encodeAddress } from '../../src/url/address.ts';
import { FIRST_VIEW, type Selection } from '../../src/view/state.ts';
import * as transitions from '../../src/view/transitions.ts';

const SITE = 'https://site.invalid/';
const HTML = readFileSync('index.html', 'utf8').replace('/src/main.tsx', './assets/index.js');
const SIZE = { width: 640, height: 400 };

/** All that a story comes to, in one language: what a browser, a card or a picture's reader gets. */
export interface Surfaces {
  readonly svg: string;
  readonly page: string;
  readonly oembed: string;
  /** What React writes of the reading column and the embed's panel. */
  readonly markup: string;
  /** What is told to screen readers. */
  readonly spoken: string;
}

function markupOf(story: Story, reading: Reading, selection: Selection): string {
  const t = translator(reading.language);
  const nothing = () => undefined;
  const shared = { story, reading, selection, hovered: selection.place, t };
  const actions = {
    choosePlace: nothing,
    choosePassage: nothing,
    clear: nothing,
    hover: nothing,
    showWhole: nothing,
    step: nothing,
    href: (next: Selection) =>
      encodeAddress({ ...addressedOf(FIRST_VIEW), ...next, camera: null }, ''),
  };
  const { language } = reading;
  const column = { ...shared, actions, whole: true, scroller: { current: null } };
  return [
    renderToStaticMarkup(createElement(ReadingColumn, column)),
    renderToStaticMarkup(
      createElement(EmbedHead, { story, language, t, full: SITE, onLead: () => false }),
    ),
    renderToStaticMarkup(createElement(EmbedPanel, { ...shared, actions })),
  ].join('');
}

/** What a reader does on the way: opens the story, chooses its first place, then its first passage. */
export const STEPS = [0, 1, 2] as const;

/** Walks a story as a reader does. @param steps those looked at; all unless said */
export function surfacesOf(
  story: Story,
  language: string,
  steps: readonly (typeof STEPS)[number][] = STEPS,
): Surfaces {
  const reading = readStory(story, language);
  const t = translator(language);
  const place = reading.places[0]?.id ?? null;
  const passage = reading.passages[0]?.id;
  const chosen = place === null ? FIRST_VIEW : transitions.choosePlace(FIRST_VIEW, place);
  const next = passage ? transitions.choosePassage(chosen, reading, passage) : chosen;
  const views = [FIRST_VIEW, chosen, next].filter((_, step) => steps.some((each) => each === step));
  const context = { site: SITE, image: null };
  return {
    svg: drawStill(story, { size: SIZE, theme: 'light', language, place }, EMPTY_BASEMAP),
    page: storyPage(HTML, story, language, context),
    oembed: JSON.stringify(oembed(story, language, context)),
    markup: views.map(({ selection }) => markupOf(story, reading, selection)).join(''),
    spoken: views.map(({ selection }) => announcement(reading, selection, t)).join('\n'),
  };
}
