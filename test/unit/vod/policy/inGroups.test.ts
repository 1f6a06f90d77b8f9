import { describe, expect, it } from "@jest/globals";
import { inGroups } from "../../../../src/vod/policy/inGroups.js";

const items = ["a1", "b1", "a2", "c1", "b2"];

describe("inGroups", () => {
  it("sends the items of a group together", async () => {
    const groups: (readonly string[])[] = [];
    await inGroups(
      items,
      (item) => item[0] ?? "",
      (group) => {
        groups.push(group);
        return Promise.resolve(group);
      },
    );
    expect(groups).toEqual([["a1", "a2"], ["b1", "b2"], ["c1"]]);
  });

  it("answers in the order of the items, whichever group is done first", async () => {
    const answers = await inGroups(
      items,
      (item) => item[0] ?? "",
      async (group) => {
        if (group[0] === "a1") await new Promise(setImmediate);
        return group.map((item) => item.toUpperCase());
      },
    );
    expect(answers).toEqual(["A1", "B1", "A2", "C1", "B2"]);
  });

  it("sends nothing for no items", async () => {
    const answers = await inGroups([], String, () =>
      Promise.reject(new Error("sent")),
    );
    expect(answers).toEqual([]);
  });
});
