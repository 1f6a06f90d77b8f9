import type { VodError } from "../errors/VodError.js";
import { splitBatch } from "./splitBatch.js";

/**
 * Sends any number of items, in batches of what the vendor takes, side by side.
 *
 * @param size the vendor's limit
 * @param send one call; answers one entry per item, in order
 * @returns one entry per item, in order; what fails a whole batch stands at each of its items
 */
export async function inBatches<Item, Entry>(
  items: readonly Item[],
  size: number,
  send: (batch: readonly Item[]) => Promise<readonly Entry[]>,
): Promise<readonly (Entry | VodError)[]> {
  const count = Math.ceil(items.length / size);
  const batches = Array.from({ length: count }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
  const entries = await Promise.all(
    batches.map((batch) => splitBatch(batch, send)),
  );
  return entries.flat();
}
