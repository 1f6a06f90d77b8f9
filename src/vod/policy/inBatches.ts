import type { VodError } from "../errors/VodError.js";
import { isOneItemAtFault, splitBatch } from "./splitBatch.js";

/**
 * Sends any number of items, in batches of what the vendor takes, side by side.
 *
 * @param size the vendor's limit
 * @param send one call; answers one entry per item, in order
 * @param mayBeOneItem whether a refusal may be for the sake of one item
 * @returns one entry per item, in order; what fails a whole batch stands at each of its items
 */
export async function inBatches<Item, Entry>(
  items: readonly Item[],
  size: number,
  send: (batch: readonly Item[]) => Promise<readonly Entry[]>,
  mayBeOneItem = isOneItemAtFault,
): Promise<readonly (Entry | VodError)[]> {
  const count = Math.ceil(items.length / size);
  const batches = Array.from({ length: count }, (_, n) =>
    items.slice(n * size, (n + 1) * size),
  );
  const entries = await Promise.all(
    batches.map((batch) => splitBatch(batch, send, mayBeOneItem)),
  );
  return entries.flat();
}
