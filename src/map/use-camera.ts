import type { Map as LiveMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { Camera, CameraCommand } from '../view/state.ts';
import { afterPaint } from './after-paint.ts';
import { cameraOf, createPilot, type Pilot } from './camera-pilot.ts';
import { prefersStill } from './motion.ts';
import { isByReader } from './reader-move.ts';
import { useLatest } from './use-latest.ts';

interface CameraWork {
  readonly command: CameraCommand;
  /** Changes whenever the same command would end elsewhere: other chrome, another story. */
  readonly frameKey: string;
  /** The camera that the command asks for on the map's canvas as it now is. */
  target(map: LiveMap): Camera | null;
  onCamera(camera: Camera): void;
}

/**
 * Moves the camera on command, keeps the frame while the window or the chrome changes, and reports
 * where the reader moved it by hand. Once moved by hand it stays, until the next command.
 *
 * @returns whether the newest command has yet to set out, which makes a rest of the map one of the journey before
 */
export function useCamera(map: LiveMap | null, work: CameraWork): () => boolean {
  const { command, frameKey } = work;
  const latest = useLatest(work);
  const pilot = useRef<Pilot | null>(null);
  const obeyed = useRef<number | null>(null);
  const byHand = useRef(false);
  /** Takes back the order that waits for the text; `null` when none does. */
  const waiting = useRef<(() => void) | null>(null);

  useEffect(() => {
    if (!map) return;
    const made = createPilot(map, () => latest.current.target(map));
    pilot.current = made;
    obeyed.current = null;
    const start = (event: object) => {
      if (isByReader(event)) byHand.current = true;
    };
    const end = (event: object) => {
      if (isByReader(event)) latest.current.onCamera(cameraOf(map));
    };
    const resize = () => {
      if (!byHand.current) made.follow();
    };
    map.on('movestart', start);
    map.on('moveend', end);
    map.on('resize', resize);
    return () => {
      map.off('movestart', start);
      map.off('moveend', end);
      map.off('resize', resize);
      waiting.current?.();
      waiting.current = null;
      made.halt();
      pilot.current = null;
    };
  }, [map, latest]);

  // The key stands for what the target is computed from.
  useEffect(() => {
    if (!map || !pilot.current) return;
    if (obeyed.current === command.serial) {
      if (!byHand.current && !waiting.current) pilot.current.follow();
      return;
    }
    const first = obeyed.current === null;
    obeyed.current = command.serial;
    // A camera from the address is the reader's own: no reframing takes it away.
    byHand.current = command.to === 'camera';
    const still = command.still || prefersStill();
    if (first) {
      pilot.current.go(true);
      return;
    }
    // The text answers first; a journey under way stands meanwhile, and the newest order counts.
    pilot.current.halt();
    waiting.current?.();
    waiting.current = afterPaint(() => {
      waiting.current = null;
      pilot.current?.go(still);
    });
  }, [map, command, frameKey]);

  return () =>
    obeyed.current !== latest.current.command.serial ||
    waiting.current !== null ||
    pilot.current?.isLeaving === true;
}
