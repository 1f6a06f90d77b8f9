import type {
  ResultStream,
  StreamedResult,
} from "../request/StreamedResult.js";

/**
 * Results that tell when they are over, once, with their number. `return` tells it at once, since the results
 * may wait for an event that never comes: `onEnd` has to end that wait. Results that fail are over too: what the
 * reader is told then is what `onFault` says, since whoever iterates would tell them the reason.
 */
export function endableResults(
  results: ResultStream,
  {
    onResult,
    onFault,
    onEnd,
  }: {
    readonly onResult: (result: StreamedResult) => void;
    readonly onFault: (error: unknown) => StreamedResult;
    readonly onEnd: (count: number) => void;
  },
): ResultStream {
  const over = { done: true, value: undefined } as const;
  let count = 0;
  let isOver = false;
  const finish = (): void => {
    if (!isOver) onEnd(count);
    isOver = true;
  };
  const endable: ResultStream = {
    next: async () => {
      if (isOver) return over;
      try {
        const step = await results.next();
        if (step.done === true) finish();
        else {
          count += 1;
          onResult(step.value);
        }
        return step;
      } catch (error) {
        finish();
        return { done: false, value: onFault(error) };
      }
    },
    return: async () => {
      finish();
      return results.return();
    },
    [Symbol.asyncIterator]: () => endable,
  };
  return endable;
}
