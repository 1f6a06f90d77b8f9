import { afterEach, describe, expect, it } from "@jest/globals";
import { account } from "../../../src/emulator/media/account.js";
import type { EmulatorOptions } from "../../../src/emulator/createEmulator.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { owners } from "../../support/owners.js";
import {
  startStack,
  type GraphQLAnswerError,
  type Stack,
} from "../../support/startStack.js";

/** Where the operator lets everybody who uploads register files. */
const OPEN = `https://${account.connectedStorage}/incoming/`;

/** What the vendor may do with the file of an upload that is registered: nobody has documented it. */
const answers = ["second", "existing", "refuse"] as const;

type Name = keyof typeof owners;
type Answer = NonNullable<EmulatorOptions["registeredUpload"]>;

let stack: Stack;
afterEach(() => stack.close());

async function start(registeredUpload: Answer = "second"): Promise<void> {
  stack = await startStack({
    principals: owners,
    emulator: { registeredUpload },
    server: { registerFrom: [OPEN] },
  });
}

interface Done {
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly GraphQLAnswerError[] | undefined;
}

async function ask(who: Name, field: string): Promise<Done> {
  const { data, errors } = await stack
    .as(who)
    .query(`mutation { done: ${field} }`);
  return { data, errors };
}

/** A new upload, and the key of its object. */
async function create(
  who: Name,
  referenceId = `of-${who}`,
): Promise<{ readonly id: string; readonly key: string }> {
  const { data, errors } = await ask(
    who,
    `createUpload(input: { fileName: "a.mp4", title: "A", referenceId: "${referenceId}" }) { videoId location { objectKey } }`,
  );
  expect(errors).toBeUndefined();
  const { videoId: id, location } = data!["done"] as {
    readonly videoId: string;
    readonly location: { readonly objectKey: string };
  };
  return { id, key: location.objectKey };
}

