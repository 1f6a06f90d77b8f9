import { describe, expect, it } from "@jest/globals";
import { feedOf, nextStatus, type TestedFeed } from "./feedOf.js";

const id = "43q91jdh7df000000000000000000000";

function watch(
  { feed }: TestedFeed,
  { untilFinal = false, of = id } = {},
): { news: ReturnType<typeof feed.watchVideo>; leave: () => void } {
  const leaving = new AbortController();
  const news = feed.watchVideo(of, { untilFinal, signal: leaving.signal });
  return {
    news,
    leave: () => {
      leaving.abort();
    },
  };
}

describe("a watched video", () => {
  it("is told as it is at first, then each time that it has changed", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { news } = watch(tested);
    expect(await nextStatus(news)).toBe("Uploading");
    const next = nextStatus(news);
    await tested.clock.advance(15_000);
    tested.vod.put(id, "Transcoding");
    await tested.clock.advance(30_000);
    expect(await next).toBe("Transcoding");
  });

  it("is no news when only the signature of its cover differs", async () => {
    const tested = feedOf();
    const CoverURL = "https://example.com/cover.jpg?auth_key=1";
    tested.vod.put(id, "Normal", { CoverURL });
    const { news } = watch(tested);
    await nextStatus(news);
    const next = nextStatus(news);
    tested.vod.put(id, "Normal", { CoverURL: CoverURL.replace("1", "2") });
    await tested.clock.advance(120_000);
    tested.vod.put(id, "Blocked");
    await tested.clock.advance(120_000);
    expect(await next).toBe("Blocked");
  });

  it("is read less and less often while nothing changes, and often again after a change", async () => {
    const tested = feedOf();
    const { vod, clock } = tested;
    vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    const readsAfter = async (seconds: number): Promise<number> => {
      const before = vod.calls.length;
      await clock.advance(seconds * 1000);
      return vod.calls.length - before;
    };
    expect(await readsAfter(14)).toBe(0);
    expect(await readsAfter(1)).toBe(1);
    expect(await readsAfter(29)).toBe(0);
    expect(await readsAfter(1)).toBe(1);
    expect(await readsAfter(60)).toBe(1);
    expect(await readsAfter(119)).toBe(0);
    vod.put(id, "Transcoding");
    expect(await readsAfter(1)).toBe(1);
    expect(await readsAfter(15)).toBe(1);
  });

  it("is read often again after a callback, though it has not changed yet", async () => {
    const tested = feedOf();
    const { vod, clock } = tested;
    vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    await clock.advance(15_000);
    await clock.advance(30_000);
    await clock.advance(60_000);
    vod.calls.length = 0;
    // Of a type that nothing confirms: an event that is to be confirmed is read for by itself.
    tested.post({
      EventType: "HologramComplete",
      EventTime: "2026-01-02T03:04:05Z",
      VideoId: id,
    });
    await clock.advance(1000);
    expect(vod.calls).toEqual([[id]]);
    await clock.advance(15_000);
    expect(vod.calls).toEqual([[id], [id]]);
  });

  it("ends with its final status where that was asked for, and goes on where it was not", async () => {
    const tested = feedOf();
    tested.vod.put(id, "TranscodeFail");
    const { news } = watch(tested, { untilFinal: true });
    const { news: endless } = watch(tested);
    expect(await nextStatus(news)).toBe("TranscodeFail");
    expect(await nextStatus(news)).toBe("the end");
    expect(await nextStatus(endless)).toBe("TranscodeFail");
    expect(tested.feed.subscribers).toBe(1);
  });

  it("that is not there is told as such, and that is the end", async () => {
    const tested = feedOf();
    const { news } = watch(tested);
    expect(await nextStatus(news)).toBe("not found");
    expect(await nextStatus(news)).toBe("the end");
    expect(tested.feed.subscribers).toBe(0);
  });

  it("that is deleted ends likewise, with all who watch", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Normal");
    const { news } = watch(tested);
    await nextStatus(news);
    tested.vod.videos.delete(id);
    const next = nextStatus(news);
    tested.post({
      EventType: "DeleteMediaComplete",
      EventTime: "2026-01-02T03:04:05Z",
      MediaId: id,
      MediaType: "video",
      DeleteType: "all",
    });
    expect(await next).toBe("not found");
    expect(await nextStatus(news)).toBe("the end");
  });

  it("that cannot be read at first is told as the failure, and that is the end", async () => {
    const tested = feedOf();
    tested.vod.isDown = true;
    const { news } = watch(tested);
    expect(await nextStatus(news)).toBe("ServiceUnavailable");
    expect(await nextStatus(news)).toBe("the end");
    expect(tested.clock.waiting).toBe(0);
  });

  it("goes on after an outage", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    tested.vod.isDown = true;
    await tested.clock.advance(10 * 60_000);
    tested.vod.isDown = false;
    tested.vod.put(id, "Normal");
    await tested.clock.advance(120_000);
    expect(await nextStatus(news)).toBe("Normal");
  });

  it("is told to a slow reader as it is by then, and no more", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    for (const status of ["UploadSucc", "Transcoding", "Normal"]) {
      tested.vod.put(id, status);
      await tested.clock.advance(120_000);
    }
    expect(await nextStatus(news)).toBe("Normal");
  });

  it("is told anew to each who comes, and not to who was there", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    const next = nextStatus(news);
    const { news: later } = watch(tested);
    expect(await nextStatus(later)).toBe("Uploading");
    tested.vod.put(id, "Normal");
    await tested.clock.advance(15_000);
    expect(await next).toBe("Normal");
  });

  it("is over at once for who leaves, even in the middle of a wait", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    const next = nextStatus(news);
    await news.return?.();
    expect(await next).toBe("the end");
    expect(tested.feed.subscribers).toBe(0);
  });

  it("is over at once for a reader whose signal is aborted already", async () => {
    const { feed, clock } = feedOf();
    const signal = AbortSignal.abort();
    const news = feed.watchVideo(id, { untilFinal: false, signal });
    expect(await nextStatus(news)).toBe("the end");
    expect(feed.subscribers).toBe(0);
    expect(clock.waiting).toBe(0);
  });

  it("ends for all when the feed is closed, and for who comes later", async () => {
    const tested = feedOf();
    tested.vod.put(id, "Uploading");
    const { news } = watch(tested);
    await nextStatus(news);
    await tested.feed.close();
    expect(await nextStatus(news)).toBe("the end");
    expect(await nextStatus(watch(tested).news)).toBe("the end");
    expect(tested.clock.waiting).toBe(0);
  });
});

