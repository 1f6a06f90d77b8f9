import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";
import type { Principal, Scope } from "../../../src/auth/index.js";
import type { LogFields } from "../../../src/base/logger.js";
import { aRequestId } from "../../support/arbitrary.js";
import {
  FILES,
  examples,
  fieldOf,
  type RootField,
} from "../../support/examples.js";
import { owners } from "../../support/owners.js";
import { startStack, type Stack } from "../../support/startStack.js";

const MISSING = "00000000000000000000000000000000";
const REQUEST_ID = expect.stringMatching(/^[0-9A-F-]{36}$/);
const ID = expect.stringMatching(/^[0-9a-f]{32}$/);
const FILE = `${FILES}a.mp4`;

const reader: Principal = {
  owner: "reader-vXQDSEe0bIrXHkzNqD1e0X8nhDkuDq1ZyIGk",
  scopes: new Set<Scope>(["vod:read"]),
};

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({
    principals: { ...owners, reader },
    server: { registerFrom: [FILES] },
  });
});
afterEach(() => stack.close());

type Name = keyof typeof owners | "reader";

const ask = (who: Name, field: string) =>
  stack.as(who).query(`mutation { done: ${field} }`);

async function create(who: Name): Promise<string> {
  const { data } = await ask(
    who,
    'createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId }',
  );
  return (data!["done"] as { videoId: string }).videoId;
}

/** The trail that something left, without the gateway's request ids. */
async function trailOf(work: () => Promise<unknown>): Promise<LogFields[]> {
  const before = stack.log.lines.length;
  await work();
  return stack.log.lines
    .slice(before)
    .filter(({ message }) => message === "audit")
    .map(({ level, fields: { requestId, ...fields } }) => {
      expect(level).toBe("info");
      expect(requestId).toEqual(aRequestId);
      return fields;
    });
}

const alice = { caller: owners.alice.owner };
const answered = { vodRequestId: REQUEST_ID };

/** What succeeds, by alice on a video of hers, and the rest of its line. */
const successes = {
  createUpload: { outcome: "granted", videoId: ID },
  createImageUpload: { outcome: "granted", imageId: ID },
  createAttachedMediaUpload: { outcome: "granted", mediaId: ID },
  refreshUpload: { outcome: "granted", videoId: ID },
  updateVideo: { outcome: "done", videoId: ID },
  updateVideos: { outcome: "done", videoId: ID },
  deleteVideos: { outcome: "done", videoId: ID },
  deleteMultipartUpload: { outcome: "done", videoId: ID },
  createStreamUpload: { outcome: "done", videoId: ID, jobId: ID },
  createUrlUploads: { outcome: "done", jobId: ID },
  registerMedia: { outcome: "done", videoId: ID },
} as const satisfies Partial<Record<RootField, object>>;

