import type { Loaders } from "./Loaders.js";

/**
 * Lets the request read everything anew. After a write: what it touched is known to no loader, and a
 * mutation has read little before, by few of them.
 */
export function forgetReads(loaders: Loaders): void {
  for (const loader of Object.values(loaders)) {
    (loader as { clearAll(): unknown }).clearAll();
  }
}
