import { describe, expect, it } from "@jest/globals";
import { VodError } from "../../../../src/vod/errors/VodError.js";
import type { ErrorKind } from "../../../../src/vod/errors/ErrorKind.js";
import { splitBatch } from "../../../../src/vod/policy/splitBatch.js";

const letters = (count: number): readonly string[] =>
  Array.from("abcdefghijklmnopqrst").slice(0, count);

function failure(kind: ErrorKind): VodError {
  return new VodError({
    kind,
    status: 400,
    retryable: false,
    code: `Code.${kind}`,
    message: "Message",
    action: "Action",
  });
}

/** Sends a batch to a vendor who refuses every batch that holds one of `culprits`. */
async function run(
  items: readonly string[],
  culprits: readonly string[],
  error: VodError,
): Promise<{
  readonly calls: number;
  readonly entries: readonly (string | VodError)[];
}> {
  let calls = 0;
  const entries = await splitBatch(items, (batch) => {
    calls += 1;
    return batch.some((item) => culprits.includes(item))
      ? Promise.reject(error)
      : Promise.resolve(batch.map((item) => item.toUpperCase()));
  });
  return { calls, entries };
}

describe("splitBatch", () => {
  it("sends a batch that nobody refuses once", async () => {
    const { calls, entries } = await run(letters(3), [], failure("notFound"));
    expect(calls).toBe(1);
    expect(entries).toEqual(["A", "B", "C"]);
  });

  for (const kind of [
    "invalidInput",
    "notFound",
    "forbidden",
    "conflict",
  ] as const) {
    it(`answers everybody but the culprit of "${kind}", in order`, async () => {
      const error = failure(kind);
      const { entries } = await run(letters(4), ["c"], error);
      expect(entries).toEqual(["A", "B", error, "D"]);
    });
  }

  for (const kind of [
    "throttled",
    "timeout",
    "unavailable",
    "misconfigured",
    "internal",
  ] as const) {
    it(`fails everybody with "${kind}", in one call`, async () => {
      const error = failure(kind);
      const { calls, entries } = await run(letters(3), ["c"], error);
      expect(calls).toBe(1);
      expect(entries).toEqual([error, error, error]);
    });
  }

  for (const [size, culprits, calls] of [
    [1, "a", 1],
    [2, "a", 3],
    [20, "a", 11],
    [20, "t", 9],
    [20, "abcdefghijklmnopqrst", 39],
  ] as const) {
    it(`finds ${culprits.length} of ${size} in ${calls} calls ("${culprits}")`, async () => {
      const error = failure("invalidInput");
      const outcome = await run(letters(size), Array.from(culprits), error);
      expect(outcome.calls).toBe(calls);
      expect(outcome.entries.filter((entry) => entry === error)).toHaveLength(
        culprits.length,
      );
    });
  }

  it("does not split a batch of nothing", async () => {
    const error = failure("invalidInput");
    let calls = 0;
    const refuse = (): Promise<never> => {
      calls += 1;
      if (calls > 3) throw new Error("split for ever");
      return Promise.reject(error);
    };
    await expect(splitBatch([], refuse)).resolves.toEqual([]);
    expect(calls).toBe(1);
  });

  it("lets a fault of our own through", async () => {
    const fault = new TypeError("fault");
    await expect(
      splitBatch(["a", "b"], () => Promise.reject(fault)),
    ).rejects.toBe(fault);
  });
});
