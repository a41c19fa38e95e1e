/**
 * Runs work once the frame that is due has been painted: what a click changes in the text shows before
 * the map, whose frames are dear, draws its part.
 *
 * @returns takes it back, if it has not run yet
 */
export function afterPaint(work: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    port1.onmessage = null;
    port1.close();
  };
}
