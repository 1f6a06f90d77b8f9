import { describe, expect, it } from "@jest/globals";
import { buildSchema, graphql, type GraphQLObjectType } from "graphql";
import type { Scope } from "../../../../src/auth/index.js";
import { checkOpenPlace } from "../../../../src/graph/ownership/checkOpenPlace.js";
import { hideFromOthers } from "../../../../src/graph/ownership/hideFromOthers.js";
import {
  NOTHING,
  ORIGIN,
  type OwnersField,
} from "../../../../src/graph/ownership/ShownToOwner.js";

const STAR = { words: "a star", of: () => "*" };

/** Films whose fields are shown to their owners alone, each in another way. */
function films() {
  const schema = buildSchema(`
    type Query { film: Film }
    type Film {
      """The key."""
      key: String
      note: String
      stars: String
      title: String
    }
  `);
  const fields = (schema.getType("Film") as GraphQLObjectType).getFields();
  const declare = (name: string, shownToOwner: OwnersField): void => {
    fields[name]!.extensions = { shownToOwner };
  };
  declare("key", {});
  declare("note", { instead: NOTHING });
  declare("stars", { instead: STAR });
  hideFromOthers(schema);
  return { schema, fields };
}

const ownedBy = (owner: string): { readonly UserData: string } => ({
  UserData: JSON.stringify({ Extend: { v: 1, owner, marker: "m" } }),
});

const SECRETS = { key: "k", note: "n", stars: "***", title: "t" };

/** What a caller is shown of a film, and of which videos the record was read. */
async function show(film: object, owner: string, scope: Scope = "vod:read") {
  const read: string[] = [];
  const load = (id: string): Promise<object> => {
    read.push(id);
    return Promise.resolve(
      id === "missing"
        ? { found: false, requestId: "R" }
        : { found: true, record: ownedBy(id), requestId: "R" },
    );
  };
  const { data, errors = [] } = await graphql({
    schema: films().schema,
    source: "{ film { key note stars title } }",
    rootValue: { film: { ...SECRETS, ...film } },
    contextValue: {
      principal: { owner, scopes: new Set([scope]) },
      loaders: { videoById: { load } },
    },
  });
  return {
    film: { ...(data?.["film"] as object) },
    refused: errors.map(({ path, extensions }) => [
      path?.[1],
      extensions["code"],
    ]),
    read,
  };
}

const HIDDEN = {
  film: { key: null, note: null, stars: "*", title: "t" },
  refused: [["key", "FORBIDDEN"]],
};
const SHOWN = { film: SECRETS, refused: [] };

describe("a field that is shown to the owner", () => {
  it.each([
    ["its owner", { whose: ownedBy("alice") }, "alice"],
    ["the owner of its video", { whose: { videoId: "alice" } }, "alice"],
  ])("is shown to %s", async (_who, film, owner) => {
    expect(await show(film, owner)).toMatchObject(SHOWN);
  });

  it.each([
    ["somebody else", { whose: ownedBy("bob") }, "alice"],
    ["anybody, of a thing that is nobody's", {}, "alice"],
    ["anybody, where its record says nothing", { whose: {} }, "alice"],
    [
      "somebody else than its video's owner",
      { whose: { videoId: "bob" } },
      "alice",
    ],
    [
      "anybody, of a video that is gone",
      { whose: { videoId: "missing" } },
      "missing",
    ],
  ])("is hidden from %s", async (_who, film, owner) => {
    expect(await show(film, owner)).toMatchObject(HIDDEN);
  });

  it("is shown with vod:admin, and nothing is read for it", async () => {
    const shown = await show(
      { whose: { videoId: "bob" } },
      "root",
      "vod:admin",
    );
    expect(shown).toEqual({ ...SHOWN, read: [] });
  });

  it("stays empty for others where there is nothing to hide", async () => {
    const film = { whose: ownedBy("bob"), stars: null };
    expect((await show(film, "alice")).film).toMatchObject({ stars: null });
  });

  it("says so in its description", () => {
    const { fields } = films();
    expect(fields["key"]!.description).toBe(
      "The key. Shown to the owner and with `vod:admin`; to others FORBIDDEN.",
    );
    expect(fields["stars"]!.description).toBe(
      " Shown to the owner and with `vod:admin`; others get a star.",
    );
    expect(fields["title"]!.description).toBeUndefined();
  });
});

describe("what others get", () => {
  it("is nothing", () => {
    expect(NOTHING.of("n")).toBeNull();
  });

  it.each([
    [
      new URL("https://films.example:8443/a?Signature=s#b"),
      new URL("https://films.example:8443/"),
    ],
    [new URL("data:text/plain,secret"), null],
    [new URL("file:///secret"), null],
    ["https://films.example/", null],
    [null, null],
  ])("is the origin of %s", (url, origin) => {
    expect(ORIGIN.of(url)).toEqual(origin);
  });
});

describe("checkOpenPlace", () => {
  const registerFrom = [
    "https://a.example/",
    "https://b.example/open/",
  ] as const;
  const check =
    (url: string, scope: Scope, places = registerFrom) =>
    () => {
      const principal = { owner: "alice", scopes: new Set([scope]) };
      checkOpenPlace(new URL(url), "input.fileUrl", {
        principal,
        registerFrom: places,
      });
    };

  it.each([
    "https://a.example/film.mp4",
    "https://b.example/open/a/film%20one.mp4",
    "https://b.example/open/%C3%BC.mp4",
  ])("lets an uploader register %s", (url) => {
    expect(check(url, "vod:upload")).not.toThrow();
  });

  it.each([
    "https://c.example/film.mp4",
    "https://b.example/film.mp4",
    "https://b.example/opener/film.mp4",
    "https://a.example/film.mp4?x",
    "https://a.example/film.mp4#x",
    "https://a.example/a//film.mp4",
    "https://a.example/a/",
    "https://a.example/a%2Ffilm.mp4",
    "https://a.example/a%5Cfilm.mp4",
    "https://a.example/100%25.mp4",
    "https://a.example/a%0A.mp4",
    "https://a.example/%66ilm.mp4",
    "https://a.example/%c3%bc.mp4",
    "https://a.example/%ff.mp4",
    "https://a.example/it's.mp4%27",
  ])("lets none but an admin register %s", (url) => {
    expect(check(url, "vod:admin")).not.toThrow();
    expect(check(url, "vod:upload")).toThrow(
      expect.objectContaining({
        message: "input.fileUrl: Needs the scope vod:admin.",
      }),
    );
  });

  it("opens nothing where no place is named", () => {
    const context = { principal: { owner: "a", scopes: new Set<Scope>() } };
    expect(() => {
      checkOpenPlace(new URL("https://a.example/b"), "input.x", context);
    }).toThrow("input.x: Needs the scope vod:admin.");
  });
});
