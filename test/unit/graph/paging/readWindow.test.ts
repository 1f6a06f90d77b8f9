import { describe, expect, it } from "@jest/globals";
import {
  reachOf,
  readWindow,
  type Page,
  type Window,
} from "../../../../src/graph/paging/readWindow.js";

/** A list of the numbers from 0, and the pages that were read of it. */
function numbers(total: number, { first }: Window) {
  const read: number[] = [];
  const page = async (number: number): Promise<Page<number>> => {
    read.push(number);
    const start = (number - 1) * first;
    const length = Math.max(0, Math.min(first, total - start));
    const records = Array.from({ length }, (_item, n) => start + n);
    return Promise.resolve({ total, records, token: `after page ${number}` });
  };
  return { read, page };
}

describe("a window", () => {
  for (const [what, window, total, pages, records, reach] of [
    ["the first page", { position: 0, first: 3 }, 9, [1], [0, 1, 2], 3],
    ["a later page", { position: 6, first: 3 }, 9, [3], [6, 7, 8], 9],
    ["the part of a last page", { position: 6, first: 3 }, 8, [3], [6, 7], 9],
    ["parts of two pages", { position: 4, first: 3 }, 9, [2, 3], [4, 5, 6], 9],
    [
      "parts of two, the last short",
      { position: 4, first: 3 },
      7,
      [2, 3],
      [4, 5, 6],
      9,
    ],
    ["the end of the last page", { position: 4, first: 3 }, 5, [2], [4], 9],
    [
      "the end of a full last page",
      { position: 4, first: 3 },
      6,
      [2],
      [4, 5],
      9,
    ],
    ["nothing beyond the list", { position: 9, first: 3 }, 5, [4], [], 12],
    ["one record anywhere", { position: 7, first: 1 }, 9, [8], [7], 8],
  ] as const) {
    it(`is ${what}`, async () => {
      const { read, page } = numbers(total, window);
      const answer = await readWindow(window, page);
      expect(answer.records).toEqual(records);
      expect(answer.total).toBe(total);
      expect(read).toEqual(pages);
      expect(reachOf(window)).toBe(reach);
    });
  }

  it("goes on after a page that lacks records which the list still counts", async () => {
    const pages = [[0, 1], [3, 4, 5], [6]];
    const read = (number: number): Promise<Page<number>> =>
      Promise.resolve({ total: 7, records: pages[number - 1] ?? [] });
    const answer = await readWindow({ position: 1, first: 3 }, read);
    expect(answer.records).toEqual([1, 3]);
  });

  it("hands on the token of a page, and none that would lead elsewhere", async () => {
    const whole = { position: 3, first: 3 };
    const parts = { position: 4, first: 3 };
    expect((await readWindow(whole, numbers(9, whole).page)).token).toBe(
      "after page 2",
    );
    expect(
      (await readWindow(parts, numbers(9, parts).page)).token,
    ).toBeUndefined();
  });
});
