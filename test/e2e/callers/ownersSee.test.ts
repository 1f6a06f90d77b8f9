import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Principal, Scope } from "../../../src/auth/index.js";
import type { Video } from "../../../src/emulator/media/Video.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { owners } from "../../support/owners.js";
import {
  startStack,
  type GraphQLAnswer,
  type GraphQLAnswerError,
  type Stack,
} from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

const reader: Principal = {
  owner: "reader-vXQDSEe0bIrXHkzNqD1e0X8nhDkuDq1ZyIGk",
  scopes: new Set<Scope>(["vod:read"]),
};
const principals = { ...owners, reader };
type Name = keyof typeof principals;

const HOOK = "https://hooks.example/s3cret-path/?key=hook-key";
const SOURCE = "https://films.example/s3cret-path/a.mp4?Signature=source-key";
const BROKEN =
  "https://unreachable.example/s3cret-path/b.mp4?Signature=source-key";

/** A video of somebody's that came through this gateway. */
const videoOf = (number: number, owner: string | undefined): Video =>
  storedVideo(number, {
    userData: JSON.stringify({
      MessageCallback: { CallbackURL: HOOK },
      ...(owner !== undefined && {
        Extend: { v: 1, marker: "0".repeat(32), owner, user: `note ${number}` },
      }),
    }),
  });
const ALICES = videoOf(1, owners.alice.owner);
const BOBS = videoOf(2, owners.bob.owner);
const NOBODYS = videoOf(3, "");
const FOREIGN = videoOf(4, undefined);
/** More than one call reads. */
const MANY = Array.from({ length: 20 }, (_, n) =>
  videoOf(n + 100, owners.alice.owner),
);

const FIELDS = `
  id title
  mezzanine { fileName fileUrl md5 status }
  uploadDetails { deviceModel ipAddress source uploadedSize }
  userData { extend callbackUrl }`;

interface Seen {
  readonly id: string;
  readonly mezzanine: {
    readonly fileName: string | null;
    readonly fileUrl: string | null;
    readonly md5: string | null;
    readonly status: string;
  };
  readonly uploadDetails: {
    readonly deviceModel: string | null;
    readonly ipAddress: string | null;
    readonly source: string;
    readonly uploadedSize: number;
  };
  readonly userData: {
    readonly extend: string;
    readonly callbackUrl: string;
  };
}

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({
    principals,
    emulator: { videos: [ALICES, BOBS, NOBODYS, FOREIGN] },
  });
});
afterEach(() => stack.close());

type Answer = GraphQLAnswer<Record<string, unknown>>;
const ask = (who: Name, query: string): Promise<Answer> =>
  stack.as(who).query(query);

/** Every way to a video, and the path of its node. */
const ways: Readonly<
  Record<
    string,
    {
      readonly query: (id: string) => string;
      readonly find: (data: Record<string, unknown>, id: string) => unknown;
      /** Of what is others', to who asks for her own. @default 0 */
      readonly refusals?: number;
    }
  >
> = {
  video: {
    query: (id) => `{ video(id: "${id}") { ${FIELDS} } }`,
    find: (data) => data["video"],
  },
  videos: {
    query: (id) => `{ videos(ids: ["${id}"]) { ${FIELDS} } }`,
    find: (data) => (data["videos"] as unknown[])[0],
  },
  libraryVideos: {
    query: () =>
      `{ libraryVideos(first: 50) { edges { node { ${FIELDS} } } } }`,
    find: (data, id) => nodeIn(data["libraryVideos"], id),
    // Two of each of the twelve that are not hers.
    refusals: 24,
  },
  searchVideos: {
    query: (id) =>
      `{ searchVideos(filter: { ids: ["${id}"] }) { edges { node { ${FIELDS} } } } }`,
    find: (data, id) => nodeIn(data["searchVideos"], id),
  },
  "a reference": {
    query: (id) =>
      `{ _entities(representations: [{ __typename: "Video", id: "${id}" }]) { ... on Video { ${FIELDS} } } }`,
    find: (data) => (data["_entities"] as unknown[])[0],
  },
};

function nodeIn(connection: unknown, id: string): unknown {
  const { edges } = connection as { edges: { node: { id: string } }[] };
  return edges.map(({ node }) => node).find((node) => node.id === id);
}

/** What everybody sees of a video who may read. */
const seenByAll = {
  mezzanine: { md5: expect.stringMatching(/^[0-9a-f]{32}$/), status: "NORMAL" },
  uploadDetails: { source: "PythonSDK" },
};
const ORIGIN_OF_HOOK = "https://hooks.example/";

/** The refusals among errors: a list of all videos fails for other reasons too, at a damaged one. */
const refusalsIn = (errors: Answer["errors"]): readonly GraphQLAnswerError[] =>
  (errors ?? []).filter(({ extensions }) => extensions["code"] === "FORBIDDEN");

