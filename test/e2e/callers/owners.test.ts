import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { owners } from "../../support/owners.js";
import {
  startStack,
  type GraphQLAnswer,
  type GraphQLAnswerError,
  type Stack,
} from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

const MISSING = "00000000000000000000000000000000";
/** Made elsewhere: nothing says whose it is. */
const FOREIGN = "c6a23a870c8c4ffcd40cbd3813330001";
/** Made here while callers were not told apart. */
const NOBODYS = storedVideo(7, {
  userData: JSON.stringify({
    Extend: { v: 1, marker: "0123456789abcdef0123456789abcdef", owner: "" },
  }),
});

/** More than two calls can read. */
const MANY = Array.from({ length: 45 }, (_, n) => storedVideo(n + 100));

/** A way to write to a video that is there, by its id, and what it costs upstream. */
interface Writer {
  readonly field: (id: string) => string;
  /** For the owner: whose video it is is read before what is done, or beside it. */
  readonly owner: Readonly<Record<string, number>>;
  /** For an admin. */
  readonly admin: Readonly<Record<string, number>>;
  /** For a stranger, beside the read that finds nothing. */
  readonly stranger?: Readonly<Record<string, number>>;
}

const writers: Readonly<Record<string, Writer>> = {
  refreshUpload: {
    field: (id) =>
      `refreshUpload(videoId: "${id}") { uploadAuth video { title } }`,
    owner: { RefreshUploadVideo: 1, GetVideoInfos: 1 },
    admin: { RefreshUploadVideo: 1, GetVideoInfos: 1 },
    stranger: { RefreshUploadVideo: 1 },
  },
  "refreshUpload without its video": {
    field: (id) => `refreshUpload(videoId: "${id}") { uploadAuth }`,
    owner: { RefreshUploadVideo: 1, GetVideoInfos: 1 },
    admin: { RefreshUploadVideo: 1 },
    stranger: { RefreshUploadVideo: 1 },
  },
  "refreshUpload, only while uploading": {
    field: (id) =>
      `refreshUpload(videoId: "${id}", onlyWhileUploading: true) { uploadAuth }`,
    owner: { RefreshUploadVideo: 1, GetVideoInfos: 1 },
    admin: { RefreshUploadVideo: 1, GetVideoInfos: 1 },
  },
  updateVideo: {
    field: (id) =>
      `updateVideo(input: { videoId: "${id}", title: "new" }) { videoId video { title } }`,
    owner: { UpdateVideoInfo: 1, GetVideoInfos: 2 },
    admin: { UpdateVideoInfo: 1, GetVideoInfos: 1 },
  },
  "updateVideo, the caller's value": {
    field: (id) =>
      `updateVideo(input: { videoId: "${id}", userData: { extend: 1 } }) { videoId }`,
    owner: { UpdateVideoInfo: 1, GetVideoInfos: 1 },
    admin: { UpdateVideoInfo: 1, GetVideoInfos: 1 },
  },
  updateVideos: {
    field: (id) =>
      `updateVideos(input: { videos: [{ videoId: "${id}", title: "new" }] }) { results { outcome error { code message vodCode } video { title } } }`,
    owner: { UpdateVideoInfos: 1, GetVideoInfos: 2 },
    admin: { UpdateVideoInfos: 1, GetVideoInfos: 1 },
  },
  deleteVideos: {
    field: (id) =>
      `deleteVideos(input: { videoIds: ["${id}"] }) { results { outcome error { code message vodCode } } }`,
    owner: { DeleteVideo: 1, GetVideoInfos: 1 },
    admin: { DeleteVideo: 1 },
  },
  deleteMultipartUpload: {
    field: (id) =>
      `deleteMultipartUpload(videoId: "${id}") { requestId videoId }`,
    owner: { DeleteMultipartUpload: 1, GetVideoInfos: 1 },
    admin: { DeleteMultipartUpload: 1 },
  },
  createStreamUpload: {
    field: (id) =>
      `createStreamUpload(input: { videoId: "${id}", streamUrl: "https://films.example/s.mp4", definition: HD }) { jobId video { title } }`,
    owner: { UploadStreamByURL: 1, GetVideoInfos: 2 },
    admin: { UploadStreamByURL: 1, GetVideoInfos: 1 },
  },
};

/** The same by the id that the video's creator chose. */
const writersByReference: Readonly<Record<string, Writer["field"]>> = {
  refreshUpload: (id) => `refreshUpload(referenceId: "${id}") { uploadAuth }`,
  updateVideo: (id) =>
    `updateVideo(input: { referenceId: "${id}", title: "new" }) { videoId }`,
  deleteVideos: (id) =>
    `deleteVideos(input: { referenceIds: ["${id}"] }) { results { outcome error { code message vodCode } } }`,
};

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({
    principals: owners,
    emulator: { videos: [NOBODYS, ...MANY] },
  });
});
afterEach(() => stack.close());

