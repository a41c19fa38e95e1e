import { project } from '../story/plan/framing.ts';
import { worldPixels } from '../story/plan/mercator.ts';
import type { Camera } from '../view/state.ts';

function numbers(text: string | undefined): readonly number[] {
  return (text ?? '').split(' ').map(Number);
}

/**
 * Lays the drawing in a box over what a camera sees in that box: the same places at the same points. By a
 * transform, for nothing of the page may shift.
 */
export function alignPicture(box: HTMLElement, camera: Camera): void {
  const room = box.getBoundingClientRect();
  for (const svg of box.querySelectorAll('svg')) {
    svg.style.transform = '';
    const drawn = svg.getScreenCTM();
    const frame = svg.getBoundingClientRect();
    // The one for the other layout is not laid out.
    if (!drawn || frame.width === 0) continue;
    const [longitude = 0, latitude = 0, zoom = 0] = numbers(svg.dataset['camera']);
    const [x = 0, y = 0] = numbers(svg.dataset['middle']);
    const scale = worldPixels(camera.zoom) / worldPixels(zoom) / drawn.a;
    const to = project([longitude, latitude], camera, room);
    const left = room.left + to.x - frame.left - (drawn.a * x + drawn.e - frame.left) * scale;
    const top = room.top + to.y - frame.top - (drawn.d * y + drawn.f - frame.top) * scale;
    svg.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  }
}
