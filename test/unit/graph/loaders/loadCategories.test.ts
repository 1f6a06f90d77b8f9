import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import { silentLogger } from "../../../../src/base/logger.js";
import "../../../../src/graph/index.js";
import {
  loadCategories,
  loadCategory,
  type CategoriesContext,
} from "../../../../src/graph/loaders/loadCategories.js";
import type { RequestOf } from "../../../../src/vod/index.js";

interface Shelf {
  readonly context: CategoriesContext;
  readonly asked: readonly RequestOf<"getCategories">[];
}

/** A category with the children 1 to 5; the root has no record of its own. */
function shelf(Category?: object): Shelf {
  const asked: RequestOf<"getCategories">[] = [];
  const load = (request: RequestOf<"getCategories">): Promise<object> => {
    asked.push(request);
    const end = request.PageNo * request.PageSize;
    const SubCategories = ["1", "2", "3", "4", "5"]
      .slice(end - request.PageSize, end)
      .map((CateId) => ({ CateId, ParentId: "7", SubTotal: 0 }));
    return Promise.resolve({
      RequestId: "R",
      SubTotal: 5,
      Category,
      SubCategories,
    });
  };
  const loaders = { categories: { load } };
  return {
    context: { loaders, logger: silentLogger } as unknown as CategoriesContext,
    asked,
  };
}

const film = { CateId: "7", CateName: "Films", Level: 1, ParentId: "3" };
const films = {
  id: "7",
  name: "Films",
  level: 1,
  parentId: "3",
  childCount: 5,
};
const siblings = { CateId: "7", Type: "default", SortBy: "CreationTime:Desc" };

const idsOf = ({
  edges,
}: Awaited<ReturnType<typeof loadCategories>>): readonly string[] =>
  edges.map(({ node }) => node.id);

describe("loadCategory", () => {
  it("asks for the smallest page there is, and counts the children by what it tells", async () => {
    const { context, asked } = shelf(film);
    expect(await loadCategory("7", context)).toMatchObject(films);
    expect(asked).toEqual([{ CateId: "7", PageNo: 1, PageSize: 1 }]);
  });

  it("knows the id of a category that the answer says nothing of", async () => {
    const { context } = shelf();
    expect(await loadCategory("7", context)).toMatchObject({
      id: "7",
      childCount: 5,
    });
  });
});

describe("loadCategories", () => {
  it("reads a page, its order and its tree, with the category above", async () => {
    const { context, asked } = shelf(film);
    const page = await loadCategories(siblings, { first: 2 }, context);
    expect(idsOf(page)).toEqual(["1", "2"]);
    expect(page).toMatchObject({
      totalCount: 5,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      parent: films,
      edges: [{ node: { parentId: "7", childCount: 0 } }, {}],
    });
    const request = { ...siblings, PageNo: 1, PageSize: 2 };
    // The loader answers the same request once.
    expect(asked).toEqual([request, request]);
  });

  it("goes on after a page by the next, and from inside one by two", async () => {
    const { context, asked } = shelf(film);
    const start = await loadCategories(siblings, { first: 2 }, context);
    const [inside, end] = start.edges.map(({ cursor }) => cursor);
    const next = { first: 2, after: end! };
    expect(idsOf(await loadCategories(siblings, next, context))).toEqual([
      "3",
      "4",
    ]);
    const across = { first: 2, after: inside! };
    const page = await loadCategories(siblings, across, context);
    expect(idsOf(page)).toEqual(["2", "3"]);
    expect(page.parent).toMatchObject(films);
    expect(asked.map(({ PageNo }) => PageNo)).toEqual([1, 1, 2, 2, 1, 2, 1]);
  });

  it("knows no category above the first level", async () => {
    const { context } = shelf();
    const page = await loadCategories({ CateId: "-1" }, { first: 5 }, context);
    expect(page.parent).toBeUndefined();
    expect(page.totalCount).toBe(5);
  });

  it.each([
    ["another category", { ...siblings, CateId: "8" }],
    ["another order", { ...siblings, SortBy: "CreationTime:Asc" }],
    ["another tree", { ...siblings, Type: "material" }],
  ])("refuses a cursor of %s", async (_what, others) => {
    const { context } = shelf(film);
    const { pageInfo } = await loadCategories(others, { first: 2 }, context);
    const after = pageInfo.endCursor!;
    await expect(
      loadCategories(siblings, { first: 2, after }, context),
    ).rejects.toThrow("after belongs to a list with another filter or order");
  });

  it.each([0, 101])("refuses %d at once, and asks nothing", async (first) => {
    const { context, asked } = shelf(film);
    await expect(loadCategories(siblings, { first }, context)).rejects.toThrow(
      `first is ${first}; 1 to 100 are allowed.`,
    );
    expect(asked).toEqual([]);
  });
});
