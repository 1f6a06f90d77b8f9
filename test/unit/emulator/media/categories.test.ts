import { describe, expect, it } from "@jest/globals";
import {
  ROOT_ID,
  categories,
  childrenOf,
  findCategory,
} from "../../../../src/emulator/media/categories.js";
import { nonEmpty } from "../../../support/nonEmpty.js";

describe("the account's categories", () => {
  it("have ids of their own", () => {
    expect(new Set(categories.map(({ id }) => id)).size).toBe(
      categories.length,
    );
  });

  it("stand one level below their parent, in the tree of its type", () => {
    for (const { level, parentId, type } of nonEmpty(categories)) {
      const root = { id: ROOT_ID, level: -1, type };
      const parent = findCategory(parentId) ?? root;
      expect(parent).toMatchObject({ id: parentId, level: level - 1, type });
    }
  });

  it.each([
    ["default", 3],
    ["material", 2],
  ] as const)(
    "of type %s have %i levels, as the vendor allows",
    (type, count) => {
      const levels = categories
        .filter((category) => category.type === type)
        .map(({ level }) => level);
      expect(Math.max(...levels)).toBe(count - 1);
    },
  );

  it("keep the vendor's limits: names of 64 bytes, 100 children", () => {
    for (const { id, name, type } of nonEmpty(categories)) {
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(64);
      expect(childrenOf(id, type).length).toBeLessThanOrEqual(100);
    }
  });

  it("are listed oldest first", () => {
    expect(childrenOf(ROOT_ID, "default").map(({ name }) => name)).toEqual([
      "Lectures",
      "教学视频",
      "Archive",
    ]);
    const times = categories.map(({ createdAtMs }) => createdAtMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});
