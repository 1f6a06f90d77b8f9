import { describe, expect, it } from "@jest/globals";
import {
  MediaFeed,
  type EventFilter,
  type MediaEvent,
} from "../../../src/events/index.js";
import * as captured from "../../support/capturedCallbacks.js";
import { FakeLibrary } from "./FakeLibrary.js";
import {
  CALLBACK_KEY,
  CALLBACK_URL,
  feedOf,
  nextStatus,
  signed,
  type TestedFeed,
} from "./feedOf.js";

const id = "43q91jdh7df000000000000000000000";
const at = "2026-01-02T03:04:05Z";
const uploaded = {
  EventType: "FileUploadComplete",
  EventTime: at,
  VideoId: id,
  Size: 1_439_213,
};
const deleted = {
  EventType: "DeleteMediaComplete",
  EventTime: at,
  Status: "success",
  MediaType: "video",
  DeleteType: "all",
  MediaId: id,
};

/** All that a reader has been told; it grows. */
function readAll(
  { feed }: TestedFeed,
  filter: EventFilter = {},
): readonly MediaEvent[] {
  const told: MediaEvent[] = [];
  const signal = new AbortController().signal;
  const events = feed.watchEvents(filter, { signal });
  void (async () => {
    for await (const event of events) told.push(event);
  })();
  return told;
}

