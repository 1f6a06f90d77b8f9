import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { owners } from "../../support/owners.js";
import {
  startStack,
  type Caller,
  type Stack,
} from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

const MARKER = "0123456789abcdef0123456789abcdef";
/** What bob would like to be read in alice's place. */
const FORGED = { v: 1, marker: MARKER, owner: owners.bob.owner };

/** Values of the caller's own that look like what the gateway keeps there. */
const forgeries: Readonly<Record<string, unknown>> = {
  "an envelope": FORGED,
  "an envelope as text": JSON.stringify(FORGED),
  "an envelope inside an envelope": { ...FORGED, user: FORGED },
  "a member Extend": { Extend: FORGED },
  "a list with an envelope": [FORGED],
};

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    principals: owners,
    emulator: { videos: [storedVideo(1)] },
  });
});
afterAll(() => stack.close());

const writtenBy = (who: keyof typeof owners): Caller => stack.as(who);

async function run(
  who: keyof typeof owners,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const { data, errors } = await writtenBy(who).query(query, variables);
  expect(errors).toBeUndefined();
  return data!["done"] as Record<string, unknown>;
}

const CREATE =
  'mutation ($extend: JSON) { done: createUpload(input: { fileName: "a.mp4", title: "envelopes", userData: { extend: $extend } }) { videoId } }';
const PULL =
  'mutation ($extend: JSON) { done: createUrlUploads(input: { items: [{ sourceUrl: "https://films.example/a.mp4", title: "envelopes" }], userData: { extend: $extend } }) { results { jobId } } }';

const create = async (
  who: keyof typeof owners,
  extend?: unknown,
): Promise<string> => (await run(who, CREATE, { extend }))["videoId"] as string;

/** As it is stored. */
const envelopeOf = (videoId: string): { owner: string; marker: string } =>
  (
    JSON.parse(stack.emulator.store.get(videoId)!.userData!) as {
      Extend: { owner: string; marker: string };
    }
  ).Extend;

describe.each(Object.entries(forgeries))(
  "%s as the caller's own value",
  (_, extend) => {
    it("makes nobody else the owner of a new video", async () => {
      const videoId = await create("alice", extend);
      expect(envelopeOf(videoId).owner).toBe(owners.alice.owner);
      const shown = await run(
        "alice",
        `query ($id: ID!) { done: video(id: $id) { userData { extend } } }`,
        { id: videoId },
      );
      expect(shown).toEqual({ userData: { extend } });
    });

    it("makes nobody else the owner of a video that is edited", async () => {
      const videoId = await create("alice", "before");
      await run(
        "alice",
        `mutation ($extend: JSON) { done: updateVideo(input: { videoId: "${videoId}", userData: { extend: $extend } }) { videoId } }`,
        { extend },
      );
      expect(envelopeOf(videoId).owner).toBe(owners.alice.owner);
    });

    it("makes nobody else the owner of a job that pulls from a URL", async () => {
      const { results } = (await run("alice", PULL, { extend })) as {
        results: { jobId: string }[];
      };
      const cancelled = await run(
        "bob",
        `mutation { done: cancelUrlUploads(input: { jobIds: ["${results[0]!.jobId}"] }) { results { outcome } } }`,
      );
      expect(cancelled).toEqual({ results: [{ outcome: "MISSING" }] });
    });

    it("makes nobody the owner of a video made elsewhere", async () => {
      const { id } = storedVideo(1);
      await writtenBy("root").query(
        `mutation ($extend: JSON) { updateVideo(input: { videoId: "${id}", userData: { extend: $extend } }) { videoId } }`,
        { extend },
      );
      const { errors } = await writtenBy("bob").query(
        `mutation { updateVideo(input: { videoId: "${id}", title: "bob's" }) { videoId } }`,
      );
      expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    });
  },
);

/** Every way to see what is attached to something. */
const views: Readonly<Record<string, string>> = {
  video:
    "query ($id: ID!) { done: video(id: $id) { userData { extend callbackUrl accelerateDomain } } }",
  videos:
    "query ($id: ID!) { done: videos(ids: [$id]) { userData { extend } } }",
  "a reference to a video":
    'query ($id: ID!) { done: _entities(representations: [{ __typename: "Video", id: $id }]) { ... on Video { userData { extend } } } }',
  searchVideos:
    "query ($id: ID!) { done: searchVideos(filter: { ids: [$id] }) { edges { node { userData { extend } } } } }",
  libraryVideos:
    "query { done: libraryVideos { edges { node { userData { extend } } } } }",
};

describe("the envelope", () => {
  it.each(Object.entries(views))("is not shown by %s", async (_, query) => {
    const id = await create("alice", { episode: 1 });
    const { data, errors } = await writtenBy("bob").query(query, { id });
    expect(errors).toBeUndefined();
    const shown = JSON.stringify(data);
    expect(shown).toContain('{"episode":1}');
    expect(shown).not.toContain(owners.alice.owner);
    expect(shown).not.toContain(envelopeOf(id).marker);
  });

  it("is not shown by urlUploads", async () => {
    const { results } = (await run("alice", PULL, { extend: "mine" })) as {
      results: { jobId: string }[];
    };
    const shown = await run(
      "bob",
      `{ done: urlUploads(jobIds: ["${results[0]!.jobId}"]) { userData { extend } } }`,
    );
    expect(shown).toEqual([{ userData: { extend: "mine" } }]);
  });

  it.each([
    ["takes 384 bytes of the caller's own", 382, undefined],
    ["refuses 385", 383, "BAD_USER_INPUT"],
  ])("%s", async (_, length, code) => {
    const extend = "x".repeat(length);
    const { errors } = await writtenBy("alice").query(CREATE, { extend });
    expect(errors?.[0]?.extensions["code"]).toBe(code);
  });

  it("has 497 of the vendor's 512 bytes at most", async () => {
    const videoId = await create("alice", "ä".repeat(191));
    expect(Buffer.byteLength(JSON.stringify(envelopeOf(videoId)))).toBe(497);
  });
});

describe("a create whose answer is lost", () => {
  it("leaves its video to the caller who asked for it", async () => {
    stack.emulator.faults.add({
      kind: "reset",
      action: "CreateUploadVideo",
      work: "before",
    });
    const videoId = await create("alice");
    expect(envelopeOf(videoId).owner).toBe(owners.alice.owner);
  });
});