describe("many watched videos", () => {
  const ids = Array.from({ length: 45 }, (_, n) => `video-${n}`);

  it("are read together, once each, however many watch", async () => {
    let seed = 0;
    const random = (): number => (seed = (seed + 0.37) % 1);
    const tested = feedOf({ random });
    for (const each of ids) tested.vod.put(each, "Uploading");
    const readers = [...ids, ...ids].map((of) => watch(tested, { of }));
    await Promise.all(readers.map(({ news }) => nextStatus(news)));
    tested.vod.calls.length = 0;
    await tested.clock.advance(15_000);
    const read = tested.vod.calls.flat();
    expect([...new Set(read)].sort()).toEqual([...ids].sort());
    expect(read.length).toBe(45);
    expect(tested.vod.calls.length).toBeLessThanOrEqual(4);
  });

  it("and events are watched by as many as have come and not left", () => {
    const { feed } = feedOf();
    const leaving = new AbortController();
    const { signal } = leaving;
    for (const watched of [id, id, "another"])
      feed.watchVideo(watched, { untilFinal: false, signal });
    const { signal: staying } = new AbortController();
    feed.watchEvents({}, { signal: staying });
    feed.watchEvents({}, { signal });
    expect(feed.subscribers).toBe(5);
    leaving.abort();
    expect(feed.subscribers).toBe(1);
  });

  it("leave no timer behind when nobody watches any more", async () => {
    const tested = feedOf();
    for (const each of ids) tested.vod.put(each, "Uploading");
    const readers = ids.map((of) => watch(tested, { of }));
    await Promise.all(readers.map(({ news }) => nextStatus(news)));
    expect(tested.clock.waiting).toBe(1);
    for (const { leave } of readers) leave();
    expect(tested.clock.waiting).toBe(0);
    expect(tested.feed.subscribers).toBe(0);
  });
});
