import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { owners } from "../../support/owners.js";
import { startStack, type Stack } from "../../support/startStack.js";

const MISSING = "00000000000000000000000000000000";
const URL_OF_MANY = "https://films.example/film.mp4";
const OPEN = "https://films-archive.oss-cn-shanghai.aliyuncs.com/clips/";
const FILE = `${OPEN}a.mp4`;

let stack: Stack;
beforeEach(async () => {
  stack = await startStack({
    principals: owners,
    server: { registerFrom: [OPEN] },
  });
});
afterEach(() => stack.close());

type Name = keyof typeof owners;

/** The answer to one mutation, which is to succeed. */
async function done<Payload>(who: Name, field: string): Promise<Payload> {
  const { data, errors } = await stack
    .as(who)
    .query(`mutation { done: ${field} }`);
  expect(errors).toBeUndefined();
  return data!["done"] as Payload;
}

async function submit(who: Name, sourceUrl = URL_OF_MANY): Promise<string> {
  const { results } = await done<{ results: { jobId: string }[] }>(
    who,
    `createUrlUploads(input: { items: [{ sourceUrl: "${sourceUrl}", title: "Pull" }] }) { results { jobId } }`,
  );
  return results[0]!.jobId;
}

async function cancel(who: Name, input: string): Promise<readonly unknown[]> {
  const { results } = await done<{ results: unknown[] }>(
    who,
    `cancelUrlUploads(input: { ${input} }) { results { outcome cancelledJobIds error { code } } }`,
  );
  return results;
}

const missing = { outcome: "MISSING", cancelledJobIds: [], error: null };
const cancelled = (...ids: string[]) => ({
  outcome: "CANCELLED",
  cancelledJobIds: ids,
  error: null,
});

async function statusOf(jobId: string): Promise<unknown> {
  const { data } = await stack
    .as("alice")
    .query(`{ urlUploads(jobIds: ["${jobId}"]) { status } }`);
  return (data!["urlUploads"] as { status: string }[])[0]?.status;
}

describe("cancelUrlUploads", () => {
  it("cancels the caller's own jobs, and misses those of others", async () => {
    const [own, other] = [await submit("alice"), await submit("bob")];
    expect(
      await cancel("alice", `jobIds: ["${other}", "${own}", "${MISSING}"]`),
    ).toEqual([missing, cancelled(own), missing]);
    const [cancellation, ...more] = stack.emulator.calls.filter(
      ({ action }) => action === "CancelUrlUploadJobs",
    );
    expect(more).toEqual([]);
    expect(cancellation?.parameters["JobIds"]).toBe(own);
    expect(await statusOf(other)).toBe("PENDING");
  });

  it("calls nothing that writes for somebody else's job alone", async () => {
    const other = await submit("bob");
    expect(await cancel("alice", `jobIds: ["${other}"]`)).toEqual([missing]);
    expect(stack.callsOf("CancelUrlUploadJobs")).toBe(0);
  });

  it("cancels of a URL that others submitted too the caller's own jobs", async () => {
    const [first, other, second] = [
      await submit("alice"),
      await submit("bob"),
      await submit("alice"),
    ];
    const [result] = await cancel("alice", `sourceUrls: ["${URL_OF_MANY}"]`);
    expect(result).toMatchObject({ outcome: "CANCELLED", error: null });
    expect(
      (result as ReturnType<typeof cancelled>).cancelledJobIds.toSorted(),
    ).toEqual([first, second].toSorted());
    expect(await statusOf(other)).toBe("PENDING");
  });

  it("misses a URL that others alone submitted, as one that nobody did", async () => {
    await submit("bob");
    expect(
      await cancel(
        "alice",
        `sourceUrls: ["${URL_OF_MANY}", "https://films.example/none.mp4"]`,
      ),
    ).toEqual([missing, missing]);
    expect(stack.callsOf("CancelUrlUploadJobs")).toBe(0);
  });

  it("tells that a job of one's own runs already", async () => {
    await submit("alice");
    await stack.clock.advance(6000);
    expect(await cancel("alice", `sourceUrls: ["${URL_OF_MANY}"]`)).toEqual([
      { outcome: "NOT_CANCELLABLE", cancelledJobIds: [], error: null },
    ]);
  });

  it("cancels ten jobs of a URL at a time, with one call", async () => {
    for (let n = 0; n < 11; n += 1) await submit("alice");
    const ask = () => cancel("alice", `sourceUrls: ["${URL_OF_MANY}"]`);
    const counts = [];
    for (const [result] of [await ask(), await ask(), await ask()])
      counts.push((result as typeof missing).cancelledJobIds.length);
    expect(counts).toEqual([10, 1, 0]);
    expect(stack.callsOf("CancelUrlUploadJobs")).toBe(2);
  });

  it("cancels whosever jobs for an admin, without reading them", async () => {
    const [first, second] = [
      await submit("alice"),
      await submit("bob", "https://films.example/b.mp4"),
    ];
    expect(await cancel("root", `jobIds: ["${first}"]`)).toEqual([
      cancelled(first),
    ]);
    expect(
      await cancel("root", 'sourceUrls: ["https://films.example/b.mp4"]'),
    ).toEqual([cancelled(second)]);
    expect(stack.callsOf("GetURLUploadInfos")).toBe(0);
  });

  it("cancels the job of a stream for who asked for it, though he attached nothing", async () => {
    const { videoId } = await done<{ videoId: string }>(
      "alice",
      'createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId }',
    );
    const { jobId } = await done<{ jobId: string }>(
      "alice",
      `createStreamUpload(input: { videoId: "${videoId}", streamUrl: "https://films.example/s.mp4", definition: HD }) { jobId }`,
    );
    expect(await cancel("bob", `jobIds: ["${jobId}"]`)).toEqual([missing]);
    expect(await cancel("alice", `jobIds: ["${jobId}"]`)).toEqual([
      cancelled(jobId),
    ]);
  });
});

