import { afterPainted } from '../ui/after-frames.ts';

/** The frame that is due, and so many more that it has been put together when the last of them begins. */
const FRAMES = 3;

/**
 * Runs work once the frame that is due is on the screen: what a click changes in the text shows before the
 * map, whose frames are dear, draws its part.
 *
 * @returns takes it back, if it has not run yet
 */
export function afterPaint(work: () => void): () => void {
  return afterPainted(FRAMES, work);
}