function expectWhole(seen: Seen): void {
  expect(seen).toMatchObject(seenByAll);
  expect(seen.mezzanine.fileName).toMatch(/^sv\/\d\/\d\.mp4$/);
  expect(seen.mezzanine.fileUrl).toContain("auth_key=");
  expect(seen.uploadDetails).toMatchObject({
    deviceModel: "Server",
    ipAddress: "203.0.113.7",
  });
  expect(seen.userData.callbackUrl).toBe(HOOK);
}

function expectLess(seen: Seen): void {
  expect(seen).toMatchObject(seenByAll);
  expect(seen.mezzanine).toMatchObject({ fileName: null, fileUrl: null });
  expect(seen.uploadDetails).toMatchObject({
    deviceModel: null,
    ipAddress: null,
  });
  expect(seen.userData.callbackUrl).toBe(ORIGIN_OF_HOOK);
}

describe.each(Object.entries(ways))(
  "by %s",
  (_way, { query, find, refusals = 0 }) => {
    it.each<readonly [Name, string, Video]>([
      ["alice", "her own", ALICES],
      ["root", "anybody's", ALICES],
      ["root", "nobody's", NOBODYS],
      ["root", "a foreign one", FOREIGN],
    ])("%s sees all of a video: %s", async (who, _whose, { id }) => {
      const { data, errors } = await ask(who, query(id));
      expectWhole(find(data!, id) as Seen);
      expect(refusalsIn(errors)).toHaveLength(who === "root" ? 0 : refusals);
    });

    it.each<readonly [Name, string, Video]>([
      ["bob", "another's", ALICES],
      ["reader", "another's", ALICES],
      ["bob", "nobody's", NOBODYS],
      ["bob", "a foreign one", FOREIGN],
    ])("%s sees less of a video: %s", async (who, _whose, { id }) => {
      const { data, errors } = await ask(who, query(id));
      expectLess(find(data!, id) as Seen);
      const refused = nonEmpty(refusalsIn(errors));
      expect(
        new Set(refused.map(({ path }) => path!.slice(-2).join("."))),
      ).toEqual(new Set(["mezzanine.fileName", "mezzanine.fileUrl"]));
      for (const { message, extensions } of nonEmpty(refused)) {
        expect(message).toBe(
          "Shown to the owner of the video, and with the scope vod:admin.",
        );
        expect(extensions).toMatchObject({ code: "FORBIDDEN", status: 403 });
      }
      expect(JSON.stringify(find(data!, id))).not.toMatch(
        /hook-key|s3cret-path|203\.0\.113|auth_key|sv\//,
      );
    });
  },
);

it("shows what the creator attached to everybody who may read", async () => {
  const { data } = await ask("reader", ways["video"]!.query(ALICES.id));
  expect((data!["video"] as Seen).userData.extend).toBe("note 1");
});

it("shows everything to everybody while callers are not told apart", async () => {
  const open = await startStack({ emulator: { videos: [ALICES, FOREIGN] } });
  try {
    for (const { id } of [ALICES, FOREIGN])
      for (const { query, find } of nonEmpty(Object.values(ways))) {
        const { data, errors } = await open.query(query(id));
        expect(refusalsIn(errors)).toEqual([]);
        expectWhole(find(data!, id) as Seen);
      }
  } finally {
    await open.close();
  }
});

it("leaves a list of what others uploaded whole, without an error", async () => {
  const { data, errors } = await ask(
    "bob",
    "{ libraryVideos(first: 50) { edges { node { title uploadDetails { status ipAddress deviceModel } userData { callbackUrl } } } } }",
  );
  expect(errors).toBeUndefined();
  const addresses = JSON.stringify(data).match(/203\.0\.113\.7/g);
  expect(addresses).toHaveLength(1);
});

