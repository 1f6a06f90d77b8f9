import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  CreateUploadDocument,
  type CreateUploadMutation,
} from "../../src/client/generated/graphql.js";
import type { CallFault, Work } from "../../src/emulator/rpc/faults.js";
import { nonEmpty } from "../support/nonEmpty.js";
import {
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const CREATE = "CreateUploadVideo";
const ATTEMPT_MS = 5000;
const badGateway = {
  kind: "raw",
  status: 502,
  headers: { "content-type": "text/html" },
  body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
} as const;

/** Ways to lose an answer on its way back, whether or not the work was done. */
const losses = (work: Work): Readonly<Record<string, CallFault>> => ({
  "a reset": { kind: "reset", action: CREATE, work },
  "a hang": { kind: "hang", action: CREATE, work },
  "a proxy's 502": { ...badGateway, action: CREATE, work },
  "an empty 200": { kind: "raw", status: 200, body: "", action: CREATE, work },
  "half a JSON": {
    kind: "raw",
    status: 200,
    body: '{"RequestId":"F44E',
    action: CREATE,
    work,
  },
  "a 503 of VOD": {
    kind: "error",
    code: "ServiceUnavailable",
    action: CREATE,
    work,
  },
  "a 500 of VOD": {
    kind: "error",
    code: "InternalError",
    action: CREATE,
    work,
  },
});

/** Losses of which no repeat follows, or that cannot be had without the work. */
const spoilt: Readonly<Record<string, CallFault>> = {
  "an endless body": { kind: "endless", action: CREATE, work: "before" },
  "a truncated body": { kind: "truncated", action: CREATE },
  "a body of which nothing comes": {
    kind: "truncated",
    keepBytes: 0,
    action: CREATE,
  },
  "a garbled UploadAuth": {
    kind: "replace",
    fields: { UploadAuth: "?garbled?" },
    action: CREATE,
  },
  "a garbled UploadAddress": {
    kind: "replace",
    fields: { UploadAddress: "e30=" },
    action: CREATE,
  },
  "no UploadAuth": { kind: "omit", fields: ["UploadAuth"], action: CREATE },
  "no VideoId": { kind: "omit", fields: ["VideoId"], action: CREATE },
};

const referenceIds = {
  "a ReferenceId of the gateway's": undefined,
  "a ReferenceId of the caller's": "caller-0001",
} as const;

describe.each(["refuse", "return"] as const)(
  "over a VOD that answers a taken ReferenceId with '%s'",
  (duplicateReferenceId) => {
    describe.each(Object.entries(referenceIds))(
      "createUpload with %s",
      (_whose, referenceId) => {
        let stack: Stack;
        let recordsBefore: number;
        beforeEach(async () => {
          stack = await startStack({ emulator: { duplicateReferenceId } });
          recordsBefore = stack.emulator.store.list().length;
        });
        afterEach(() => stack.close());

        const create = (): Promise<GraphQLAnswer<CreateUploadMutation>> =>
          stack.execute(CreateUploadDocument, {
            input: { fileName: "a.mp4", title: "A", referenceId: referenceId! },
          });

        const newRecords = () =>
          stack.emulator.store.list().slice(recordsBefore);

        /** One video exists, and the answer grants the upload of that video's file. */
        const expectOneVideoGranted = ({
          data,
          errors,
        }: GraphQLAnswer<CreateUploadMutation>): void => {
          expect(errors).toBeUndefined();
          const [video, ...others] = newRecords();
          expect(others).toEqual([]);
          expect(video).toMatchObject({ title: "A", status: "Uploading" });
          const payload = data!.createUpload!;
          expect(payload.videoId).toBe(video?.id);
          expect(payload.location.objectKey).toBe(video?.objectKey);
          expect(payload.sts.accessKeyId).toMatch(/^STS\./);
          expect(Date.parse(payload.sts.expiresAt)).toBeGreaterThan(
            stack.clock.now(),
          );
          expect(payload.expiresInSeconds).toBeGreaterThanOrEqual(2985);
        };

        const createUnder = async (
          fault: CallFault,
        ): Promise<GraphQLAnswer<CreateUploadMutation>> => {
          const handle = stack.emulator.faults.add(fault);
          const pending = create();
          await handle.hit();
          if (fault.kind === "hang") await stack.clock.advance(ATTEMPT_MS);
          return pending;
        };

        describe("whose answer is lost after the work, grants the one video that it made", () => {
          const table = Object.entries({ ...losses("before"), ...spoilt });
          it.each(table)("to %s", async (_how, fault) => {
            expectOneVideoGranted(await createUnder(fault));
            expect(stack.callsOf(CREATE)).toBe(1);
            expect(stack.callsOf("RefreshUploadVideo")).toBe(1);
          });
        });

        describe("whose answer is lost before any work, is repeated and makes one video", () => {
          it.each(Object.entries(losses("never")))(
            "after %s",
            async (_how, fault) => {
              expectOneVideoGranted(await createUnder(fault));
              expect(stack.callsOf(CREATE)).toBe(2);
              expect(stack.callsOf("RefreshUploadVideo")).toBe(0);
            },
          );
        });

        it("is not repeated after an endless answer without work", async () => {
          const { data, errors } = await createUnder({
            kind: "endless",
            action: CREATE,
          });
          expect(data).toEqual({ createUpload: null });
          expect(errors?.[0]?.extensions).toMatchObject({
            code: "UPSTREAM_UNAVAILABLE",
            retryable: false,
          });
          expect(stack.callsOf(CREATE)).toBe(1);
          expect(newRecords()).toEqual([]);
        });

        it("is repeated twice at most", async () => {
          stack.emulator.faults.add({
            kind: "reset",
            action: CREATE,
            times: 9,
          });
          const { data, errors } = await create();
          expect(data).toEqual({ createUpload: null });
          expect(errors?.[0]?.extensions).toEqual({
            code: "UPSTREAM_UNAVAILABLE",
            status: 503,
            retryable: true,
            action: CREATE,
          });
          expect(stack.callsOf(CREATE)).toBe(3);
          expect(newRecords()).toEqual([]);
        });

        it("grants the one video although its first answer and the second are lost", async () => {
          const { faults } = stack.emulator;
          faults.add({ kind: "reset", action: CREATE });
          faults.add({ kind: "reset", action: CREATE, work: "before" });
          expectOneVideoGranted(await create());
          expect(stack.callsOf(CREATE)).toBe(2);
        });

        describe("says that the outcome is unclear, and does not repeat itself,", () => {
          const expectUnclear = ({
            data,
            errors,
          }: GraphQLAnswer<CreateUploadMutation>): void => {
            expect(data).toEqual({ createUpload: null });
            expect(errors).toHaveLength(1);
            expect(errors?.[0]?.extensions).toMatchObject({
              code: "UPSTREAM_UNAVAILABLE",
              status: 503,
              retryable: false,
              action: CREATE,
            });
            expect(errors?.[0]?.message).toContain("could not be found out");
          };

          it("when the look-up fails too", async () => {
            const { faults } = stack.emulator;
            faults.add({ kind: "reset", action: CREATE, work: "before" });
            const action = "GetVideoInfo";
            const code = "ServiceUnavailable";
            faults.add({ kind: "error", code, action, times: 3 });
            expectUnclear(await create());
            expect(stack.callsOf(CREATE)).toBe(1);
            expect(stack.callsOf("GetVideoInfo")).toBe(3);
          });

          it("when the record is found and its credential is not", async () => {
            const { faults } = stack.emulator;
            faults.add({ kind: "reset", action: CREATE, work: "before" });
            const action = "RefreshUploadVideo";
            faults.add({ kind: "reset", action, times: 3 });
            expectUnclear(await create());
            expect(stack.callsOf(CREATE)).toBe(1);
            expect(stack.callsOf("RefreshUploadVideo")).toBe(3);
          });

          it("when the look-up hangs until the call's deadline", async () => {
            const { faults } = stack.emulator;
            faults.add({ kind: "reset", action: CREATE, work: "before" });
            const hang = faults.add({ kind: "hang", times: 9 });
            const pending = create();
            for (const attempt of [1, 2, 3]) {
              await hang.hit(attempt);
              await stack.clock.advance(ATTEMPT_MS);
            }
            expectUnclear(await pending);
            expect(hang.hits).toBe(3);
          });

          it("when a repeat is refused after an unclear attempt and the look-up fails", async () => {
            const { faults } = stack.emulator;
            faults.add({ kind: "reset", action: CREATE });
            faults.add({
              kind: "error",
              code: "InvalidReferenceId.Duplicate",
              status: 400,
              action: CREATE,
            });
            const action = "GetVideoInfo";
            const code = "InvalidVideo.NotFound";
            faults.add({ kind: "error", code, action });
            faults.add({ kind: "reset", action, times: 3 });
            expectUnclear(await create());
            expect(stack.callsOf(CREATE)).toBe(2);
          });
        });

        describe("whose work is done late makes one video", () => {
          const late = {
            kind: "latency",
            ms: 6000,
            work: "after",
            action: CREATE,
          } as const;

          it("when it is done as the connection closes", async () => {
            expectOneVideoGranted(
              await createUnder({
                kind: "hang",
                work: "after",
                action: CREATE,
              }),
            );
          });

          it("when it is done after the repeat", async () => {
            const { faults } = stack.emulator;
            const handle = faults.add(late);
            const pending = create();
            await handle.hit();
            await stack.clock.advance(ATTEMPT_MS);
            const answer = await pending;
            await stack.clock.advance(1000);
            expectOneVideoGranted(answer);
            expect(stack.callsOf(CREATE)).toBe(2);
          });

          it("when it is done between the look-up and the repeat", async () => {
            const { faults } = stack.emulator;
            const handle = faults.add(late);
            const slow = faults.add({
              kind: "latency",
              ms: 2000,
              action: "GetVideoInfo",
            });
            const pending = create();
            await handle.hit();
            await stack.clock.advance(ATTEMPT_MS);
            await slow.hit();
            await stack.clock.advance(2000);
            expectOneVideoGranted(await pending);
            expect(stack.callsOf(CREATE)).toBe(2);
          });
        });
      },
    );

    describe("createUpload with a ReferenceId that another's video has", () => {
      let stack: Stack;
      beforeEach(async () => {
        stack = await startStack({ emulator: { duplicateReferenceId } });
      });
      afterEach(() => stack.close());

      it.each(["never", "before"] as const)(
        "is refused with CONFLICT and no credential when its answer is lost (work: %s)",
        async (work) => {
          const records = stack.emulator.store.list().length;
          stack.emulator.faults.add({ kind: "reset", action: CREATE, work });
          const { data, errors } = await stack.execute(CreateUploadDocument, {
            input: {
              fileName: "a.mp4",
              title: "A",
              referenceId: "seed-uploading",
            },
          });
          expect(data).toEqual({ createUpload: null });
          expect(errors?.[0]?.extensions).toMatchObject({
            code: "CONFLICT",
            status: 409,
            retryable: false,
          });
          expect(stack.emulator.store.list()).toHaveLength(records);
          expect(stack.callsOf("RefreshUploadVideo")).toBe(0);
        },
      );
    });
  },
);

describe("createUpload with a ReferenceId of the caller's, granted but not yet confirmed,", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  it.each([
    ["VOD is down", { kind: "error", code: "ServiceUnavailable", times: 3 }],
    ["connections break", { kind: "reset", times: 3 }],
    [
      "the record is not to be seen yet",
      { kind: "error", code: "InvalidVideo.NotFound" },
    ],
  ] as const)(
    "withholds the credential and calls the outcome unclear when %s",
    async (_why, fault) => {
      stack.emulator.faults.add({ ...fault, action: "GetVideoInfo" });
      const { data, errors } = await stack.execute(CreateUploadDocument, {
        input: { fileName: "a.mp4", title: "A", referenceId: "caller-0001" },
      });
      expect(data).toEqual({ createUpload: null });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: "UPSTREAM_UNAVAILABLE",
        status: 503,
        retryable: false,
        action: CREATE,
      });
    },
  );
});

