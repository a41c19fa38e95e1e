/** Runs work in the page's so manieth frame from here. @returns takes it back, if it has not run yet */
export function afterFrames(count: number, work: () => void): () => void {
  let left = count;
  let frame = requestAnimationFrame(function next() {
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(next);
    else work();
  });
  return () => cancelAnimationFrame(frame);
}

/** Runs work once the page's so manieth frame from here is on its way to the screen. @returns takes it back */
export function afterPainted(count: number, work: () => void): () => void {
  // A message is handled after the frame in which it was sent.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  const cancel = afterFrames(count, () => port2.postMessage(null));
  return () => {
    cancel();
    port1.onmessage = null;
    port1.close();
  };
}

/** How long a browser may take to tell of the first paint. Milliseconds. */
const PATIENCE = 1000;

/** Resolves once something of the page is on the screen; soon in a page that shows nothing, or that nobody sees. */
export function firstPainted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const waiting = setTimeout(resolve, PATIENCE);
    // The browser tells it when the frame is on the screen: where graphics are slow, long after handing it over.
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      clearTimeout(waiting);
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
