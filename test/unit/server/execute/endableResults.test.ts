import { describe, expect, it } from "@jest/globals";
import { endableResults } from "../../../../src/server/execute/endableResults.js";

const fault = new Error("the reason, which nobody outside may read");

async function* failing(): AsyncGenerator<{ data: number }, void, undefined> {
  await Promise.resolve();
  yield { data: 1 };
  throw fault;
}

describe("results that fail", () => {
  it("end with what their reader is told instead, once", async () => {
    const faults: unknown[] = [];
    const ends: number[] = [];
    const told: unknown[] = [];
    const results = endableResults(failing(), {
      onResult: () => undefined,
      onFault: (error) => {
        faults.push(error);
        return { errors: [{ message: "Internal server error" }] };
      },
      onEnd: (count) => ends.push(count),
    });
    for await (const result of results) told.push(result);
    expect(told).toEqual([
      { data: 1 },
      { errors: [{ message: "Internal server error" }] },
    ]);
    expect([faults, ends]).toEqual([[fault], [1]]);
    expect(await results.next()).toEqual({ done: true, value: undefined });
  });
});
