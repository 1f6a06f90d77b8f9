import type { Clock } from "./clock.js";

/** Calls back again and again. @returns a function that ends it */
export function everyInterval(
  clock: Clock,
  intervalMs: number,
  callback: () => void,
): () => void {
  const next = (): (() => void) =>
    clock.after(intervalMs, () => {
      cancel = next();
      callback();
    });
  let cancel = next();
  return () => {
    cancel();
  };
}
