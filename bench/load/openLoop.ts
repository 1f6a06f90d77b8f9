import type { Client } from "./Client.js";
import type { Extent } from "./closedLoop.js";

/**
 * Requests that arrive at a fixed rate, whether or not the earlier ones were answered.
 *
 * @returns what each took in milliseconds, shortest first, from the moment at which it was to be sent: a
 * server that stalls is charged for those whom it keeps waiting outside
 */
export async function openLoop(
  client: Pick<Client, "send">,
  perSecond: number,
  { operations, seconds }: Extent,
): Promise<readonly number[]> {
  const total = Math.min(operations, Math.ceil(perSecond * seconds));
  const began = performance.now();
  const tookMs: Promise<number>[] = [];
  while (tookMs.length < total) {
    const due = dueBy(performance.now() - began, perSecond, total);
    while (tookMs.length < due) {
      const intended = began + (tookMs.length / perSecond) * 1000;
      const took = client.send().then(() => performance.now() - intended);
      // It is thrown below, once all of them are waited for.
      took.catch(() => undefined);
      tookMs.push(took);
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return (await Promise.all(tookMs)).sort((a, b) => a - b);
}

function dueBy(elapsedMs: number, perSecond: number, total: number): number {
  return Math.min(total, 1 + Math.floor((elapsedMs * perSecond) / 1000));
}
