import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Principal, Scope } from "../../../src/auth/index.js";
import { aMediaId, encodedObject, somewhere } from "../../support/arbitrary.js";
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

/** A document that is valid for each root field. What it answers is the business of the field's own test. */
const documents: Readonly<Record<string, string>> = {
  attachedMedia: `{ attachedMedia(ids: ["${LOGO}"]) { id } }`,
  categories: "{ categories { totalCount } }",
  category: `{ category(id: "1") { id } }`,
  image: `{ image(id: "${IMAGE}") { id } }`,
  images: `{ images(ids: ["${IMAGE}"]) { id } }`,
  libraryVideos: "{ libraryVideos { totalCount } }",
  messageCallback: "{ messageCallback { __typename } }",
  searchVideos: "{ searchVideos { totalCount } }",
  urlUploads: `{ urlUploads(jobIds: ["${NOBODY}"]) { id } }`,
  video: `{ video(id: "${VIDEO}") { id } }`,
  videos: `{ videos(ids: ["${VIDEO}"]) { id } }`,
  cancelUrlUploads: `mutation { cancelUrlUploads(input: { jobIds: ["${NOBODY}"] }) { requestId } }`,
  createAttachedMediaUpload:
    'mutation { createAttachedMediaUpload(input: { type: WATERMARK, fileName: "a.png" }) { mediaId } }',
  createImageUpload:
    "mutation { createImageUpload(input: { type: DEFAULT }) { imageId } }",
  createStreamUpload: `mutation { createStreamUpload(input: { videoId: "${NOBODY}", streamUrl: "https://example.com/a.mp4", definition: HD }) { jobId } }`,
  createUpload:
    'mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId } }',
  createUrlUploads:
    'mutation { createUrlUploads(input: { items: [{ sourceUrl: "https://example.com/a.mp4", title: "A" }] }) { requestId } }',
  deleteMessageCallback: "mutation { deleteMessageCallback { requestId } }",
  deleteMultipartUpload: `mutation { deleteMultipartUpload(videoId: "${NOBODY}") { requestId } }`,
  deleteVideos: `mutation { deleteVideos(input: { videoIds: ["${NOBODY}"] }) { requestId } }`,
  refreshUpload: `mutation { refreshUpload(videoId: "${NOBODY}") { videoId } }`,
  registerMedia:
    'mutation { registerMedia(input: { items: [{ fileUrl: "https://a.oss-cn-shanghai.aliyuncs.com/a.mp4", title: "A" }] }) { requestId } }',
  setMessageCallback:
    'mutation { setMessageCallback(input: { http: { url: "https://example.com/", signed: false }, eventTypes: [FILE_UPLOAD_COMPLETE] }) { requestId } }',
  updateVideo: `mutation { updateVideo(input: { videoId: "${NOBODY}", title: "A" }) { requestId } }`,
  updateVideos: `mutation { updateVideos(input: { videos: [{ videoId: "${NOBODY}", title: "A" }] }) { requestId } }`,
};

const reads = [
  "attachedMedia",
  "categories",
  "category",
  "image",
  "images",
  "libraryVideos",
  "searchVideos",
  "urlUploads",
  "video",
  "videos",
];

const uploads = [
  "createAttachedMediaUpload",
  "createImageUpload",
  "createStreamUpload",
  "createUpload",
  "createUrlUploads",
  "refreshUpload",
  "registerMedia",
];

const edits = [
  "cancelUrlUploads",
  "deleteMultipartUpload",
  "deleteVideos",
  "updateVideo",
  "updateVideos",
];

const administration = [
  "deleteMessageCallback",
  "messageCallback",
  "setMessageCallback",
];

/** The root fields that a caller may have. */
const allowed: Readonly<Record<Name, readonly string[]>> = {
  nobody: [],
  reader: reads,
  uploader: uploads,
  editor: edits,
  admin: [...reads, ...uploads, ...edits, ...administration],
};

/** The scope that a refusal names. */
const scopeOf = (field: string): Scope => {
  if (reads.includes(field)) return "vod:read";
  if (uploads.includes(field)) return "vod:upload";
  return edits.includes(field) ? "vod:edit" : "vod:admin";
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
    server: { registerFrom: ["https://a.oss-cn-shanghai.aliyuncs.com/"] },
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
  expect(Object.keys(documents).sort()).toEqual(names.sort());
});

describe.each(Object.keys(principals) as Name[])("%s", (name) => {
  for (const [field, document] of Object.entries(documents)) {
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
        expect(errors).toEqual([refusal(scopeOf(field), field)]);
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