type Name = keyof typeof owners;
type Answer = GraphQLAnswer<Record<string, unknown>>;

const ask = (who: Name, field: string): Promise<Answer> =>
  stack.as(who).query(`mutation { done: ${field} }`);

async function create(who: Name, referenceId = `of-${who}`): Promise<string> {
  const { data, errors } = await ask(
    who,
    `createUpload(input: { fileName: "a.mp4", title: "A", referenceId: "${referenceId}" }) { videoId }`,
  );
  expect(errors).toBeUndefined();
  return (data!["done"] as { videoId: string }).videoId;
}

/** How often each action was called meanwhile. */
async function callsDuring(
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  const before = stack.emulator.calls.length;
  await work();
  const made: Record<string, number> = {};
  for (const { action } of stack.emulator.calls.slice(before))
    made[action] = (made[action] ?? 0) + 1;
  return made;
}

/** An answer without what differs from one call to the next. */
const comparable = ({ data, errors }: Answer): unknown => ({
  data,
  errors: errors?.map(({ extensions, ...rest }: GraphQLAnswerError) => ({
    ...rest,
    extensions: { ...extensions, requestId: typeof extensions["requestId"] },
  })),
});

describe.each(Object.entries(writers))(
  "%s",
  (_name, { field, owner, admin, stranger }) => {
    it.each(["of another owner", "made elsewhere", "of nobody"])(
      "finds a video %s as little as one that is not there",
      async (whose) => {
        const id = {
          "of another owner": await create("alice"),
          "made elsewhere": FOREIGN,
          "of nobody": NOBODYS.id,
        }[whose]!;
        const before = stack.emulator.store.get(id);
        let refused: Answer | undefined;
        const made = await callsDuring(async () => {
          refused = await ask("bob", field(id));
        });
        const missed = await ask("bob", field(MISSING));
        expect(comparable(refused!)).toEqual(comparable(missed));
        expect(JSON.stringify(refused)).toContain("NOT_FOUND");
        expect(JSON.stringify(refused)).not.toContain(id);
        expect(stack.emulator.store.get(id)).toEqual(before);
        expect(made).toEqual({ GetVideoInfos: 1, ...stranger });
      },
    );

    it.each([
      ["the owner", "alice", owner],
      ["an admin", "root", admin],
    ] as const)("serves %s", async (_, who, expected) => {
      const id = await create("alice");
      stack.emulator.leaveParts(id, 1000);
      const made = await callsDuring(async () => {
        const { errors, data } = await ask(who, field(id));
        expect(errors).toBeUndefined();
        expect(JSON.stringify(data)).not.toContain("NOT_FOUND");
      });
      expect(made).toEqual(expected);
    });
  },
);

describe.each(Object.entries(writersByReference))(
  "%s by reference id",
  (_name, field) => {
    it("finds the video of another owner as little as one that is not there", async () => {
      const id = await create("alice");
      const refused = await ask("bob", field("of-alice"));
      const missed = await ask("bob", field("nobody-has-it"));
      expect(comparable(refused)).toEqual(comparable(missed));
      expect(JSON.stringify(refused)).not.toContain(id);
    });

    it("serves the owner", async () => {
      await create("alice");
      const { errors, data } = await ask("alice", field("of-alice"));
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain("NOT_FOUND");
    });
  },
);

it("serves an admin whose video is nobody's", async () => {
  const { errors } = await ask(
    "root",
    `updateVideo(input: { videoId: "${NOBODYS.id}", title: "new" }) { videoId }`,
  );
  expect(errors).toBeUndefined();
  expect(stack.emulator.store.get(NOBODYS.id)?.title).toBe("new");
});

it("sends of a batch with mixed owners the caller's own alone", async () => {
  const [own, other] = [await create("alice"), await create("bob")];
  const { data } = await ask(
    "alice",
    `deleteVideos(input: { videoIds: ["${other}", "${own}", "${FOREIGN}"], referenceIds: ["of-bob"] }) { results { outcome } }`,
  );
  expect(data).toEqual({
    done: {
      results: [
        { outcome: "MISSING" },
        { outcome: "DELETED" },
        { outcome: "MISSING" },
        { outcome: "MISSING" },
      ],
    },
  });
  const [deletion, ...others] = stack.emulator.calls.filter(
    ({ action }) => action === "DeleteVideo",
  );
  expect(others).toEqual([]);
  expect(deletion?.parameters["VideoIds"]).toBe(own);
  expect(stack.emulator.store.get(other)).toBeDefined();
});

it("reads whose the videos of a batch are in calls of 20, all before the first is written to", async () => {
  const made = await callsDuring(() =>
    ask(
      "alice",
      `updateVideos(input: { videos: [${MANY.map(({ id }) => `{ videoId: "${id}", title: "new" }`).join()}] }) { results { outcome } }`,
    ),
  );
  expect(made).toEqual({ GetVideoInfos: 3 });
});

