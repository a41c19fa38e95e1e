import type { Map as LiveMap } from 'maplibre-gl';
import type { Camera } from '../view/state.ts';
import { moveBetween } from './camera-move.ts';
import { framePace } from './frame-pace.ts';

const FADE = 150;
const CATCH_UP = 300;

/** Brings the camera to where a command asks. `target` is asked anew at every step of the way. */
export interface Pilot {
  /** Sets out: an ease, a jump, or a fade, by distance and by how fast the map is drawn. Ends any journey under way. */
  go(still: boolean): void;
  /** The target moved a little (chrome, window): there at once, or along with the journey under way. */
  follow(): void;
  /** Whether the picture before still fades, and the camera stands where it was. */
  readonly isLeaving: boolean;
  /** Abandons the journey where it is. */
  halt(): void;
}

export function cameraOf(map: LiveMap): Camera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom() };
}

const slowing = (t: number): number => 1 - (1 - t) ** 3;

function destination({ longitude, latitude, zoom }: Camera) {
  return { center: [longitude, latitude] as [number, number], zoom };
}

export function createPilot(map: LiveMap, target: () => Camera | null): Pilot {
  let easingUntil = 0;
  let fade: Animation | null = null;
  const pace = framePace(map);
  const arrived = () => pace.stop();

  const isLeaving = () => fade?.playState === 'running';
  const reveal = () => {
    if (!fade) return;
    fade.cancel();
    fade = null;
    map.getCanvas().animate({ opacity: [0, 1] }, { duration: FADE, easing: 'ease-out' });
  };
  const halt = () => {
    easingUntil = 0;
    map.off('moveend', arrived);
    pace.stop();
    map.stop();
    map.off('idle', reveal);
    fade?.cancel();
    fade = null;
  };
  const jump = () => {
    const camera = target();
    if (camera) map.jumpTo(destination(camera));
  };
  const ease = (duration: number) => {
    const camera = target();
    if (!camera) return;
    easingUntil = performance.now() + duration;
    map.easeTo({ ...destination(camera), duration, easing: slowing, essential: true });
  };
  const fadeOver = () => {
    fade = map
      .getCanvas()
      .animate({ opacity: [1, 0] }, { duration: FADE, easing: 'ease-out', fill: 'forwards' });
    fade.onfinish = () => {
      jump();
      map.once('idle', reveal);
    };
  };

  return {
    go(still) {
      halt();
      const camera = target();
      if (!camera) {
        // Nowhere to go: the map says that it stands still.
        map.triggerRepaint();
        return;
      }
      const { clientWidth: width, clientHeight: height } = map.getContainer();
      const move = moveBetween(cameraOf(map), camera, { width, height }, still);
      if (move.kind === 'jump') jump();
      else if (move.kind === 'fade' || pace.isSlow) fadeOver();
      else {
        pace.start();
        map.once('moveend', arrived);
        ease(move.duration);
      }
    },
    follow() {
      // Behind a fade the jump asks for the target itself.
      if (isLeaving()) return;
      const left = easingUntil - performance.now();
      if (left > 0 && map.isMoving()) ease(Math.min(left, CATCH_UP));
      else jump();
    },
    get isLeaving() {
      return isLeaving();
    },
    halt,
  };
}
