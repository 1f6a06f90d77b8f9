import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Principal } from "../../../src/auth/index.js";
import type { MediaEvent } from "../../../src/events/index.js";
import { memoryRateLimiter } from "../../../src/server/index.js";
import type { VideoRecord } from "../../../src/vod/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";
import {
  allOf,
  nextOf,
  subscribers,
  type Told,
} from "../../support/subscribers.js";

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const principals: Readonly<Record<string, Principal>> = {
  reader: { owner: "reader", scopes: new Set(["vod:read"] as const) },
  admin: { owner: "admin", scopes: new Set(["vod:admin"] as const) },
  uploader: { owner: "uploader", scopes: new Set(["vod:upload"] as const) },
  brief: {
    owner: "brief",
    scopes: new Set(["vod:admin"] as const),
    expiresAtMs: start + 60_000,
  },
};

const video = (Status: string, Title = "A film"): VideoRecord =>
  ({ VideoId: "v1", Status, Title, Snapshots: [] }) as unknown as VideoRecord;
const found = (status: string) =>
  ({ found: true, record: video(status), requestId: "R-0" }) as const;

let watch: FakeWatch;
let stack: Stack;

beforeEach(async () => {
  const clock = new FakeClock();
  const share = { points: 6, windowSeconds: 60 };
  watch = new FakeWatch();
  stack = await startStack({
    clock,
    principals,
    server: {
      watch,
      rateLimiter: memoryRateLimiter(share, clock),
      queryLimits: { depth: 3 },
      streamLimits: { perCaller: 2 },
    },
  });
});

afterEach(async () => {
  await stack.close();
  expect(watch.subscribers).toBe(0);
});

const updates = `subscription Updates($id: ID!) { videoUpdated(id: $id) { id status } }`;
const events = "subscription { mediaEvents { type mediaId missed } }";

/** The codes of what is told. */
const codesOf = (all: readonly Told[]) =>
  all.flatMap(({ errors = [] }) =>
    errors.map(({ extensions }) => extensions?.["code"]),
  );

