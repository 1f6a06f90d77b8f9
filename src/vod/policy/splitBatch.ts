import type { ErrorKind } from "../errors/ErrorKind.js";
import { VodError } from "../errors/VodError.js";

/** Failures that one item can bring upon its whole batch. */
export const ONE_ITEM_AT_FAULT: ReadonlySet<ErrorKind> = new Set([
  "invalidInput",
  "notFound",
  "forbidden",
  "conflict",
]);

/**
 * Sends a batch. One that the vendor refuses for the sake of a single item is split until the culprit
 * stands alone, so that nobody fails for a stranger's item.
 *
 * @param items one batch, within the vendor's limit
 * @param send one call; answers one entry per item, in order
 * @param mayBeOneItem whether a refusal may be for the sake of one item
 * @returns one entry per item, in order; the error of an outage stands at each of them
 */
export async function splitBatch<Item, Entry>(
  items: readonly Item[],
  send: (items: readonly Item[]) => Promise<readonly Entry[]>,
  mayBeOneItem = isOneItemAtFault,
): Promise<readonly (Entry | VodError)[]> {
  try {
    return await send(items);
  } catch (error) {
    if (!(error instanceof VodError)) throw error;
    if (items.length <= 1 || !mayBeOneItem(error)) {
      return items.map(() => error);
    }
    const middle = Math.ceil(items.length / 2);
    const halves = [items.slice(0, middle), items.slice(middle)];
    return (
      await Promise.all(
        halves.map((half) => splitBatch(half, send, mayBeOneItem)),
      )
    ).flat();
  }
}

/** Whether it is a failure that one item can bring upon its whole batch. */
export function isOneItemAtFault({ kind }: VodError): boolean {
  return ONE_ITEM_AT_FAULT.has(kind);
}
