import type { Map as LiveMap } from 'maplibre-gl';

/** How often it is asked whether the graphics processor is done. Milliseconds. */
const LOOK = 4;
/** A frame that takes it longer than two of a screen's is worth waiting for. Milliseconds. */
const SLOW = 32;

/**
 * Lets a slowly drawn map begin a frame only once the graphics processor is done with the one before: a queue
 * of them would keep the rest of the page from the screen.
 */
export function gateFrames(map: LiveMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) return;
  const repaint = map.triggerRepaint.bind(map);
  let drawn: WebGLSync | null = null;
  let since = 0;
  let isSlow = false;
  let isAsked = false;

  const look = (): void => {
    if (!drawn) return;
    if (!gl.isContextLost() && gl.getSyncParameter(drawn, gl.SYNC_STATUS) !== gl.SIGNALED) {
      setTimeout(look, LOOK);
      return;
    }
    isSlow = performance.now() - since > SLOW;
    gl.deleteSync(drawn);
    drawn = null;
    if (!isAsked) return;
    isAsked = false;
    repaint();
  };
  map.on('render', () => {
    if (drawn) return;
    drawn = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    since = performance.now();
    // Not put on its way, the work would never be done.
    gl.flush();
    setTimeout(look, LOOK);
  });
  map.triggerRepaint = () => {
    if (drawn && isSlow) isAsked = true;
    else repaint();
  };
}
