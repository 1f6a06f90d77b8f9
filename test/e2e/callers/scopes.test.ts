import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Principal, Scope } from "../../../src/auth/index.js";
import { aMediaId, encodedObject, somewhere } from "../../support/arbitrary.js";
import {
  FILES,
  documentOf,
  examples,
  rootFields,
  type RootField,
} from "../../support/examples.js";
import { startStack, type Stack } from "../../support/startStack.js";

/** Seeded, and nobody's. */
const VIDEO = "c6a23a870c8c4ffcd40cbd3813330008";
const IMAGE = "7b1c5e0d9a324f68b0e2d4c6a81f0002";
const LOGO = "e94d02b76c1a4835a7f3c8d1b50e0002";
const NOBODY = "00000000000000000000000000ffffff";

const principal = (...scopes: readonly Scope[]): Principal => ({
  owner: "b".repeat(43),
  scopes: new Set(scopes),
});

/** Each by a token of that name. */
const principals = {
  nobody: principal(),
  reader: principal("vod:read"),
  uploader: principal("vod:upload"),
  editor: principal("vod:edit"),
  admin: principal("vod:admin"),
};

type Name = keyof typeof principals;

const having = (scope: Scope): readonly RootField[] =>
  rootFields.filter((field) => examples[field].scope === scope);

/** The root fields that a caller may have. */
const allowed: Readonly<Record<Name, readonly RootField[]>> = {
  nobody: [],
  reader: having("vod:read"),
  uploader: having("vod:upload"),
  editor: having("vod:edit"),
  admin: rootFields,
};

/** Queries find what they ask for, writes are spent on nothing; what belongs to it may need another scope. */
const documentFor = (field: RootField): string => {
  const selects = "__typename";
  const found = { videoId: VIDEO, imageId: IMAGE, mediaId: LOGO };
  const isQuery = examples[field].operation === "query";
  return documentOf(examples[field], { selects, ...(isQuery && found) });
};

const refusal = (scope: Scope, ...path: readonly (string | number)[]) => ({
  message: `Needs the scope ${scope}.`,
  path,
  locations: somewhere,
  extensions: { code: "FORBIDDEN", status: 403, retryable: false },
});

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    principals,
    server: { registerFrom: [FILES] },
  });
});
afterAll(() => stack.close());

/** What a caller is answered, and how many calls to VOD that took. */
async function ask(name: Name, query: string, variables = {}) {
  const before = stack.emulator.calls.length;
  const answer = await stack.as(name).query(query, variables);
  return { ...answer, calls: stack.emulator.calls.length - before };
}

it("every root field of the schema is asked for here", async () => {
  const { data } = await ask(
    "nobody",
    "{ __schema { queryType { fields { name } } mutationType { fields { name } } } }",
  );
  const { queryType, mutationType } = data!["__schema"] as Record<
    "queryType" | "mutationType",
    { readonly fields: readonly { readonly name: string }[] }
  >;
  const names = [...queryType.fields, ...mutationType.fields]
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("_"));
  expect([...rootFields].sort()).toEqual(names.sort());
});

describe.each(Object.keys(principals) as Name[])("%s", (name) => {
  for (const field of rootFields) {
    const document = documentFor(field);
    if (allowed[name].includes(field)) {
      it(`may have ${field}`, async () => {
        const { status, errors = [], calls } = await ask(name, document);
        expect(status).toBe(200);
        expect(
          errors.map(({ extensions }) => extensions["code"]),
        ).not.toContain("FORBIDDEN");
        // Who may refresh his own alone has it looked up first whose it is.
        const looksUp = name === "uploader" && field === "refreshUpload";
        expect(calls).toBe(looksUp ? 2 : 1);
      });
    } else {
      it(`is refused ${field}, and VOD is not asked`, async () => {
        const { status, data, errors, calls } = await ask(name, document);
        expect(status).toBe(200);
        expect(data?.[field] ?? null).toBeNull();
        expect(errors).toEqual([refusal(examples[field].scope, field)]);
        expect(calls).toBe(0);
      });
    }
  }
});

describe("a refused field leaves its siblings", () => {
  it("beside it", async () => {
    const { data, errors } = await ask(
      "reader",
      `{ video(id: "${VIDEO}") { id } messageCallback { __typename } }`,
    );
    expect(data).toEqual({ video: { id: VIDEO }, messageCallback: null });
    expect(errors).toEqual([refusal("vod:admin", "messageCallback")]);
  });

  it("before and after it, in a mutation", async () => {
    const { data, errors } = await ask(
      "uploader",
      `mutation {
        first: createUpload(input: { fileName: "a.mp4", title: "A" }) { expiresInSeconds }
        deleteVideos(input: { videoIds: ["${VIDEO}"] }) { requestId }
        second: createUpload(input: { fileName: "b.mp4", title: "B" }) { expiresInSeconds }
      }`,
    );
    expect(data).toEqual({
      first: { expiresInSeconds: 3000 },
      deleteVideos: null,
      second: { expiresInSeconds: 3000 },
    });
    expect(errors).toEqual([refusal("vod:edit", "deleteVideos")]);
  });

  it("around it, in a payload: an uploader gets his credential, and not the video", async () => {
    const { data, errors, calls } = await ask(
      "uploader",
      `mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) {
        videoId uploadAddress uploadAuth video { title playback { streams { url } } }
      } }`,
    );
    expect(data).toEqual({
      createUpload: {
        videoId: aMediaId,
        uploadAddress: encodedObject,
        uploadAuth: encodedObject,
        video: null,
      },
    });
    expect(errors).toEqual([refusal("vod:read", "createUpload", "video")]);
    expect(calls).toBe(1);
  });
});

describe("a reference of another subgraph", () => {
  const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
  const of = [
    { __typename: "AttachedMedia", id: LOGO },
    { __typename: "Image", id: IMAGE },
    { __typename: "UrlUpload", id: NOBODY },
    { __typename: "Video", id: VIDEO },
    { __typename: "Video", referenceId: "reference-1" },
    // Nothing of it tells a stranger whether it could be one.
    { __typename: "Video" },
  ];

  it("is null and an error of its own without vod:read, and VOD is not asked", async () => {
    const { data, errors, calls } = await ask("uploader", ENTITIES, { of });
    expect(data).toEqual({ _entities: of.map(() => null) });
    expect(errors).toEqual(
      of.map((_, index) => refusal("vod:read", "_entities", index)),
    );
    expect(calls).toBe(0);
  });

  it("is resolved with it", async () => {
    const { data, errors } = await ask("reader", ENTITIES, {
      of: of.slice(0, 4),
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      _entities: [
        { __typename: "AttachedMedia" },
        { __typename: "Image" },
        null,
        { __typename: "Video" },
      ],
    });
  });

  it("leaves what needs no scope", async () => {
    const { data, errors } = await ask(
      "nobody",
      `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } _service { sdl } }`,
      { of: of.slice(0, 1) },
    );
    expect(data).toEqual({
      _entities: [null],
      _service: { sdl: expect.stringContaining("type Query") },
    });
    expect(errors).toEqual([refusal("vod:read", "_entities", 0)]);
  });
});
