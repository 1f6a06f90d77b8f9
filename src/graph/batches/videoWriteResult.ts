import type { Logger } from "../../base/logger.js";
import { VodError, type VideoWrite } from "../../vod/index.js";
import { failedItem, listedItems, type FailedItem } from "./itemOutcome.js";

/** What a batch of writes says about one item; anything but an answer is its failure. */
export type WriteEntry = VideoWrite | Error;

/** The end of one item's work: what fails it is an end too. */
export async function endOf<T>(work: () => Promise<T>): Promise<T | Error> {
  try {
    return await work();
  } catch (error) {
    return error as Error;
  }
}

/** How an item ended. @param done the outcome's name when the write did it */
export function itemResult<Done extends string>(
  end: WriteEntry,
  done: Done,
  logger: Logger,
): (FailedItem | { readonly outcome: Done }) & { readonly end: WriteEntry } {
  if (end instanceof Error) return { ...failedItem(end, logger), end };
  return end.outcome === "done"
    ? { outcome: done, end }
    : { ...listedItems[end.outcome], end };
}

/** The RequestId of the first call that was answered; ours when none was. */
export function requestIdOf(
  entries: readonly (Pick<VideoWrite, "requestId"> | Error)[],
  ownRequestId: string,
): string {
  for (const entry of entries) {
    const isAnswer = !(entry instanceof Error) || entry instanceof VodError;
    if (isAnswer && entry.requestId !== undefined) return entry.requestId;
  }
  return ownRequestId;
}
