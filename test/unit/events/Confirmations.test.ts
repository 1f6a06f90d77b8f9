import { describe, expect, it } from "@jest/globals";
import { Confirmations } from "../../../src/events/Confirmations.js";
import type { RecordRead, Subject } from "../../../src/events/RecordRead.js";
import { parseBrief } from "../../../src/events/parseCallback.js";
import type { VodCallback } from "../../../src/events/VodCallback.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { outage } from "./FakeLibrary.js";

const uploading = found("Uploading");
const uploaded = found("UploadSucc");

const restoring: RecordRead = {
  found: true,
  record: { Status: "Normal", RestoreStatus: "Processing" },
  requestId: "a-request",
};

function found(Status: string): RecordRead {
  return { found: true, record: { Status }, requestId: "a-request" };
}

function subject(id: string): Subject {
  return { kind: "video", id };
}

function reported(id: string, EventType = "FileUploadComplete"): VodCallback {
  const body = JSON.stringify({
    EventType,
    Status: "success",
    EventTime: "2026-01-02T03:04:05Z",
    VideoId: id,
  });
  return parseBrief(body, 0)!;
}

interface Tested {
  readonly confirmations: Confirmations;
  /** Something is reported of this video, its upload by default. */
  readonly add: (id: string, type?: string) => void;
  readonly clock: FakeClock;
  /** What was asked for, forgotten, confirmed and given up, in order. */
  readonly did: string[];
  readonly unwanted: Set<string>;
}

/** @param read what every read answers, as soon as it is asked for; none does otherwise */
function testedOf({
  limit,
  read,
}: {
  readonly limit?: number;
  readonly read?: RecordRead;
} = {}): Tested {
  const clock = new FakeClock();
  const did: string[] = [];
  const unwanted = new Set<string>();
  const confirmations = new Confirmations({
    ...{ clock, logger: new RecordingLogger() },
    ...(limit !== undefined && { limit }),
    reads: {
      ask: (asked) => {
        did.push(`asks for ${asked.id}`);
        if (read !== undefined)
          setImmediate(() => {
            confirmations.landed(asked, read);
          });
      },
      forget: ({ id }) => did.push(`forgets ${id}`),
    },
    isWanted: ({ mediaId = "" }) => !unwanted.has(mediaId),
  });
  const add = (id: string, type?: string): void => {
    confirmations.add(reported(id, type), subject(id), ({ verdict }) => {
      if (verdict === "confirmed") did.push(`confirms ${id}`);
      else if (verdict !== "unwanted") did.push(`gives ${id} up: ${verdict}`);
    });
  };
  return { confirmations, add, clock, did, unwanted };
}

/** How many reads were asked for by each of these times after an event came, each answered like this. */
async function looksAt(
  read: RecordRead,
  timesMs: readonly number[],
  type?: string,
): Promise<readonly number[]> {
  const { add, clock, did } = testedOf({ read });
  add("a", type);
  await clock.advance(0);
  const counts: number[] = [];
  let nowMs = 0;
  for (const timeMs of timesMs) {
    await clock.advance(timeMs - nowMs);
    nowMs = timeMs;
    counts.push(did.filter((what) => what === "asks for a").length);
  }
  return counts;
}