describe("an outage", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  const createMany = async (
    count: number,
  ): Promise<readonly GraphQLAnswer<CreateUploadMutation>[]> => {
    const answers: GraphQLAnswer<CreateUploadMutation>[] = [];
    while (answers.length < count) {
      const input = { fileName: "a.mp4", title: "A" };
      answers.push(await stack.execute(CreateUploadDocument, { input }));
    }
    return answers;
  };

  it("is not multiplied by creates that look and repeat", async () => {
    const code = "ServiceUnavailable";
    stack.emulator.faults.add({ kind: "error", code, times: 1000 });
    for (const { errors } of nonEmpty(await createMany(40)))
      expect(errors?.[0]?.extensions["code"]).toBe("UPSTREAM_UNAVAILABLE");
    // 40 calls of the callers, and what the budget of 20 allows on top.
    expect(stack.emulator.calls.length).toBeLessThanOrEqual(60);
    stack.emulator.faults.clear();
    const [answer] = await createMany(1);
    expect(answer?.errors).toBeUndefined();
  });

  it("that made nothing is told as such even when no repeat is left", async () => {
    const code = "AddVideoFailed";
    stack.emulator.faults.add({ kind: "error", code, times: 1000 });
    for (const { errors } of nonEmpty(await createMany(15))) {
      expect(errors?.[0]?.extensions).toMatchObject({
        vodCode: "AddVideoFailed",
        retryable: true,
      });
    }
  });
});