describe("the audit trail of a success", () => {
  for (const [audit, line] of Object.entries(successes))
    it(audit, async () => {
      const videoId = await create("alice");
      stack.emulator.leaveParts(videoId, 1000);
      const field = fieldOf(examples[audit as RootField], { videoId });
      const trail = await trailOf(() => ask("alice", field));
      expect(trail).toEqual([{ audit, ...alice, ...line, ...answered }]);
      expect(JSON.stringify(trail)).not.toContain("canary");
    });

  it("createUpload, by the id that it was given and not by the caller's own", async () => {
    const trail = await trailOf(() =>
      ask(
        "alice",
        'createUpload(input: { fileName: "a.mp4", title: "A", referenceId: "chosen" }) { uploadAuth }',
      ),
    );
    expect(trail).toEqual([
      {
        audit: "createUpload",
        ...alice,
        ...successes.createUpload,
        ...answered,
      },
    ]);
  });

  it("cancelUrlUploads, with the jobs of a URL and never the URL", async () => {
    const url = "https://films.example/a.mp4?token=canary";
    for (let n = 0; n < 2; n += 1)
      await ask(
        "alice",
        `createUrlUploads(input: { items: [{ sourceUrl: "${url}", title: "Pull" }] }) { requestId }`,
      );
    const line = { audit: "cancelUrlUploads", ...alice, outcome: "done" };
    const trail = await trailOf(() =>
      ask(
        "alice",
        `cancelUrlUploads(input: { sourceUrls: ["${url}"] }) { requestId }`,
      ),
    );
    expect(trail).toEqual([
      { ...line, jobId: ID, ...answered },
      { ...line, jobId: ID, ...answered },
    ]);
  });

  it("setMessageCallback and deleteMessageCallback", async () => {
    const trail = await trailOf(() =>
      stack
        .as("root")
        .query(
          'mutation { a: setMessageCallback(input: { appId: "app-1000000", http: { url: "https://hooks.example/?token=canary", signed: false }, eventTypes: [FILE_UPLOAD_COMPLETE] }) { requestId } b: deleteMessageCallback { requestId } }',
        ),
    );
    const root = { caller: owners.root.owner, outcome: "done", ...answered };
    expect(trail).toEqual([
      { audit: "setMessageCallback", appId: "app-1000000", ...root },
      { audit: "deleteMessageCallback", ...root },
    ]);
  });

  it("Video.playAuth", async () => {
    const id = "c6a23a870c8c4ffcd40cbd3813330008";
    const trail = await trailOf(() =>
      stack
        .as("reader")
        .query(`{ video(id: "${id}") { playAuth { playAuth } } }`),
    );
    expect(trail).toEqual([
      {
        audit: "playAuth",
        caller: reader.owner,
        videoId: id,
        outcome: "granted",
        ...answered,
      },
    ]);
  });
});

describe("the audit trail of what is refused", () => {
  it("tells who asked for somebody else's video, and what he was told", async () => {
    const id = await create("alice");
    expect(
      await trailOf(() =>
        ask("bob", `refreshUpload(videoId: "${id}") { uploadAuth }`),
      ),
    ).toEqual([
      {
        audit: "refreshUpload",
        caller: owners.bob.owner,
        videoId: id,
        outcome: "refused",
        code: "NOT_FOUND",
        vodCode: "InvalidVideo.NotFound",
        ...answered,
      },
    ]);
  });

  it("tells who lacked a scope, video by video", async () => {
    const line = {
      audit: "deleteVideos",
      caller: reader.owner,
      outcome: "refused",
      code: "FORBIDDEN",
    };
    expect(
      await trailOf(() =>
        ask(
          "reader",
          'deleteVideos(input: { videoIds: ["a1"], referenceIds: ["my-video"] }) { requestId }',
        ),
      ),
    ).toEqual([
      { ...line, videoId: "a1" },
      { ...line, referenceId: "my-video" },
    ]);
  });

  it("tells what the input lacked, and holds nothing that is no id", async () => {
    const line = { audit: "updateVideos", ...alice, outcome: "refused" };
    expect(
      await trailOf(() =>
        ask(
          "alice",
          `updateVideos(input: { videos: [{ videoId: "https://x.example/?token=canary", title: "new" }, { videoId: "${MISSING}" }] }) { requestId }`,
        ),
      ),
    ).toEqual([
      expect.objectContaining({ ...line, code: "NOT_FOUND" }),
      { ...line, code: "BAD_USER_INPUT", videoId: MISSING },
    ]);
    expect(JSON.stringify(stack.log.lines)).not.toContain("canary");
  });

  it("tells each item of a batch by itself", async () => {
    const id = await create("alice");
    const trail = await trailOf(() =>
      ask(
        "alice",
        `deleteVideos(input: { videoIds: ["${id}", "${MISSING}"] }) { requestId }`,
      ),
    );
    expect(trail).toEqual([
      expect.objectContaining({ videoId: id, outcome: "done" }),
      expect.objectContaining({
        videoId: MISSING,
        outcome: "refused",
        code: "NOT_FOUND",
      }),
    ]);
  });

  it("tells that a registered file was known", async () => {
    const field = `registerMedia(input: { items: [{ fileUrl: "${FILE}", title: "File" }] }) { requestId }`;
    await ask("alice", field);
    expect(await trailOf(() => ask("bob", field))).toEqual([
      expect.objectContaining({
        videoId: ID,
        outcome: "refused",
        code: "KNOWN",
      }),
    ]);
  });

  it("is bounded by what the largest batch takes", async () => {
    const ids = Array.from({ length: 101 }, (_, n) => `"v${n}"`).join();
    const trail = await trailOf(() =>
      ask("alice", `deleteVideos(input: { videoIds: [${ids}] }) { requestId }`),
    );
    expect(trail).toHaveLength(100);
  });
});

