import { describe, expect, it } from "@jest/globals";
import { readCursor } from "../../../../src/graph/paging/cursor.js";
import { toConnection } from "../../../../src/graph/paging/toConnection.js";

const list = "test";

describe("a page of a list", () => {
  it("has a cursor at each record, which says how many stand up to it", () => {
    const window = { position: 4, first: 2 };
    const page = { total: 9, records: ["e", "f"] };
    const { edges, pageInfo, totalCount } = toConnection(page, window, list);
    expect(edges.map(({ node }) => node)).toEqual(["e", "f"]);
    expect(
      edges.map(({ cursor }) => readCursor(cursor, list).position),
    ).toEqual([5, 6]);
    expect(totalCount).toBe(9);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: edges[0]?.cursor,
      endCursor: edges[1]?.cursor,
    });
  });

  it("carries the vendor's token in the cursor at its end alone", () => {
    const page = { total: 9, records: ["a", "b"], token: "t".repeat(32) };
    const { edges } = toConnection(page, { position: 0, first: 2 }, list);
    expect(edges.map(({ cursor }) => readCursor(cursor, list).token)).toEqual([
      undefined,
      "t".repeat(32),
    ]);
  });

  it("ends where the next page begins, although it lacks records", () => {
    const page = { total: 9, records: ["a", "c"], token: "t".repeat(32) };
    const { edges, pageInfo } = toConnection(
      page,
      { position: 0, first: 3 },
      list,
    );
    expect(edges.map(({ cursor }) => readCursor(cursor, list))).toEqual([
      { position: 1, token: undefined },
      { position: 3, token: "t".repeat(32) },
    ]);
    expect(pageInfo.hasNextPage).toBe(true);
  });

  it.each([
    ["the beginning of more", 0, ["a"], 2, true, false],
    ["all there is", 0, ["a"], 1, false, false],
    ["the end", 1, ["b"], 2, false, true],
    ["nothing at all", 0, [], 0, false, false],
    // The vendor's total may be out of date.
    ["nothing, although there should be more", 2, [], 9, false, true],
  ] as const)("says where it lies: %s", (...row) => {
    const [, position, records, total, hasNextPage, hasPreviousPage] = row;
    const { pageInfo } = toConnection(
      { total, records },
      { position, first: 1 },
      list,
    );
    expect(pageInfo).toMatchObject({ hasNextPage, hasPreviousPage });
  });
});
