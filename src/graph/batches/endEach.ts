import DataLoader from "dataloader";
import { endOf } from "./videoWriteResult.js";

/** What was answered about one item; anything else is the item's failure. */
export type Ended<Entry> = Entry | Error;

/**
 * Checks the items of a batch one by one and sends those that pass together: one that breaks a rule
 * fails alone.
 *
 * @param check what is sent for an item. @throws GraphQLError when it breaks a rule
 * @param send answers one entry per item, in order
 * @returns one end per item, in order
 */
export async function endEach<Item, Sent, Entry>(
  items: readonly Item[],
  check: (item: Item, index: number) => Sent,
  send: (items: readonly Sent[]) => Promise<readonly Ended<Entry>[]>,
): Promise<readonly Ended<Entry>[]> {
  const loader = new DataLoader<Sent, Entry>(send, { cache: false });
  return Promise.all(
    items.map((item, index) =>
      endOf(async () => loader.load(check(item, index))),
    ),
  );
}