describe("an event", () => {
  it("is told once a read has confirmed it, with what the read showed", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(id, "UploadSucc", { Title: "Holiday" });
    tested.post(uploaded);
    await tested.clock.advance(0);
    expect(told).toEqual([
      {
        type: "FileUploadComplete",
        mediaKind: "video",
        mediaId: id,
        at: new Date(at),
        outcome: "success",
        video: {
          VideoId: id,
          Status: "UploadSucc",
          Snapshots: [],
          Title: "Holiday",
        },
        missed: 0,
      },
    ]);
  });

  it("is told late when it shows late", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(id, "Uploading");
    tested.post(uploaded);
    await tested.clock.advance(1500);
    expect(told).toEqual([]);
    tested.vod.put(id, "UploadSucc");
    await tested.clock.advance(10_000);
    expect(told.length).toBe(1);
  });

  it("that no read confirms is never told, and is looked for four times at most", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(id, "Normal");
    tested.post(deleted);
    await tested.clock.advance(0);
    await tested.clock.advance(60 * 60_000);
    expect(told).toEqual([]);
    expect(tested.vod.calls.length).toBe(4);
    expect(tested.feed.counts.givenUp).toBe(1);
    expect(tested.clock.waiting).toBe(0);
  });

  it("that was not true keeps none out that is", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(id, "Normal");
    tested.post(deleted);
    await tested.clock.advance(60_000);
    tested.vod.videos.delete(id);
    tested.post(deleted);
    await tested.clock.advance(0);
    expect(told.map(({ type }) => type)).toEqual(["DeleteMediaComplete"]);
    expect(told[0]?.video).toBeUndefined();
  });

  it("outlasts an outage", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.isDown = true;
    tested.vod.put(id, "UploadSucc");
    tested.post(uploaded);
    await tested.clock.advance(5 * 60_000);
    tested.vod.isDown = false;
    await tested.clock.advance(20_000);
    expect(told.length).toBe(1);
  });

  it("is told once, however often it comes", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(id, "UploadSucc");
    for (let copy = 0; copy < 3; copy += 1) tested.post(uploaded);
    await tested.clock.advance(0);
    await tested.clock.advance(60_000);
    tested.post(uploaded);
    await tested.clock.advance(60_000);
    expect(told.length).toBe(1);
    expect(tested.feed.counts.duplicates).toBe(3);
  });

  it("is told once until three times the tolerance have passed: the first copy may be early, and the last one late", async () => {
    const tested = feedOf({
      callbacks: {
        url: CALLBACK_URL,
        keys: [CALLBACK_KEY],
        toleranceMs: 60_000,
      },
    });
    const told = readAll(tested);
    tested.vod.put(id, "UploadSucc");
    tested.post(uploaded);
    await tested.clock.advance(0);
    await tested.clock.advance(179_999);
    tested.post(uploaded);
    await tested.clock.advance(0);
    expect(told.length).toBe(1);
    await tested.clock.advance(1);
    tested.post(uploaded);
    await tested.clock.advance(0);
    expect(told.length).toBe(2);
  });

  const others = {
    type: { EventType: "VideoAnalysisComplete" },
    medium: { VideoId: "another" },
    job: { JobId: "a-job" },
    time: { EventTime: "2026-01-02T03:04:06Z" },
  };
  for (const [what, other] of Object.entries(others))
    it(`is no copy of one of another ${what}`, async () => {
      const tested = feedOf();
      const told = readAll(tested);
      tested.vod.put(id, "UploadSucc");
      tested.vod.put("another", "UploadSucc");
      tested.post(uploaded);
      tested.post({ ...uploaded, ...other });
      await tested.clock.advance(0);
      expect(told.length).toBe(2);
      expect(tested.feed.counts.duplicates).toBe(0);
    });

  it("is told to those alone whose filter it matches", async () => {
    const tested = feedOf();
    tested.vod.put(id, "UploadSucc");
    const filters: readonly EventFilter[] = [
      {},
      { types: ["FileUploadComplete"], mediaKinds: ["video"], mediaIds: [id] },
      { types: ["TranscodeComplete"] },
      { mediaKinds: ["image"] },
      { mediaIds: ["another"] },
      { types: [] },
    ];
    const told = filters.map((filter) => readAll(tested, filter));
    tested.post(uploaded);
    await tested.clock.advance(0);
    expect(told.map(({ length }) => length)).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it("without a medium is told to nobody who asks for certain media", async () => {
    const tested = feedOf();
    tested.vod.urlUploads.set("a-job", "DOWNLOAD_FAIL");
    const filters: readonly EventFilter[] = [{}, { mediaIds: [id] }];
    const told = filters.map((filter) => readAll(tested, filter));
    tested.post({
      EventType: "UploadByURLComplete",
      EventTime: at,
      JobId: "a-job",
      Status: "fail",
    });
    await tested.clock.advance(0);
    expect(told.map(({ length }) => length)).toEqual([1, 0]);
  });

  it("that nobody reads costs no read", async () => {
    const tested = feedOf();
    readAll(tested, { types: ["TranscodeComplete"] });
    tested.vod.put(id, "UploadSucc");
    expect(tested.post(uploaded)).toBe("accepted");
    await tested.clock.advance(60_000);
    expect(tested.vod.calls).toEqual([]);
  });

  it("of a type that nobody knows is accepted, and named in the log once", async () => {
    const tested = feedOf();
    readAll(tested);
    for (const EventTime of [at, "2026-01-02T03:04:06Z"])
      expect(
        tested.post({ EventType: "HologramComplete", EventTime, VideoId: id }),
      ).toBe("accepted");
    await tested.clock.advance(60_000);
    expect(
      tested.log.lines.filter((line) =>
        JSON.stringify(line).includes("HologramComplete"),
      ).length,
    ).toBe(3);
    expect(tested.vod.calls).toEqual([]);
  });
});

describe("an event with a status that nobody knows", () => {
  it("is told as such, and named in the log once for each spelling", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(id, "UploadSucc");
    for (const Status of ["Half", "Quarter"])
      for (const Size of [1, 2]) tested.post({ ...uploaded, Status, Size });
    await tested.clock.advance(0);
    expect(told.map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 4 }, () => "unknown"),
    );
    const warned = tested.log.lines.filter(({ level }) => level === "warn");
    expect(warned.map(({ fields }) => fields)).toEqual([
      { type: "FileUploadComplete", status: "Half" },
      { type: "FileUploadComplete", status: "Quarter" },
    ]);
  });
});

describe("an event of IMS", () => {
  it("is accepted and set aside, with one line in the log for each type", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(captured.VIDEO_ID, "UploadSucc");
    for (const EventTime of [at, "2026-01-02T03:04:06Z"])
      expect(tested.post({ ...captured.ofIms, EventTime })).toBe("accepted");
    await tested.clock.advance(60_000);
    expect(told).toEqual([]);
    expect(tested.vod.calls).toEqual([]);
    expect(tested.feed.counts.accepted).toBe(0);
    expect(tested.log.lines).toEqual([
      {
        level: "warn",
        message:
          "events of IMS come to the URL of VOD's callbacks, and are set aside",
        fields: { type: "FileUploadComplete" },
      },
    ]);
  });
});

