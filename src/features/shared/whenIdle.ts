/** What a reader sees has drawn by then, also on a slow machine. In milliseconds. */
const PAUSE = 1500;

/** Runs `work` when the browser has had nothing else to do for a while. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  const idle = (): unknown => ('requestIdleCallback' in window ? window.requestIdleCallback(work) : work());
  const timer = setTimeout(idle, PAUSE);
  return () => {
    clearTimeout(timer);
  };
}