interface Registered {
  readonly outcome: string;
  readonly videoId: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

async function register(who: Name, fileUrl: string): Promise<Registered> {
  const { data, errors } = await ask(
    who,
    `registerMedia(input: { items: [{ fileUrl: ${JSON.stringify(fileUrl)}, title: "Mine" }] }) { results { outcome videoId error { code message } } }`,
  );
  expect(errors).toBeUndefined();
  return (data!["done"] as { readonly results: Registered[] }).results[0]!;
}

const refresh = (who: Name, videoId: string): Promise<Done> =>
  ask(
    who,
    `refreshUpload(videoId: "${videoId}") { uploadAuth location { bucket objectKey } }`,
  );

/** The keys of all objects that a caller gets credentials for, whichever of this run's records are tried. */
async function keysGrantedTo(who: Name): Promise<readonly string[]> {
  const made = stack.emulator.store.list().filter(({ isFrozen }) => !isFrozen);
  const fields = made.map(
    ({ id }, n) =>
      `n${n}: refreshUpload(videoId: "${id}") { location { objectKey } }`,
  );
  const { data } = await stack
    .as(who)
    .query(`mutation { ${fields.join(" ")} }`);
  const granted = Object.values(data ?? {}) as readonly (Granted | null)[];
  return granted.flatMap((grant) => grant?.location.objectKey ?? []);
}

interface Granted {
  readonly location: { readonly objectKey: string };
}

/** Ways to write the address of one object, which storage or delivery may take for the same. */
const spellings: Readonly<Record<string, (key: string) => string>> = {
  plain: (key) => `https://${account.storageLocation}/${key}`,
  "without TLS": (key) => `http://${account.storageLocation}/${key}`,
  "in capitals": (key) =>
    `HTTPS://${account.storageLocation.toUpperCase()}/${key}`,
  "with a dot after the host": (key) =>
    `https://${account.storageLocation}./${key}`,
  "with a port": (key) => `http://${account.storageLocation}:8080/${key}`,
  "with the usual port": (key) =>
    `https://${account.storageLocation}:443/${key}`,
  "with a name before the host": (key) =>
    `https://films@${account.storageLocation}/${key}`,
  "with a query": (key) => `https://${account.storageLocation}/${key}?a=b.mp4`,
  "with a fragment": (key) => `https://${account.storageLocation}/${key}#a.mp4`,
  "by the host inside the region": (key) =>
    `https://${account.bucket}.oss-cn-shanghai-internal.aliyuncs.com/${key}`,
  "by the host of a private network": (key) =>
    `https://${account.bucket}.vpc100-oss-cn-shanghai.aliyuncs.com/${key}`,
  "by the accelerated host": (key) =>
    `https://${account.bucket}.oss-accelerate.aliyuncs.com/${key}`,
  "with the bucket in the path": (key) =>
    `https://oss-cn-shanghai.aliyuncs.com/${account.bucket}/${key}`,
  "by a name of the account's own": (key) => `https://media.example.com/${key}`,
  "percent-encoded": (key) =>
    `https://${account.storageLocation}/${key.replace("sv", "%73v")}`,
  "with slashes encoded": (key) =>
    `https://${account.storageLocation}/${key.replaceAll("/", "%2F")}`,
  "with double slashes": (key) => `https://${account.storageLocation}//${key}`,
  "with dot segments": (key) =>
    `https://${account.storageLocation}/./a/../${key}`,
  "with encoded dot segments": (key) =>
    `https://${account.storageLocation}/%2e/${key}`,
  "out of the open place": (key) =>
    `${OPEN}../../${account.storageLocation}/${key}`,
};

describe.each(answers)(
  "when VOD answers the file of an upload with: %s",
  (answer) => {
    describe("a file that another is uploading, or has uploaded,", () => {
      it("gives nobody else a credential for its key, however it is addressed", async () => {
        await start(answer);
        for (const [n, [how, spell]] of nonEmpty(
          Object.entries(spellings).entries(),
        )) {
          const { id, key } = await create("alice", `of-alice-${n}`);
          const during = await register("bob", spell(key));
          stack.emulator.completeUpload(id, {});
          const after = await register("bob", spell(key));
          for (const { outcome, error } of [during, after])
            expect({ how, outcome, code: error?.code }).toEqual({
              how,
              outcome: "FAILED",
              code: "FORBIDDEN",
            });
        }
        expect(await keysGrantedTo("bob")).toEqual([]);
        expect(await keysGrantedTo("alice")).toHaveLength(20);
        expect(stack.callsOf("RegisterMedia")).toBe(0);
      });

      it("is registered by an admin alone, whose record gives its first owner nothing new", async () => {
        await start(answer);
        const { id, key } = await create("alice");
        const { outcome, videoId } = await register(
          "root",
          spellings["plain"]!(key),
        );
        expect(outcome).toBe(
          { second: "REGISTERED", existing: "KNOWN", refuse: "FAILED" }[answer],
        );
        expect(videoId).toEqual(
          { second: expect.not.stringMatching(id), existing: id, refuse: null }[
            answer
          ],
        );
        expect(await keysGrantedTo("bob")).toEqual([]);
        expect(await keysGrantedTo("alice")).toEqual([key]);
      });

      it("is not registered by its own uploader either: the record that is there is enough", async () => {
        await start(answer);
        const { key } = await create("alice");
        expect(
          (await register("alice", spellings["plain"]!(key))).outcome,
        ).toBe("FAILED");
      });
    });

    it.each<readonly [Name, Name]>([
      ["alice", "bob"],
      ["bob", "alice"],
    ])(
      "gives neither of two owners the other's key, when %s begins",
      async (first, second) => {
        await start(answer);
        const [own, other] = [await create(first), await create(second)];
        await register(second, spellings["plain"]!(own.key));
        await register(first, spellings["plain"]!(other.key));
        expect(await keysGrantedTo(first)).toEqual([own.key]);
        expect(await keysGrantedTo(second)).toEqual([other.key]);
        // The key of what is gone stays closed: nobody knows what the vendor does with it.
        await ask(
          first,
          `deleteVideos(input: { videoIds: ["${own.id}"] }) { requestId }`,
        );
        await register(second, spellings["plain"]!(own.key));
        expect(await keysGrantedTo(second)).toEqual([other.key]);
      },
    );
  },
);

describe("a file in an open place", () => {
  it("is registered by whoever may upload, and is their own to edit", async () => {
    await start();
    const { outcome, videoId } = await register("alice", `${OPEN}a%20b.mp4`);
    expect(outcome).toBe("REGISTERED");
    expect(stack.emulator.store.get(videoId!)).toMatchObject({
      bucket: "films-archive",
      objectKey: "incoming/a b.mp4",
    });
    const edit = `updateVideo(input: { videoId: "${videoId}", title: "new", userData: { extend: 1 } }) { videoId }`;
    expect((await ask("bob", edit)).errors).toMatchObject([
      { extensions: { code: "NOT_FOUND" } },
    ]);
    expect((await ask("alice", edit)).errors).toBeUndefined();
  });

  it("lets nobody but an admin write over it, after edits too", async () => {
    await start();
    const { videoId } = await register("alice", `${OPEN}a.mp4`);
    const answersOfOwner = [await refresh("alice", videoId!)];
    await ask(
      "alice",
      `updateVideo(input: { videoId: "${videoId}", userData: { extend: { reg: 0 } } }) { videoId }`,
    );
    answersOfOwner.push(await refresh("alice", videoId!));
    for (const { data, errors } of nonEmpty(answersOfOwner)) {
      expect(data).toEqual({ done: null });
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining("vod:admin"),
          extensions: { code: "FORBIDDEN", status: 403 },
        },
      ]);
    }
    expect((await refresh("bob", videoId!)).errors).toMatchObject([
      { extensions: { code: "NOT_FOUND" } },
    ]);
    expect((await refresh("root", videoId!)).data).toMatchObject({
      done: {
        location: { bucket: "films-archive", objectKey: "incoming/a.mp4" },
      },
    });
  });

  it("stays whose it is when another registers it", async () => {
    await start();
    const { videoId } = await register("alice", `${OPEN}a.mp4`);
    const stored = stack.emulator.store.get(videoId!);
    expect(await register("bob", `${OPEN}a.mp4`)).toEqual({
      outcome: "KNOWN",
      videoId,
      error: null,
    });
    expect(stack.emulator.store.get(videoId!)).toEqual(stored);
    expect(await keysGrantedTo("bob")).toEqual([]);
  });

  it.each([
    ["without TLS", `http://${account.connectedStorage}/incoming/a.mp4`],
    ["with another encoding", `${OPEN}%61.mp4`],
    ["with an encoded slash", `${OPEN}b%2Fa.mp4`],
    ["with a double slash", `${OPEN}/a.mp4`],
    ["with a query", `${OPEN}a.mp4?b`],
    ["with an empty query", `${OPEN}a.mp4?`],
    ["outside of the folder", `https://${account.connectedStorage}/a.mp4`],
    [
      "in a folder that begins alike",
      `https://${account.connectedStorage}/incoming-b/a.mp4`,
    ],
    [
      "in another bucket",
      "https://films.oss-cn-shanghai.aliyuncs.com/incoming/a.mp4",
    ],
  ])("has one address: %s it needs vod:admin", async (_how, url) => {
    await start();
    expect(await register("alice", url)).toMatchObject({
      outcome: "FAILED",
      videoId: null,
      error: {
        code: "FORBIDDEN",
        message: "input.items[0].fileUrl: Needs the scope vod:admin.",
      },
    });
    expect(stack.callsOf("RegisterMedia")).toBe(0);
  });

  it("stands beside a closed one in a batch: each ends by itself", async () => {
    await start();
    const { data } = await ask(
      "alice",
      `registerMedia(input: { items: [{ fileUrl: "https://elsewhere.example/a.mp4", title: "A" }, { fileUrl: "${OPEN}a.mp4", title: "B" }] }) { results { outcome } }`,
    );
    expect(data).toEqual({
      done: { results: [{ outcome: "FAILED" }, { outcome: "REGISTERED" }] },
    });
  });
});

