import type { Ended } from "../batches/endEach.js";
import { endOf } from "../batches/videoWriteResult.js";

/**
 * Sends those items of a batch that the caller may write to, together, once it is known of all of them.
 *
 * @param refuse what stands in place of an item that is not to be sent; `undefined`: send it. What it
 *   throws is the item's failure
 * @param send answers one entry per item, in order; not called for none
 * @returns one end per item, in order
 */
export async function sendOwn<Item, Entry>(
  items: readonly Item[],
  refuse: (item: Item) => Promise<Entry | undefined>,
  send: (own: readonly Item[]) => Promise<readonly Ended<Entry>[]>,
): Promise<readonly Ended<Entry>[]> {
  const refusals = await Promise.all(
    items.map((item) => endOf(() => refuse(item))),
  );
  const own = items.filter((_, index) => refusals[index] === undefined);
  const sent = (own.length === 0 ? [] : await send(own)).values();
  return refusals.map(
    (refusal) => refusal ?? (sent.next().value as Ended<Entry>),
  );
}