describe("a credential", () => {
  const READ = "GetVideoInfos";
  const GRANT = "RefreshUploadVideo";

  it("is withheld when whose video it is cannot be read", async () => {
    const id = await create("alice");
    stack.emulator.faults.add({
      kind: "error",
      action: READ,
      code: "ServiceUnavailable",
      times: 9,
    });
    const answer = await ask(
      "alice",
      `refreshUpload(videoId: "${id}") { uploadAuth }`,
    );
    expect(answer.data).toEqual({ done: null });
    expect(answer.errors).toMatchObject([
      { extensions: { code: "UPSTREAM_UNAVAILABLE", action: READ } },
    ]);
  });

  it("is withheld when its reference id passes to another video meanwhile", async () => {
    await create("alice");
    stack.emulator.faults.add({
      kind: "replace",
      action: GRANT,
      fields: { VideoId: FOREIGN },
    });
    const { data, errors } = await ask(
      "alice",
      `refreshUpload(referenceId: "of-alice") { uploadAuth }`,
    );
    expect(data).toEqual({ done: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });

  it("is asked for while whose video it is is being read", async () => {
    const id = await create("alice");
    const read = stack.emulator.faults.add({
      kind: "latency",
      action: READ,
      ms: 1000,
    });
    const answer = ask("alice", `refreshUpload(videoId: "${id}") { videoId }`);
    await Promise.all([read.hit(), stack.emulator.received(GRANT)]);
    await stack.clock.advance(1000);
    expect((await answer).data).toEqual({ done: { videoId: id } });
  });

  it("tells a stranger nothing of what VOD says about the video", async () => {
    const id = await create("alice");
    stack.emulator.faults.add({
      kind: "error",
      action: GRANT,
      code: "InvalidVideo.Damaged",
    });
    const { errors } = await ask(
      "bob",
      `refreshUpload(videoId: "${id}") { uploadAuth }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  });
});

describe("a place in the bucket for a stream", () => {
  const stream = (id: string): string =>
    `createStreamUpload(input: { videoId: "${id}", streamUrl: "https://films.example/s.mp4", definition: HD, placement: { customPath: "of/others", overwritePath: true } }) { jobId }`;

  it("is not an owner's to choose: somebody else's file may lie there", async () => {
    const id = await create("alice");
    const { errors } = await ask("alice", stream(id));
    expect(errors).toMatchObject([
      {
        message: "input.placement: Needs the scope vod:admin.",
        extensions: { code: "FORBIDDEN", status: 403 },
      },
    ]);
    expect(stack.callsOf("UploadStreamByURL")).toBe(0);
  });

  it("is an admin's", async () => {
    const id = await create("alice");
    expect((await ask("root", stream(id))).errors).toBeUndefined();
  });
});

describe("the life of a video among two owners and an admin", () => {
  const outcomes = ({ data }: Answer): unknown =>
    (data!["done"] as { results: { outcome: string }[] }).results.map(
      ({ outcome }) => outcome,
    );

  it("is its owner's from the first credential to the deletion", async () => {
    const id = await create("alice");
    const envelope = stack.emulator.store.get(id)!.userData;
    const refresh = `refreshUpload(videoId: "${id}") { location { objectKey } }`;
    const { data } = await ask("alice", refresh);
    expect(data).toEqual({
      done: {
        location: { objectKey: stack.emulator.store.get(id)?.objectKey },
      },
    });
    stack.emulator.completeUpload(id, {});
    await stack.clock.advance(600_000);
    expect(stack.emulator.store.get(id)?.status).toBe("Normal");

    const edit = `updateVideos(input: { videos: [{ videoId: "${id}", title: "new" }] }) { results { outcome } }`;
    expect(outcomes(await ask("bob", edit))).toEqual(["MISSING"]);
    expect(outcomes(await ask("alice", edit))).toEqual(["UPDATED"]);
    expect(outcomes(await ask("root", edit))).toEqual(["UPDATED"]);
    expect(stack.emulator.store.get(id)?.userData).toBe(envelope);

    const remove = `deleteVideos(input: { videoIds: ["${id}"] }) { results { outcome } }`;
    expect(outcomes(await ask("bob", remove))).toEqual(["MISSING"]);
    expect(outcomes(await ask("alice", remove))).toEqual(["DELETED"]);
    expect(stack.emulator.store.get(id)).toBeUndefined();
  });

  it("goes on with its owner after an admin has edited it", async () => {
    const id = await create("alice");
    await ask(
      "root",
      `updateVideo(input: { videoId: "${id}", userData: { extend: "root's" } }) { videoId }`,
    );
    expect(
      (await ask("alice", `refreshUpload(videoId: "${id}") { uploadAuth }`))
        .errors,
    ).toBeUndefined();
    expect(
      (await ask("bob", `refreshUpload(videoId: "${id}") { uploadAuth }`))
        .errors,
    ).toHaveLength(1);
  });
});