describe.each(Object.entries(subscribers))("over %s", (way, subscribe) => {
  const ask = (query: string, variables = {}, token = "reader") =>
    subscribe(stack.url, { query, variables, token });

  it("a subscription tells each state as it comes, and ends with its last", async () => {
    const told = ask(updates, { id: "v1" });
    const first = nextOf(told);
    await watch.watched(1);
    watch.tell(found("Uploading"));
    expect(await first).toEqual({
      data: { videoUpdated: { id: "v1", status: "UPLOADING" } },
    });
    watch.tell(found("Transcoding"));
    expect(await nextOf(told)).toEqual({
      data: { videoUpdated: { id: "v1", status: "TRANSCODING" } },
    });
    watch.endAll();
    expect(await allOf(told)).toEqual([]);
    expect(watch.asked).toEqual([{ id: "v1", untilFinal: false }]);
  });

  it("an empty operationName counts as left out", async () => {
    const asked = {
      query: "{ __typename }",
      operationName: "",
      token: "reader",
    };
    expect(await allOf(subscribe(stack.url, asked))).toEqual([
      { data: { __typename: "Query" } },
    ]);
  });

  it("a video that is not there is null with NOT_FOUND, and the end", async () => {
    const told = allOf(ask(updates, { id: "v1" }));
    await watch.watched(1);
    watch.tell({ found: false, requestId: "R-1" });
    watch.endAll();
    expect(await told).toEqual([
      {
        data: { videoUpdated: null },
        errors: [
          expect.objectContaining({
            path: ["videoUpdated"],
            extensions: {
              code: "NOT_FOUND",
              status: 404,
              vodCode: "InvalidVideo.NotFound",
              requestId: "R-1",
              retryable: false,
              action: "GetVideoInfos",
            },
          }),
        ],
      },
    ]);
  });

  it("events are told to a back office, as the filter asks", async () => {
    const told = ask(
      `subscription { mediaEvents(filter: { types: [TRANSCODE_COMPLETE], mediaKinds: [VIDEO], mediaIds: ["v1"] }) {
        type mediaKind mediaId outcome at missed video { status } } }`,
      {},
      "admin",
    );
    const first = nextOf(told);
    await watch.watched(1);
    watch.tellEvent({
      type: "TranscodeComplete",
      mediaKind: "video",
      mediaId: "v1",
      at: new Date(start),
      outcome: "success",
      video: video("Normal"),
      missed: 3,
    });
    expect(await first).toEqual({
      data: {
        mediaEvents: {
          type: "TRANSCODE_COMPLETE",
          mediaKind: "VIDEO",
          mediaId: "v1",
          outcome: "SUCCESS",
          at: "2026-01-02T03:04:05.000Z",
          missed: 3,
          video: { status: "NORMAL" },
        },
      },
    });
    expect(watch.asked).toEqual([
      {
        types: ["TranscodeComplete"],
        mediaKinds: ["video"],
        mediaIds: ["v1"],
      },
    ]);
    await told.return();
    await watch.watched(0);
  });

  it("mediaEvents with AI_COMPLETE asks for the events of AI processing, which are told by their own names, and why one failed", async () => {
    const told = ask(
      `subscription { mediaEvents(filter: { types: [AI_COMPLETE] }) {
        type outcome error { code message } } }`,
      {},
      "admin",
    );
    const answers: unknown[] = [];
    const all: readonly Partial<MediaEvent>[] = [
      { type: "AIMediaAuditComplete", outcome: "success" },
      {
        type: "AIVideoTagComplete",
        outcome: "failure",
        error: { code: "InternalError", message: undefined },
      },
      { type: "AIMediaDNAComplete", outcome: "unknown" },
    ];
    for (const [index, event] of all.entries()) {
      const next = nextOf(told);
      if (index === 0) await watch.watched(1);
      watch.tellEvent({
        ...{ type: "", mediaKind: "video", outcome: "success", missed: 0 },
        ...{ at: new Date(start), ...event },
      });
      answers.push((await next).data?.["mediaEvents"]);
    }
    expect(answers).toEqual([
      { type: "AI_MEDIA_AUDIT_COMPLETE", outcome: "SUCCESS", error: null },
      {
        type: "AI_VIDEO_TAG_COMPLETE",
        outcome: "FAILURE",
        error: { code: "InternalError", message: null },
      },
      { type: "AI_MEDIA_DNA_COMPLETE", outcome: "UNKNOWN", error: null },
    ]);
    expect(watch.asked).toEqual([
      {
        types: [
          "AIComplete",
          "AIMediaAuditComplete",
          "AIMediaDNAComplete",
          "AIVideoTagComplete",
        ],
      },
    ]);
    await told.return();
    await watch.watched(0);
  });

  it.each([
    ["a syntax error", "subscription {", {}, "GRAPHQL_PARSE_FAILED"],
    [
      "an unknown field",
      "subscription { nothing }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "two root fields",
      `subscription { a: videoUpdated(id: "1") { id } b: videoUpdated(id: "2") { id } }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    [
      "too many levels",
      `subscription { videoUpdated(id: "1") { playback { streams { url } } } }`,
      {},
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a missing variable", updates, {}, "BAD_USER_INPUT"],
    ["an id with a comma", updates, { id: "a,b" }, "BAD_USER_INPUT"],
    ["no scope", events, {}, "FORBIDDEN"],
  ])("%s is refused, and the end", async (_what, query, variables, code) => {
    expect(codesOf(await allOf(ask(query, variables)))).toEqual([code]);
    expect(watch.asked).toEqual([]);
  });

  it("a caller who has used up their share is refused", async () => {
    const query = "{ __typename }";
    for (let spent = 0; spent < 6; spent += 1)
      await stack.as("reader").query(query);
    const [told] = await allOf(ask(updates, { id: "v1" }));
    expect(told?.errors?.[0]).toMatchObject({
      extensions: { code: "RATE_LIMITED", status: 429, retryable: true },
    });
  });

  it("what each event costs is the caller's too: it waits where nothing is left of their share", async () => {
    const told = ask(updates, { id: "v1" });
    for (const status of ["Uploading", "UploadSucc", "Transcoding"]) {
      const next = nextOf(told);
      await watch.watched(1);
      watch.tell(found(status));
      await next;
    }
    const fourth = nextOf(told);
    watch.tell(found("Normal"));
    await stack.clock.scheduled((delayMs) => delayMs === 60_000);
    await told.return();
    await fourth.catch(() => undefined);
    await watch.watched(0);
    expect(watch.subscribers).toBe(0);
  });

  it("a caller has no more than their number of operations open", async () => {
    const open = [ask(events, {}, "admin"), ask(events, {}, "admin")];
    const pending = open.map((told) => told.next());
    await watch.watched(2);
    const refused = await allOf(ask(events, {}, "admin"));
    expect(codesOf(refused)).toEqual(["RATE_LIMITED"]);
    watch.endAll();
    await Promise.all(pending);
  });

  it("queries and mutations run too", async () => {
    expect(await allOf(ask("{ __typename }"))).toEqual([
      { data: { __typename: "Query" } },
    ]);
    const refused = await allOf(
      ask(
        `mutation { deleteVideos(input: { videoIds: ["1"] }) { requestId } }`,
      ),
    );
    expect(codesOf(refused)).toEqual(["FORBIDDEN"]);
  });

  it("a client that hangs up is watched for no longer", async () => {
    const told = ask(events, {}, "admin");
    const first = told.next();
    await watch.watched(1);
    watch.tellEvent({
      type: "TranscodeComplete",
      mediaKind: "video",
      at: new Date(start),
      outcome: "success",
      missed: 0,
    });
    await first;
    await told.return();
    await watch.watched(0);
    expect(watch.subscribers).toBe(0);
  });

  it("a subscription ends with its caller's token", async () => {
    const told = ask(events, {}, "brief");
    const first = told.next().catch((error: unknown) => error);
    await watch.watched(1);
    await stack.clock.advance(59_999);
    expect(watch.subscribers).toBe(1);
    await stack.clock.advance(1);
    expect(await first).toMatchObject(
      way === "a WebSocket"
        ? { code: 4403, reason: "The token has ended" }
        : { value: { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] } },
    );
    await watch.watched(0);
  });

  it("beginning and end are logged, and no variable is", async () => {
    const told = allOf(ask(updates, { id: "variable-canary" }));
    await watch.watched(1);
    watch.endAll();
    await told;
    const lines = stack.log.lines.filter(({ message }) =>
      message.startsWith("subscription"),
    );
    expect(lines).toMatchObject([
      {
        message: "subscription begins",
        fields: {
          operationName: "Updates",
          operationType: "subscription",
          caller: "reader",
          cost: 2,
        },
      },
      { message: "subscription ends", fields: { results: 0, durationMs: 0 } },
    ]);
    expect(JSON.stringify(stack.log.lines)).not.toContain("variable-canary");
  });
});

it("a subscription by POST without a stream is refused, and says what it needs", async () => {
  const { status, errors } = await stack
    .as("reader")
    .query(updates, { id: "v1" });
  expect(status).toBe(400);
  expect(errors).toEqual([
    {
      message:
        "A subscription needs a WebSocket (`graphql-transport-ws`), or `Accept: text/event-stream` (Apollo Client: `multipart/mixed;subscriptionSpec=1.0`).",
      extensions: { code: "BAD_REQUEST", status: 400, retryable: false },
    },
  ]);
  expect(watch.asked).toEqual([]);
});
