import { trustOwnCode } from '../../../src/app/trusted-types.ts';
import { basemapStyle, SLOTS } from '../../../src/basemap/basemap-style.ts';
import { INKS } from '../../../src/basemap/ink.ts';
import { createMap } from '../../../src/map/create-map.ts';
import { seenPlaces } from '../../../src/map/seen-places.ts';
import { storyStyle } from '../../../src/map/story-style.ts';
import type { StoryFeatures } from '../../../src/story/plan/story-features.ts';
import type { Camera } from '../../../src/view/state.ts';

/** What the benchmark derives from the story beforehand: this page does nothing but draw it. */
interface Plan {
  readonly features: StoryFeatures;
  readonly focus: readonly string[];
  readonly camera: Camera;
  readonly box: { readonly left: number; readonly top: number; width: number; height: number };
}

declare const PLAN: Plan;

// The server's policy is the site's.
trustOwnCode();
const container = document.getElementById('map');
if (!container) throw new Error('No box for the map');
for (const [side, pixels] of Object.entries(PLAN.box)) {
  container.style.setProperty(`--${side}`, `${pixels}px`);
}
const base = new URL('./', window.location.href).href;
const basemap = basemapStyle({ theme: 'light', language: 'en', base });
const map = createMap(container, {
  style: storyStyle(basemap, SLOTS, PLAN.features, INKS.light),
  camera: PLAN.camera,
  cooperative: false,
});
map.on('idle', () => {
  const seen = seenPlaces(map);
  if (!PLAN.focus.every((id) => seen.includes(id))) return;
  document.body.dataset['map'] = 'idle';
  if (performance.getEntriesByName('map-idle').length === 0) performance.mark('map-idle');
});
// The least that a map page does when a place is clicked: it knows which one.
map.on('click', (event) => {
  const [feature] = map.queryRenderedFeatures(event.point, { layers: ['story-symbol'] });
  if (feature) document.body.dataset['chosen'] = String(feature.properties['id']);
});
Object.assign(window, {
  spotOf: (longitude: number, latitude: number) => map.project([longitude, latitude]),
});
