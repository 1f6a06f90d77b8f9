import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CategoriesDocument,
  CategoryDocument,
  type CategoriesQueryVariables,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const REQUEST_ID: unknown = expect.stringMatching(/^[0-9A-F-]{36}$/);
const LECTURES = "1000382001";
const ARCHIVE = "1000382003";
const PHYSICS = "1000382011";
const STICKERS = "1000382101";

describe("categories", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const list = async (variables: CategoriesQueryVariables = {}) => {
    const { data, errors } = await stack.execute(CategoriesDocument, variables);
    expect(errors).toBeUndefined();
    return data!.categories!;
  };
  const names = async (variables: CategoriesQueryVariables = {}) =>
    (await list(variables)).edges.map(({ node }) => node.name);

  it("lists the first level, newest first, below no parent", async () => {
    const { parent, totalCount, edges, pageInfo } = await list();
    expect(parent).toBeNull();
    expect(totalCount).toBe(3);
    expect(edges.map(({ node }) => node)).toEqual([
      {
        id: ARCHIVE,
        name: "Archive",
        level: 0,
        parentId: null,
        type: "DEFAULT",
        childCount: 12,
      },
      {
        id: "1000382002",
        name: "教学视频",
        level: 0,
        parentId: null,
        type: "DEFAULT",
        childCount: 1,
      },
      {
        id: LECTURES,
        name: "Lectures",
        level: 0,
        parentId: null,
        type: "DEFAULT",
        childCount: 2,
      },
    ]);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor,
      endCursor: edges[2]?.cursor,
    });
  });

  it("lists the children of a category, beside the category", async () => {
    const { parent, edges } = await list({ parentId: LECTURES });
    expect(parent).toEqual({
      id: LECTURES,
      name: "Lectures",
      level: 0,
      parentId: null,
      type: "DEFAULT",
      childCount: 2,
    });
    expect(edges.map(({ node }) => node)).toMatchObject([
      { name: "Mathematics", level: 1, parentId: LECTURES, childCount: 0 },
      { name: "Physics", level: 1, parentId: LECTURES, childCount: 2 },
    ]);
  });

  it("sorts oldest first when asked to", async () => {
    expect(await names({ orderBy: "CREATED_AT_ASC" })).toEqual([
      "Lectures",
      "教学视频",
      "Archive",
    ]);
  });

  it("keeps the tree of material apart", async () => {
    expect(await names({ type: "MATERIAL" })).toEqual(["Stickers"]);
    expect(await names({ type: "MATERIAL", parentId: STICKERS })).toEqual([
      "Animated stickers",
    ]);
  });

  it("is empty below a category without children", async () => {
    const { edges, totalCount, pageInfo } = await list({
      parentId: "1000382012",
    });
    expect({ edges, totalCount, pageInfo }).toEqual({
      edges: [],
      totalCount: 0,
      pageInfo: {
        hasNextPage: false,
        hasPreviousPage: false,
        startCursor: null,
        endCursor: null,
      },
    });
  });

  describe("in pages", () => {
    const archive = { parentId: ARCHIVE, orderBy: "CREATED_AT_ASC" } as const;

    it("goes from one to the next, a call each, until there is none", async () => {
      const before = stack.callsOf("GetCategories");
      const pages: (string | null | undefined)[][] = [];
      let after: string | null | undefined;
      do {
        const page = await list({ ...archive, first: 5, after });
        expect(page.totalCount).toBe(12);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== undefined);
        pages.push(page.edges.map(({ node }) => node.name));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after !== undefined);
      expect(pages).toEqual([
        ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"],
        ["2024-06", "2024-07", "2024-08", "2024-09", "2024-10"],
        ["2024-11", "2024-12"],
      ]);
      expect(stack.callsOf("GetCategories")).toBe(before + 3);
    });

    it("begins anywhere, in two calls where a page of that size does not", async () => {
      const { edges } = await list({ ...archive, first: 3 });
      const before = stack.callsOf("GetCategories");
      const page = await list({
        ...archive,
        first: 4,
        after: edges[2]?.cursor,
      });
      expect(page.edges.map(({ node }) => node.name)).toEqual([
        "2024-04",
        "2024-05",
        "2024-06",
        "2024-07",
      ]);
      expect(page.parent?.name).toBe("Archive");
      expect(stack.callsOf("GetCategories")).toBe(before + 2);
    });

    it("is as large as asked for, up to 100", async () => {
      expect(await names({ ...archive, first: 100 })).toHaveLength(12);
      expect(await names({ ...archive, first: 1 })).toEqual(["2024-01"]);
      expect(await names(archive)).toHaveLength(10);
    });
  });

  it("reads a tree with a call for each category that has its children selected", async () => {
    const before = stack.callsOf("GetCategories");
    const { data, errors } = await stack.query(
      `{ categories(orderBy: CREATED_AT_ASC, first: 1) { edges { node { name
          children(orderBy: CREATED_AT_ASC) { totalCount edges { node { name
            children { edges { node { name level } } } } } } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      categories: {
        edges: [
          {
            node: {
              name: "Lectures",
              children: {
                totalCount: 2,
                edges: [
                  {
                    node: {
                      name: "Physics",
                      children: {
                        edges: [
                          { node: { name: "Optics <waves & rays>", level: 2 } },
                          { node: { name: "Fluid dynamics", level: 2 } },
                        ],
                      },
                    },
                  },
                  {
                    node: { name: "Mathematics", children: { edges: [] } },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    expect(stack.callsOf("GetCategories")).toBe(before + 4);
  });

  it("tells what stands below the category of a video", async () => {
    const { data } = await stack.query(
      `{ video(id: "c6a23a870c8c4ffcd40cbd3813330008") { category { name children { totalCount } } } }`,
    );
    expect(data).toEqual({
      video: { category: { name: "Lectures", children: { totalCount: 2 } } },
    });
  });

  it("asks once for all who ask the same", async () => {
    const before = stack.callsOf("GetCategories");
    await stack.query(
      "{ a: categories { totalCount } b: categories { totalCount } c: categories(first: 3) { totalCount } }",
    );
    expect(stack.callsOf("GetCategories")).toBe(before + 2);
  });

  it("answers an unknown parent with NOT_FOUND", async () => {
    const { data, errors } = await stack.execute(CategoriesDocument, {
      parentId: "1",
    });
    expect(data).toEqual({ categories: null });
    expect(errors?.[0]?.extensions).toEqual({
      code: "NOT_FOUND",
      status: 404,
      vodCode: "InvalidCateId.NotFound",
      requestId: REQUEST_ID,
      retryable: false,
      action: "GetCategories",
    });
  });

  describe("refuses before VOD is called", () => {
    const table: readonly (readonly [
      what: string,
      variables: CategoriesQueryVariables,
      says: string,
    ])[] = [
      ["a page of nothing", { first: 0 }, "first is 0"],
      ["a page of 101", { first: 101 }, "1 to 100"],
      ["a parent that is no number", { parentId: "films" }, "parentId"],
      ["the root by its number", { parentId: "-1" }, "parentId"],
      ["a tree for answers alone", { type: "UNKNOWN" }, "type"],
      ["a cursor that is none", { after: "tomorrow" }, "after"],
    ];
    it.each(table)("%s", async (_, variables, says) => {
      const before = stack.emulator.calls.length;
      const { data, errors } = await stack.execute(
        CategoriesDocument,
        variables,
      );
      expect(data).toEqual({ categories: null });
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
      expect(errors?.[0]?.message).toContain(says);
      expect(stack.emulator.calls).toHaveLength(before);
    });

    it("a cursor of another parent, or of another order", async () => {
      const { pageInfo } = await list({ parentId: ARCHIVE, first: 2 });
      const after = pageInfo.endCursor;
      for (const variables of [
        { parentId: LECTURES, after },
        { parentId: ARCHIVE, orderBy: "CREATED_AT_ASC", after },
      ] as const) {
        const { errors } = await stack.execute(CategoriesDocument, variables);
        expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
        expect(errors?.[0]?.message).toContain("after");
      }
    });
  });
});

describe("category", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const read = (id: string) => stack.execute(CategoryDocument, { id });

  it.each([
    {
      id: LECTURES,
      name: "Lectures",
      level: 0,
      parentId: null,
      type: "DEFAULT",
      childCount: 2,
    },
    {
      id: PHYSICS,
      name: "Physics",
      level: 1,
      parentId: LECTURES,
      type: "DEFAULT",
      childCount: 2,
    },
    {
      id: "1000382022",
      name: "Optics <waves & rays>",
      level: 2,
      parentId: PHYSICS,
      type: "DEFAULT",
      childCount: 0,
    },
    {
      id: STICKERS,
      name: "Stickers",
      level: 0,
      parentId: null,
      type: "MATERIAL",
      childCount: 1,
    },
  ])("tells all about $name", async (category) => {
    const { data, errors } = await read(category.id);
    expect(errors).toBeUndefined();
    expect(data?.category).toEqual(category);
  });

  it("shows a type that it does not know as UNKNOWN, and its children all the same", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetCategories",
      fields: { "Category.Type": "live" },
    });
    const { data, errors } = await stack.query(
      `{ category(id: "${LECTURES}") { type children { totalCount } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      category: { type: "UNKNOWN", children: { totalCount: 2 } },
    });
  });

  it("answers an unknown id with NOT_FOUND", async () => {
    const { data, errors } = await read("42");
    expect(data).toEqual({ category: null });
    expect(errors).toMatchObject([
      {
        path: ["category"],
        extensions: { code: "NOT_FOUND", vodCode: "InvalidCateId.NotFound" },
      },
    ]);
  });

  it.each([
    ["an empty id", ""],
    ["a name", "Lectures"],
    ["a sign", "-1"],
    ["20 digits", "1".repeat(20)],
  ])("refuses %s before VOD is called", async (_, id) => {
    const before = stack.emulator.calls.length;
    const { data, errors } = await read(id);
    expect(data).toEqual({ category: null });
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain("id is not a number");
    expect(stack.emulator.calls).toHaveLength(before);
  });
});
