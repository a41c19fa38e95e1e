import '../basemap/fonts.css';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { Map as LiveMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { INKS } from '../basemap/ink.ts';
import { MIN_ZOOM } from '../story/plan/framing.ts';
import type { Camera } from '../view/state.ts';
import { gateFrames } from './frame-gate.ts';
import { drawStoryImage, PIXEL_RATIO } from './story-images.ts';

setWorkerUrl(workerUrl);

const MAX_ZOOM = 13;

interface FirstView {
  readonly style: StyleSpecification;
  readonly camera: Camera;
  readonly cooperative: boolean;
}

/**
 * A flat, north-up map in an element. Throws where the browser has no WebGL 2.
 * The caller removes it.
 */
export function createMap(
  container: HTMLElement,
  { style, camera, cooperative }: FirstView,
): LiveMap {
  const map = new LiveMap({
    container,
    style,
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    attributionControl: false,
    cooperativeGestures: cooperative,
    // Labels appear at once: nothing on the page moves by itself.
    fadeDuration: 0,
  });
  // Until the map first stands, frames may queue: it is there sooner.
  map.once('idle', () => gateFrames(map));
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    const image = drawStoryImage(id, INKS);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
  return map;
}
