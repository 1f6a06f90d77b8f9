import { pageGlobals } from "./pageGlobals.js";

/** Something that was made while its hold on `window.onbeforeunload` was taken from it. */
export interface Kept<Made> {
  readonly made: Made;
  /** What it does when the page is left. */
  readonly leave: () => void;
  /** Ends that. */
  readonly release: () => void;
}

/**
 * Runs `make`, which takes `window.onbeforeunload` for itself: the vendor's uploader marks there that
 * its upload was stopped, without which a reloaded page does not resume it. Several uploads would take
 * it from each other, and all of them from the page: what it set becomes a listener, what was there stays.
 */
export function keepLeaveHandler<Made>(make: () => Made): Kept<Made> {
  const page = pageGlobals();
  const before = page.onbeforeunload ?? null;
  const made = make();
  const handler = page.onbeforeunload;
  page.onbeforeunload = before;
  const leave = (): void => {
    if (handler !== before && typeof handler === "function") {
      (handler as () => void).call(page);
    }
  };
  // Unlike beforeunload it also comes on phones, and a listener for it keeps the page in the cache.
  page.addEventListener?.("pagehide", leave);
  const release = (): void => page.removeEventListener?.("pagehide", leave);
  return { made, leave, release };
}
