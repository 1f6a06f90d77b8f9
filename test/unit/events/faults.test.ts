import { describe, expect, it } from "@jest/globals";
import { Schedule } from "../../../src/events/Schedule.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { feedOf, nextStatus } from "./feedOf.js";

const fault = new Error("a fault of ours");

describe("a fault of ours", () => {
  it("at one entry of a schedule costs none that is due with it, nor later ones", async () => {
    const clock = new FakeClock();
    const log = new RecordingLogger();
    const rung: string[] = [];
    const schedule = new Schedule({
      ...{ clock, logger: log, groupSize: 2 },
      onDue: (id) => {
        if (id === "bad") throw fault;
        rung.push(id);
      },
    });
    schedule.set("bad", 100, 0);
    schedule.set("good", 100, 0);
    schedule.set("late", 500, 0);
    await clock.advance(1000);
    expect(rung).toEqual(["good", "late"]);
    expect(log.lines.map(({ fields }) => fields)).toEqual([
      { door: "timer", id: "bad", err: fault },
    ]);
  });

  it("at one video leaves its event told, and is logged with the video's id", async () => {
    const tested = feedOf({
      random: () => {
        throw fault;
      },
    });
    const { feed, vod, clock, log } = tested;
    const { signal } = new AbortController();
    const events = feed.watchEvents({}, { signal });
    const news = feed.watchVideo("a-video", { untilFinal: false, signal });
    vod.put("a-video", "UploadSucc");
    tested.post({ EventType: "FileUploadComplete", VideoId: "a-video" });
    await clock.advance(1000);
    expect(await nextStatus(news)).toBe("UploadSucc");
    await feed.close();
    const told: unknown[] = [];
    for await (const { mediaId } of events) told.push(mediaId);
    expect(told).toEqual(["a-video"]);
    expect(log.lines.filter(({ level }) => level === "error")).toContainEqual({
      level: "error",
      message: "work that nobody waits for failed",
      fields: { door: "read", kind: "video", id: "a-video", err: fault },
    });
  });

  it("in the read of a video is logged with its id, and the video is read again at its pace", async () => {
    const { feed, vod, clock, log } = feedOf();
    vod.put("a-video", "Uploading");
    vod.readVideos = () => Promise.reject(fault);
    const { signal } = new AbortController();
    const news = feed.watchVideo("a-video", { untilFinal: false, signal });
    const first = nextStatus(news);
    await clock.advance(0);
    expect(log.lines).toEqual([
      {
        level: "error",
        message: "a read of media failed",
        fields: { kind: "video", id: "a-video", err: fault },
      },
    ]);
    await clock.advance(14_999);
    expect(vod.calls).toEqual([]);
    await clock.advance(1);
    expect(vod.calls).toEqual([["a-video"]]);
    expect(await first).toBe("Uploading");
    await feed.close();
  });

  it("in the read that is to confirm an event is logged, and the event is told after the next, 20 seconds later", async () => {
    const tested = feedOf();
    const { feed, vod, clock, log } = tested;
    vod.images.set("an-image", "Normal");
    vod.call = () => Promise.reject(fault);
    const { signal } = new AbortController();
    const events = feed.watchEvents({}, { signal });
    tested.post({ EventType: "ImageUploadComplete", ImageId: "an-image" });
    await clock.advance(0);
    expect(log.lines.filter(({ level }) => level === "error")).toEqual([
      {
        level: "error",
        message: "a read of media failed",
        fields: { kind: "image", id: "an-image", err: fault },
      },
    ]);
    // Its own method answers again.
    Reflect.deleteProperty(vod, "call");
    await clock.advance(19_999);
    expect(vod.calls).toEqual([]);
    await clock.advance(1);
    expect(await events.next()).toMatchObject({
      value: { mediaKind: "image", mediaId: "an-image" },
    });
    await feed.close();
  });
});
