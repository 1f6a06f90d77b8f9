import type { ResultStream, StreamedResult } from "./StreamedResult.js";

/**
 * Results that tell when they are over, once, with their number. `return` tells it at once, since the results
 * may wait for an event that never comes: `onEnd` has to end that wait.
 */
export function endableResults(
  results: ResultStream,
  {
    onResult,
    onEnd,
  }: {
    readonly onResult: (result: StreamedResult) => void;
    readonly onEnd: (count: number) => void;
  },
): ResultStream {
  let count = 0;
  let isOver = false;
  const finish = (): void => {
    if (!isOver) onEnd(count);
    isOver = true;
  };
  const endable: ResultStream = {
    next: async () => {
      const step = await results.next();
      if (step.done === true) finish();
      else {
        count += 1;
        onResult(step.value);
      }
      return step;
    },
    return: async () => {
      finish();
      return results.return();
    },
    [Symbol.asyncIterator]: () => endable,
  };
  return endable;
}