describe("createUrlUploads", () => {
  it("makes videos of the caller's own, whom a lost answer is recovered for", async () => {
    stack.emulator.faults.add({
      kind: "reset",
      action: "UploadMediaByURL",
      work: "before",
    });
    const jobId = await submit("alice");
    await stack.clock.advance(600_000);
    const { data } = await stack
      .as("alice")
      .query(`{ urlUploads(jobIds: ["${jobId}"]) { video { id } } }`);
    const [job] = data!["urlUploads"] as { video: { id: string } }[];
    const id = job!.video.id;
    const edit = `updateVideos(input: { videos: [{ videoId: "${id}", title: "new" }] }) { results { outcome } }`;
    expect(await done("bob", edit)).toEqual({
      results: [{ outcome: "MISSING" }],
    });
    expect(await done("alice", edit)).toEqual({
      results: [{ outcome: "UPDATED" }],
    });
  });
});

describe("registerMedia", () => {
  const register = async (who: Name) =>
    (
      await done<{ results: { outcome: string; videoId: string }[] }>(
        who,
        `registerMedia(input: { items: [{ fileUrl: "${FILE}", title: "File" }] }) { results { outcome videoId } }`,
      )
    ).results[0]!;
  const edit = async (who: Name, videoId: string) =>
    done(
      who,
      `updateVideos(input: { videos: [{ videoId: "${videoId}", title: "new" }] }) { results { outcome } }`,
    );

  it("makes a video of the caller's own", async () => {
    const { videoId } = await register("alice");
    expect(await edit("bob", videoId)).toEqual({
      results: [{ outcome: "MISSING" }],
    });
    expect(await edit("alice", videoId)).toEqual({
      results: [{ outcome: "UPDATED" }],
    });
  });

  it("grants nothing for a file that is known already, and changes nothing of it", async () => {
    const { videoId } = await register("alice");
    const stored = stack.emulator.store.get(videoId);
    expect(await register("bob")).toEqual({ outcome: "KNOWN", videoId });
    expect(stack.emulator.store.get(videoId)).toEqual(stored);
    expect(await edit("bob", videoId)).toEqual({
      results: [{ outcome: "MISSING" }],
    });
  });

  it("leaves the owner what he registered, though the answer was lost", async () => {
    stack.emulator.faults.add({
      kind: "reset",
      action: "RegisterMedia",
      work: "before",
    });
    const { outcome, videoId } = await register("alice");
    expect(outcome).toBe("KNOWN");
    expect(await edit("alice", videoId)).toEqual({
      results: [{ outcome: "UPDATED" }],
    });
  });
});