describe("copies", () => {
  it("of an event whose time cannot be read are told once", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(captured.VIDEO_ID, "Normal");
    const { aiMediaAuditComplete: audit } = captured;
    for (const EventTime of [audit.EventTime, "the day before"])
      for (let copy = 0; copy < 3; copy += 1) {
        tested.post({ ...audit, EventTime });
        await tested.clock.advance(1000);
      }
    expect(told.map(({ type }) => type)).toEqual([
      "AIMediaAuditComplete",
      "AIMediaAuditComplete",
    ]);
    expect(tested.feed.counts.duplicates).toBe(4);
  });

  it("are no two edits of one video within a second", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(captured.VIDEO_ID, "Normal");
    const edit = captured.mediaBaseChangeComplete;
    tested.post(edit);
    tested.post({ ...edit, MediaContent: { Title: '{"NewValue":"C"}' } });
    tested.post(edit);
    await tested.clock.advance(0);
    expect(told.length).toBe(2);
    expect(tested.feed.counts.duplicates).toBe(1);
  });

  it("are told by the digest that another gateway sends", async () => {
    const messages: string[] = [];
    const sending = feedOf({
      pubSub: {
        publish: (message) => messages.push(message),
        subscribe: () => () => undefined,
      },
    });
    let hear: (message: string) => void = () => undefined;
    const hearing = feedOf({
      pubSub: {
        publish: () => undefined,
        subscribe: ({ onMessage }) => {
          hear = onMessage;
          return () => undefined;
        },
      },
    });
    const told = readAll(hearing);
    hearing.vod.put(captured.VIDEO_ID, "Normal");
    sending.post(captured.transcodeComplete);
    for (const message of messages) hear(message);
    hearing.post(captured.transcodeComplete);
    await hearing.clock.advance(0);
    expect(messages.length).toBe(1);
    expect(told.length).toBe(1);
    expect(hearing.feed.counts.duplicates).toBe(1);
  });
});

describe("why an event tells of a failure", () => {
  it("is told with it", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put(captured.VIDEO_ID, "TranscodeFail");
    tested.post(captured.transcodeFailed);
    await tested.clock.advance(0);
    expect(told).toMatchObject([
      {
        outcome: "failure",
        error: {
          code: "InvalidParameter.ResourceContentBad",
          message: "The resource operated InputFile is bad",
        },
      },
    ]);
  });
});

describe("a flood of events", () => {
  it("is read 20 at a time, with a pause between two calls", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    for (let n = 0; n < 100; n += 1) {
      tested.vod.put(`video-${n}`, "UploadSucc");
      tested.post({ ...uploaded, VideoId: `video-${n}` });
    }
    await tested.clock.advance(0);
    expect(tested.vod.calls.length).toBe(1);
    await tested.clock.advance(200);
    expect(tested.vod.calls.length).toBe(3);
    await tested.clock.advance(200);
    expect(tested.vod.calls.map(({ length }) => length)).toEqual(
      Array.from({ length: 5 }, () => 20),
    );
    expect(told.length).toBe(100);
  });

  it("about videos that are not there makes one call after another, with a pause between each two, though VOD refuses every one", async () => {
    const tested = feedOf();
    readAll(tested);
    tested.vod.refusesMissing = true;
    for (let n = 0; n < 40; n += 1)
      tested.post({ ...uploaded, VideoId: `video-${n}` });
    await tested.clock.advance(0);
    const counts: number[] = [];
    for (let step = 0; step < 20; step += 1) {
      counts.push(tested.vod.calls.length);
      await tested.clock.advance(100);
    }
    expect(counts).toEqual(Array.from({ length: 20 }, (_, step) => step + 1));
  });

  it("leaves a reader who has stopped the newest, and tells them how many they missed", async () => {
    const tested = feedOf({ eventsPerReader: 3, readGapMs: 0 });
    const { signal } = new AbortController();
    const events = tested.feed.watchEvents({}, { signal });
    for (let n = 0; n < 10; n += 1) {
      tested.vod.put(`video-${n}`, "UploadSucc");
      tested.post({ ...uploaded, VideoId: `video-${n}` });
    }
    await tested.clock.advance(1000);
    const read: (readonly [string | undefined, number])[] = [];
    for (let n = 0; n < 3; n += 1) {
      const result = await events.next();
      if (result.done !== true)
        read.push([result.value.mediaId, result.value.missed]);
    }
    expect(read).toEqual([
      ["video-7", 7],
      ["video-8", 0],
      ["video-9", 0],
    ]);
  });
});