it("opens no place unless the operator names one", async () => {
  stack = await startStack({ principals: owners });
  expect((await register("alice", `${OPEN}a.mp4`)).error?.code).toBe(
    "FORBIDDEN",
  );
  expect((await register("root", `${OPEN}a.mp4`)).outcome).toBe("REGISTERED");
});

describe("the other ways to another's key", () => {
  it("a pull from its address makes a file of its own, under a key of its own", async () => {
    await start();
    const { id, key } = await create("alice");
    stack.emulator.completeUpload(id, {});
    const { errors } = await ask(
      "bob",
      `createUrlUploads(input: { items: [{ sourceUrl: "${spellings["plain"]!(key)}", title: "Copy" }] }) { results { jobId } }`,
    );
    expect(errors).toBeUndefined();
    await stack.clock.advance(600_000);
    const granted = await keysGrantedTo("bob");
    expect(granted).toHaveLength(1);
    expect(granted).not.toContain(key);
  });

  it.each(["refuse", "return"] as const)(
    "its reference id gives nothing, when VOD answers a taken one with: %s",
    async (duplicateReferenceId) => {
      stack = await startStack({
        principals: owners,
        emulator: { duplicateReferenceId },
      });
      const { key } = await create("alice");
      const { data, errors } = await ask(
        "bob",
        `createUpload(input: { fileName: "a.mp4", title: "A", referenceId: "of-alice" }) { uploadAuth }`,
      );
      expect(data).toEqual({ done: null });
      expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
      const refreshed = await ask(
        "bob",
        `refreshUpload(referenceId: "of-alice") { uploadAuth }`,
      );
      expect(refreshed.errors).toMatchObject([
        { extensions: { code: "NOT_FOUND" } },
      ]);
      expect(await keysGrantedTo("bob")).not.toContain(key);
    },
  );

  it("what a caller attaches says nothing of whose a video is", async () => {
    await start();
    const { id } = await create("alice");
    const extend = `{ v: 1, marker: "0123456789abcdef0123456789abcdef", owner: "${owners.bob.owner}" }`;
    await ask(
      "alice",
      `updateVideo(input: { videoId: "${id}", userData: { extend: ${extend} } }) { videoId }`,
    );
    expect(await keysGrantedTo("bob")).toEqual([]);
  });
});