describe("the audit trail of what fails", () => {
  it("says unknown of a write whose answer was lost", async () => {
    const id = await create("alice");
    stack.emulator.faults.add({
      kind: "error",
      action: "DeleteVideo",
      code: "ServiceUnavailable",
      times: 9,
    });
    const [line] = await trailOf(() =>
      ask(
        "alice",
        `deleteVideos(input: { videoIds: ["${id}"] }) { requestId }`,
      ),
    );
    expect(line).toMatchObject({
      videoId: id,
      outcome: "unknown",
      code: "UPSTREAM_UNAVAILABLE",
    });
  });

  it("says failed of a credential that is withheld since its owner cannot be read", async () => {
    const id = await create("alice");
    stack.emulator.faults.add({
      kind: "error",
      action: "GetVideoInfos",
      code: "ServiceUnavailable",
      times: 9,
    });
    const [line] = await trailOf(() =>
      ask("alice", `refreshUpload(videoId: "${id}") { uploadAuth }`),
    );
    expect(line).toMatchObject({
      videoId: id,
      outcome: "failed",
      code: "UPSTREAM_UNAVAILABLE",
    });
  });

  it("says failed of a call that VOD throttled", async () => {
    stack.emulator.faults.add({
      kind: "throttle",
      action: "CreateUploadImage",
    });
    const [line] = await trailOf(() =>
      ask(
        "alice",
        'createImageUpload(input: { type: DEFAULT, fileName: "a.png" }) { uploadAuth }',
      ),
    );
    expect(line).toMatchObject({ outcome: "failed", code: "THROTTLED" });
  });
});

describe("the request id in the audit trail", () => {
  // As ours look.
  const chosen = "7d0c5b3e-1f4a-4a8e-9c55-0b6f2f1c9a10";
  const authorization = "Bearer alice";
  const query =
    'mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId } }';

  const auditLines = (): readonly LogFields[] =>
    stack.log.lines
      .filter(({ message }) => message === "audit")
      .map(({ fields }) => fields);

  it("is the gateway's own, and the caller's stands beside it", async () => {
    const answer = await fetch(`${stack.url}/graphql`, {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/json",
        "x-request-id": chosen,
      },
      body: JSON.stringify({ query }),
    });
    const own = answer.headers.get("x-request-id");
    expect(own).not.toBe(chosen);
    expect(auditLines()).toEqual([
      expect.objectContaining({ requestId: own, clientRequestId: chosen }),
    ]);
  });

  it("is so over a WebSocket, too", async () => {
    const socket = new WebSocket(
      `${stack.url.replace("http", "ws")}/graphql`,
      "graphql-transport-ws",
      { headers: { authorization, "x-request-id": chosen } },
    );
    await once(socket, "open");
    const answers = [
      { type: "connection_init" },
      { id: "1", type: "subscribe", payload: { query } },
    ];
    for (const message of answers) {
      socket.send(JSON.stringify(message));
      await once(socket, "message");
    }
    socket.terminate();
    const [line] = auditLines();
    expect(line).toMatchObject({ clientRequestId: chosen });
    expect(line?.["requestId"]).toEqual(aRequestId);
    expect([line?.["requestId"], line?.["connectionId"]]).not.toContain(chosen);
  });

  it("is not the caller's in an answer either, where VOD was never asked", async () => {
    const answer = await fetch(`${stack.url}/graphql`, {
      method: "POST",
      headers: {
        authorization,
        "content-type": "application/json",
        "x-request-id": chosen,
      },
      body: JSON.stringify({
        query:
          'mutation { updateVideos(input: { videos: [{ videoId: "a1" }] }) { requestId } }',
      }),
    });
    expect(await answer.json()).toMatchObject({
      data: {
        updateVideos: { requestId: answer.headers.get("x-request-id") },
      },
    });
  });
});