describe("a callback", () => {
  const bodies: Readonly<Record<string, string>> = {
    "is not JSON": "<xml/>",
    "is no object": "17",
    "has no type": JSON.stringify({ EventTime: at }),
    "has a type that is no word": JSON.stringify({ EventType: "a b" }),
    "is empty": "",
  };
  for (const [what, body] of Object.entries(bodies))
    it(`that ${what} is unreadable`, () => {
      const { feed, clock } = feedOf();
      const callback = { ...signed({}, clock.now()), body };
      expect(feed.callbacks?.receive(callback)).toBe("unreadable");
    });

  it("that is forged is refused, whatever it holds", () => {
    const { feed, clock } = feedOf();
    const callback = signed(uploaded, clock.now(), "AnotherKey1");
    expect(feed.callbacks?.receive(callback)).toBe("refused");
    expect(feed.counts.refused).toBe(1);
  });

  it("makes a watched video be read at once", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { signal } = new AbortController();
    const news = tested.feed.watchVideo(id, { untilFinal: false, signal });
    await news.next();
    tested.vod.put(id, "UploadSucc");
    tested.post(uploaded);
    expect(await nextStatus(news)).toBe("UploadSucc");
  });

  it("of a deletion is confirmed by the read that ends the last watch of its video", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Normal");
    const { signal } = new AbortController();
    const news = tested.feed.watchVideo(id, { untilFinal: false, signal });
    await news.next();
    tested.vod.videos.delete(id);
    tested.post(deleted);
    expect(await nextStatus(news)).toBe("not found");
    expect(tested.feed.subscribers).toBe(0);
    expect(tested.feed.counts).toMatchObject({ confirmed: 1, givenUp: 0 });
    expect(tested.clock.waiting).toBe(0);
  });

  it("leaves no timer when its reader leaves before it was confirmed", async () => {
    const tested = feedOf();
    const leaving = new AbortController();
    tested.feed.watchEvents({}, { signal: leaving.signal });
    tested.vod.put(id, "Uploading");
    tested.post(uploaded);
    await tested.clock.advance(0);
    expect(tested.clock.waiting).toBe(1);
    leaving.abort();
    expect(tested.clock.waiting).toBe(0);
  });

  it("costs no read any more once its reader has left, however many wait for their turn", async () => {
    const tested = feedOf();
    const leaving = new AbortController();
    tested.feed.watchEvents({}, { signal: leaving.signal });
    for (let n = 0; n < 100; n += 1)
      tested.post({ ...uploaded, VideoId: `video-${n}` });
    await tested.clock.advance(0);
    leaving.abort();
    await tested.clock.advance(60_000);
    expect(tested.vod.calls.length).toBe(1);
  });

  it("is still looked for when who watched its video has left and a reader of events has not", async () => {
    const tested = feedOf();
    const told = readAll(tested);
    tested.vod.put("another", "UploadSucc");
    tested.post({ ...uploaded, VideoId: "another" });
    await tested.clock.advance(0);
    const leaving = new AbortController();
    tested.vod.put(id, "UploadSucc");
    const news = tested.feed.watchVideo(id, {
      untilFinal: false,
      signal: leaving.signal,
    });
    await news.next();
    tested.post(uploaded);
    leaving.abort();
    await tested.clock.advance(1000);
    expect(told.map(({ mediaId }) => mediaId)).toEqual(["another", id]);
  });

  it("cannot be received where no key is known", () => {
    const feed = new MediaFeed({ vod: new FakeLibrary() });
    expect(feed.callbacks).toBeUndefined();
  });
});