describe("whose the videos of a page are", () => {
  beforeEach(async () => {
    await stack.close();
    stack = await startStack({ principals, emulator: { videos: MANY } });
  });

  const uploads = "{ uploadDetails { ipAddress deviceModel } }";

  it.each<readonly [string, Name, string, number]>([
    [
      "is read once for 20, where a search does not tell",
      "alice",
      `{ searchVideos(first: 20) { edges { node ${uploads} } } }`,
      1,
    ],
    [
      "is read in the same call as what else a search lacks",
      "alice",
      `{ searchVideos(first: 20) { edges { node { userData { callbackUrl } templateGroupId uploadDetails { ipAddress } } } } }`,
      1,
    ],
    [
      "is not read where the record is there",
      "alice",
      `{ libraryVideos(first: 20) { edges { node ${uploads} } } }`,
      0,
    ],
    [
      "is not read for an admin",
      "root",
      `{ searchVideos(first: 20) { edges { node ${uploads} } } }`,
      0,
    ],
    [
      "is not read unless one of the fields is selected",
      "alice",
      "{ searchVideos(first: 20) { edges { node { uploadDetails { status uploadedSize } } } } }",
      0,
    ],
  ])("%s", async (_rule, who, query, reads) => {
    const { errors } = await ask(who, query);
    expect(errors).toBeUndefined();
    expect(stack.callsOf("GetVideoInfos")).toBe(reads);
  });

  it("cannot be told while the record cannot be read: then nothing is shown", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "GetVideoInfos",
      code: "ServiceUnavailable",
      times: 99,
    });
    const { data, errors } = await ask(
      "alice",
      `{ searchVideos(filter: { ids: ["${MANY[0]!.id}"] }) { edges { node ${uploads} } } }`,
    );
    expect(JSON.stringify(data)).toContain('"ipAddress":null');
    expect(errors?.[0]?.extensions["code"]).toBe("UPSTREAM_UNAVAILABLE");
  });
});

describe("a job that pulls from a URL", () => {
  async function submit(who: Name, url: string): Promise<string> {
    const { data } = await ask(
      who,
      `mutation { createUrlUploads(input: { items: [{ sourceUrl: "${url}", title: "Pull" }] }) { results { jobId upload { sourceUrl } } } }`,
    );
    const { results } = data!["createUrlUploads"] as {
      results: { jobId: string; upload: { sourceUrl: string } }[];
    };
    expect(results[0]?.upload.sourceUrl).toBe(url);
    return results[0]!.jobId;
  }

  const job =
    "{ status sourceUrl error { code message } userData { callbackUrl } }";
  const byId = (id: string): string =>
    `{ jobs: urlUploads(jobIds: ["${id}"]) ${job} }`;
  const byUrl = (url: string): string =>
    `{ jobs: urlUploads(sourceUrls: ["${url}"]) ${job} }`;
  const byReference = (id: string): string =>
    `{ jobs: _entities(representations: [{ __typename: "UrlUpload", id: "${id}" }]) { ... on UrlUpload ${job} } }`;

  it.each<readonly [Name, string]>([
    ["alice", SOURCE],
    ["root", SOURCE],
    ["bob", "https://films.example/"],
    ["reader", "https://films.example/"],
  ])("tells %s as its source: %s", async (who, sourceUrl) => {
    const id = await submit("alice", SOURCE);
    for (const query of [byId(id), byUrl(SOURCE), byReference(id)]) {
      const { data, errors } = await ask(who, query);
      expect(errors).toBeUndefined();
      expect(data!["jobs"]).toMatchObject([{ status: "PENDING", sourceUrl }]);
    }
  });

  it.each<readonly [Name, unknown]>([
    ["alice", expect.stringContaining("download")],
    ["root", expect.stringContaining("download")],
    ["bob", null],
  ])("tells %s why it failed, the vendor's words: %s", async (who, message) => {
    const id = await submit("alice", BROKEN);
    await stack.clock.advance(600_000);
    const { data, errors } = await ask(who, byId(id));
    expect(errors).toBeUndefined();
    expect(data!["jobs"]).toMatchObject([
      { status: "DOWNLOAD_FAIL", error: { code: "URLInvalidError", message } },
    ]);
  });
});

describe("a transcoding that failed", () => {
  const FAILED: Video = {
    ...videoOf(5, owners.alice.owner),
    status: "TranscodeFail",
  };
  const fields = "transcoding { jobs { errorCode errorMessage } }";
  let failed: Stack;
  beforeEach(async () => {
    failed = await startStack({ principals, emulator: { videos: [FAILED] } });
  });
  afterEach(() => failed.close());

  const words = "The resource operated InputFile is bad";
  const found = `{ searchVideos(filter: { ids: ["${FAILED.id}"] }) { edges { node { id ${fields} } } } }`;
  it.each<readonly [Name, string | null]>([
    ["alice", words],
    ["root", words],
    ["bob", null],
    ["reader", null],
  ])("tells %s its code, and the vendor's words: %s", async (who, message) => {
    const one = await failed
      .as(who)
      .query(`{ video(id: "${FAILED.id}") { ${fields} } }`);
    const many = await failed.as(who).query(found);
    for (const seen of [
      one.data?.["video"],
      nodeIn(many.data?.["searchVideos"], FAILED.id),
    ])
      expect(seen).toMatchObject({
        transcoding: {
          jobs: Array.from({ length: 6 }, () => ({
            errorCode: "InvalidParameter.ResourceContentBad",
            errorMessage: message,
          })),
        },
      });
    expect([...(one.errors ?? []), ...(many.errors ?? [])]).toEqual([]);
  });
});