describe("an event that waits", () => {
  it("is looked for at once, and after 1, 6 and 26 seconds", async () => {
    const times = [999, 1000, 5999, 6000, 25_999, 26_000, 60_000];
    expect(await looksAt(uploading, times)).toEqual([1, 2, 2, 3, 3, 4, 4]);
  });

  it("is looked for after 60, 120 and 300 seconds too where the record says that it goes on", async () => {
    const times = [26_000, 59_999, 60_000, 119_999, 120_000, 299_999, 300_000];
    for (const [type, read] of [
      ["TranscodeComplete", found("Transcoding")],
      ["StreamTranscodeComplete", found("UploadSucc")],
      ["RestoreMediaComplete", restoring],
    ] as const)
      expect(await looksAt(read, [...times, 900_000], type)).toEqual([
        4, 4, 5, 5, 6, 6, 7, 7,
      ]);
    expect(await looksAt(uploading, [900_000], "TranscodeComplete")).toEqual([
      4,
    ]);
    expect(
      await looksAt(found("Transcoding"), [900_000], "DeleteMediaComplete"),
    ).toEqual([4]);
  });

  it("is given up 300 seconds after it came by a record that still says that it goes on, and before by one that denies it", async () => {
    const { confirmations, add, clock, did } = testedOf();
    add("a", "TranscodeComplete");
    add("b", "TranscodeComplete");
    await clock.advance(299_999);
    confirmations.landed(subject("a"), found("Transcoding"));
    expect(did).not.toContain("gives a up: contradicted");
    confirmations.landed(subject("b"), found("TranscodeFail"));
    expect(did).toContain("gives b up: contradicted");
    await clock.advance(1);
    confirmations.landed(subject("a"), found("Transcoding"));
    expect(did).toContain("gives a up: contradicted");
    expect(confirmations.has(subject("a"))).toBe(false);
  });

  it("is confirmed as soon as the record has turned", async () => {
    const { confirmations, add, clock, did } = testedOf();
    add("a", "TranscodeComplete");
    await clock.advance(26_000);
    confirmations.landed(subject("a"), found("Transcoding"));
    await clock.advance(34_000);
    confirmations.landed(subject("a"), found("Normal"));
    expect(did).toContain("confirms a");
  });

  it("is confirmed by the first read that shows it, and asks for no other", async () => {
    const { confirmations, add, clock, did } = testedOf();
    add("a");
    confirmations.landed(subject("a"), uploading);
    await clock.advance(1000);
    confirmations.landed(subject("a"), uploaded);
    await clock.advance(60_000);
    expect(did).toEqual([
      "asks for a",
      "asks for a",
      "confirms a",
      "forgets a",
    ]);
    expect(clock.waiting).toBe(0);
  });

  it("is given up by a read that denies it 26 seconds after it came, and not a millisecond before", async () => {
    const { confirmations, add, clock, did } = testedOf();
    add("a");
    await clock.advance(25_999);
    confirmations.landed(subject("a"), uploading);
    expect(did).not.toContain("gives a up: contradicted");
    await clock.advance(1);
    confirmations.landed(subject("a"), uploading);
    expect(did).toContain("gives a up: contradicted");
    expect(confirmations.has(subject("a"))).toBe(false);
  });

  it("is waited for through an outage of ten minutes, with a read every 20 seconds, and given up then", async () => {
    const times = [19_999, 20_000, 39_999, 40_000, 599_999];
    expect(await looksAt(outage, times)).toEqual([1, 2, 2, 3, 30]);
    const { confirmations, add, clock, did } = testedOf();
    add("a");
    await clock.advance(599_999);
    confirmations.landed(subject("a"), outage);
    expect(did).not.toContain("gives a up: unread");
    await clock.advance(1);
    confirmations.landed(subject("a"), outage);
    expect(did).toContain("gives a up: unread");
  });

  it("asks again after 20 seconds when no answer comes at all", async () => {
    const { add, clock, did } = testedOf();
    add("a");
    await clock.advance(19_999);
    expect(did).toEqual(["asks for a"]);
    await clock.advance(1);
    expect(did).toEqual(["asks for a", "asks for a"]);
  });

  it("asks again 20 seconds after a read came to nothing, and not sooner", async () => {
    const { add, confirmations, clock, did } = testedOf();
    add("a");
    await clock.advance(15_000);
    confirmations.readLater(subject("a"));
    await clock.advance(19_999);
    expect(did).toEqual(["asks for a"]);
    await clock.advance(1);
    expect(did).toEqual(["asks for a", "asks for a"]);
  });

  it("shares its reads with others of the same medium, and each is settled by its own age", async () => {
    const { confirmations, add, clock, did } = testedOf();
    add("a");
    await clock.advance(25_000);
    add("a");
    await clock.advance(1000);
    confirmations.landed(subject("a"), uploading);
    expect(did.filter((what) => what.startsWith("gives"))).toEqual([
      "gives a up: contradicted",
    ]);
    confirmations.landed(subject("a"), uploaded);
    expect(did.filter((what) => what.startsWith("confirms"))).toEqual([
      "confirms a",
    ]);
  });

  it("is looked for as soon as one that came alone, though an older one waits for the same medium", async () => {
    const { add, clock, did } = testedOf({ read: uploading });
    add("a");
    await clock.advance(0);
    await clock.advance(7000);
    expect(did.length).toBe(3);
    add("a");
    await clock.advance(999);
    expect(did.length).toBe(4);
    await clock.advance(1);
    expect(did.length).toBe(5);
    await clock.advance(5000);
    expect(did.length).toBe(6);
  });

  it("is dropped without a read when nobody wants it by the next look", async () => {
    const { confirmations, add, clock, did, unwanted } = testedOf();
    add("a");
    confirmations.landed(subject("a"), uploading);
    unwanted.add("a");
    await clock.advance(1000);
    expect(did).toEqual(["asks for a", "forgets a"]);
    expect(clock.waiting).toBe(0);
  });

  it("is not looked for because of a read of something else", () => {
    const { confirmations, add, did } = testedOf();
    add("a");
    confirmations.landed({ kind: "image", id: "a" }, uploaded);
    confirmations.landed(subject("b"), uploaded);
    confirmations.readLater(subject("b"));
    expect(did).toEqual(["asks for a"]);
  });
});

describe("of events that wait", () => {
  it("as many as the limit are kept, and of more the oldest is given up with its read", () => {
    const { confirmations, add, did } = testedOf({ limit: 2 });
    add("a");
    add("b");
    expect(did).toEqual(["asks for a", "asks for b"]);
    add("c");
    expect(did.slice(2)).toEqual([
      "forgets a",
      "gives a up: overflow",
      "asks for c",
    ]);
    expect(["a", "b", "c"].map((id) => confirmations.has(subject(id)))).toEqual(
      [false, true, true],
    );
  });

  it("those that are settled make room", () => {
    const { confirmations, add, did } = testedOf({ limit: 2 });
    for (const id of ["a", "b", "c", "d"]) {
      add(id);
      confirmations.landed(subject(id), uploaded);
    }
    expect(did.filter((what) => what.startsWith("gives"))).toEqual([]);
  });

  it("none is left when all are dropped, and no read is asked for", async () => {
    const { confirmations, add, clock, did } = testedOf();
    add("a");
    add("b");
    confirmations.clear();
    await clock.advance(60_000);
    expect(did.slice(2)).toEqual(["forgets a", "forgets b"]);
    expect(clock.waiting).toBe(0);
  });
});
