import { beforeAll, describe, expect, it, jest } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { operations } from "../../../src/vod/operations/registry.js";
import { faultMatrix, type Cell } from "../../faults/faultMatrix.js";
import { operationCalls } from "../../faults/operationCalls.js";
import { renderPage } from "../../faults/renderPage.js";
import { troubles } from "../../faults/troubles.js";

const called = Object.values(operations);

// Some six hundred gateways, one after another.
jest.setTimeout(600_000);

/** What a caller may be told of a trouble that is not of his making. */
const HONEST = new Set([
  "UPSTREAM_UNAVAILABLE",
  "UPSTREAM_TIMEOUT",
  "UPSTREAM_MISCONFIGURED",
  "THROTTLED",
]);
/** Three attempts, a look-up after each, and what the field asks first. */
const MOST_PER_CALL = 7;

const matrix: Cell[] = [];
const of = (name: string): readonly Cell[] =>
  matrix.filter(({ trouble }) => trouble === name);

beforeAll(async () => {
  for await (const cell of faultMatrix()) matrix.push(cell);
});

describe("the fault matrix", () => {
  it("puts every operation through every kind of trouble", () => {
    expect(operationCalls.map(({ action }) => action).toSorted()).toEqual(
      called.map(({ action }) => action).toSorted(),
    );
    expect(matrix).toHaveLength(troubles.length * called.length);
  });

  it("is what docs/faults.md says: `npm run faults` writes it", async () => {
    expect(await readFile("docs/faults.md", "utf8")).toBe(
      await renderPage(matrix),
    );
  });
});

describe.each(troubles.map(({ name }) => name))("%s", (name) => {
  it("ends each call with a success or an error that names the trouble", () => {
    const ends = of(name).flatMap((cell) => cell.ends);
    const refusals = ends.filter((end) => end !== "success");
    expect(ends.length).toBeGreaterThanOrEqual(called.length);
    expect(refusals.filter(({ code }) => !HONEST.has(code))).toEqual([]);
  });

  it("makes no more calls than attempts and look-ups need", () => {
    const greedy = of(name).filter(
      ({ ends, sent }) => sent > MOST_PER_CALL * ends.length,
    );
    expect(greedy).toEqual([]);
  });
});

describe("every operation", () => {
  const last = ({ ends }: Cell) => ends.at(-1);

  it.each([
    "nothing",
    "slow answers",
    "the gateway's clock is 20 minutes slow",
    "the gateway's clock is 20 minutes fast",
    "Redis is gone",
    "30 s of 503, then recovery",
  ])("is answered in the end: %s", (name) => {
    expect(of(name).filter((cell) => last(cell) !== "success")).toEqual([]);
  });

  it("that may be repeated rides out whatever happens once", () => {
    const never = new Set<string>(
      called
        .filter(({ repeat }) => repeat.how === "never")
        .map(({ action }) => action),
    );
    const single = matrix.filter(({ trouble }) => trouble.endsWith(", once"));
    const failed = single.filter((cell) => last(cell) !== "success");
    expect(new Set(failed.map(({ action }) => action))).toEqual(never);
    expect(failed.filter(({ sent }) => sent !== 1)).toEqual([]);
  });
});
