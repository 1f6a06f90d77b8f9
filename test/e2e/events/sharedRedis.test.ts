import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { once } from "node:events";
import fc from "fast-check";
import { silentLogger } from "../../../src/base/logger.js";
import { MediaFeed } from "../../../src/events/index.js";
import { redisPubSub, type RedisConnection } from "../../../src/redis/index.js";
import { connectRedis } from "../../support/connectRedis.js";
import { FakeClock } from "../../support/FakeClock.js";
import { foreignCallback } from "../../support/foreignCallback.js";
import { inheritedNames } from "../../support/foreignJson.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { RedisServer } from "../../support/RedisServer.js";
import { startServer } from "../../support/startServer.js";
import { withRedis } from "../../support/withRedis.js";
import { FakeLibrary } from "../../unit/events/FakeLibrary.js";
import {
  CALLBACK_KEY,
  CALLBACK_URL,
  nextStatus,
  signed,
} from "../../unit/events/feedOf.js";

const id = "43q91jdh7df000000000000000000000";
const channel = "vod-graph:callbacks";
const fault = new Error("a fault of ours");

withRedis("two gateways on one Redis", () => {
  const closing: (() => unknown)[] = [];
  const clock = new FakeClock();
  const { signal } = new AbortController();
  let redis: RedisServer;
  let vod: FakeLibrary;

  beforeEach(async () => {
    redis = await RedisServer.open("fake-password-4711");
    vod = new FakeLibrary();
    vod.put(id, "Uploading");
  });

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await redis.stop();
  });

  /** A gateway with a server of its own, that hears the others. */
  async function gateway(): Promise<{
    readonly feed: MediaFeed;
    readonly connection: RedisConnection;
    post(type: string, time: string): Promise<number>;
  }> {
    const connection = await connectRedis(redis);
    const pubSub = redisPubSub({ connection, logger: silentLogger });
    let heard: () => void = () => undefined;
    const hears = new Promise<void>((resolve) => (heard = resolve));
    const feed = new MediaFeed({
      ...{ vod, clock, readGapMs: 0 },
      callbacks: { url: CALLBACK_URL, keys: [CALLBACK_KEY] },
      pubSub: {
        publish: (message) => {
          pubSub.publish(message);
        },
        subscribe: ({ onMessage, onGap }) =>
          pubSub.subscribe({
            onMessage,
            onGap: () => {
              heard();
              onGap();
            },
          }),
      },
    });
    const server = await startServer({ callbacks: feed.callbacks! });
    closing.push(
      () => {
        connection.close();
      },
      () => feed.close(),
      () => server.close(),
    );
    await hears;
    return {
      feed,
      connection,
      post: async (EventType, EventTime) => {
        const event = { EventType, EventTime, VideoId: id };
        const { timestamp, signature, body } = signed(event, clock.now());
        const answer = await fetch(`${server.url}/events/vod`, {
          method: "POST",
          headers: {
            "x-vod-timestamp": timestamp!,
            "x-vod-signature": signature!,
          },
          body,
        });
        return answer.status;
      },
    };
  }

  it("tell who watches on one of a callback to the other", async () => {
    const [one, other] = [await gateway(), await gateway()];
    const news = other.feed.watchVideo(id, { untilFinal: true, signal });
    expect(await nextStatus(news)).toBe("Uploading");
    vod.put(id, "Normal");
    expect(await one.post("TranscodeComplete", "2026-01-02T03:04:05Z")).toBe(
      200,
    );
    expect(await nextStatus(news)).toBe("Normal");
    expect(await nextStatus(news)).toBe("the end");
  });

  it("tell an event once, when copies of it reach both", async () => {
    const [one, other] = [await gateway(), await gateway()];
    const events = other.feed.watchEvents({}, { signal });
    vod.put(id, "Normal");
    const first = events.next();
    await one.post("FileUploadComplete", "2026-01-02T03:04:05Z");
    expect((await first).value).toMatchObject({ type: "FileUploadComplete" });
    const next = events.next();
    await other.post("FileUploadComplete", "2026-01-02T03:04:05Z");
    await one.post("TranscodeComplete", "2026-01-02T03:04:06Z");
    expect((await next).value).toMatchObject({ type: "TranscodeComplete" });
  });

  it("hear on after messages of strangers, whatever those hold", async () => {
    const [one, other] = [await gateway(), await gateway()];
    const events = other.feed.watchEvents({}, { signal });
    vod.put(id, "Normal");
    const bodies = [
      ...fc.sample(foreignCallback, 50),
      ...inheritedNames.map(
        (name) =>
          `{"EventType":"DeleteMediaComplete","MediaType":"${name}","MediaId":"a-medium"}`,
      ),
    ];
    const { client } = one.connection;
    for (const body of bodies) await client.publish(channel, body);
    await one.post("FileUploadComplete", "2026-01-02T03:04:05Z");
    // Some of them are true: what is not there is deleted.
    let heard: string | undefined;
    for await (const { mediaId } of events) {
      heard = mediaId;
      if (heard === id) break;
    }
    expect(heard).toBe(id);
  });

  it("hear on after a message that a listener fails at, and log it without its text", async () => {
    const log = new RecordingLogger();
    const connection = await connectRedis(redis, { logger: log });
    closing.push(() => {
      connection.close();
    });
    const heard: string[] = [];
    let last: () => void = () => undefined;
    const wasHeard = new Promise<void>((resolve) => (last = resolve));
    const unsubscribe = await new Promise<() => void>((resolve) => {
      const end = redisPubSub({ connection, logger: log }).subscribe({
        onMessage: (message) => {
          if (message === "bad") throw fault;
          heard.push(message);
          last();
        },
        onGap: () => {
          setImmediate(() => {
            resolve(end);
          });
          throw fault;
        },
      });
    });
    for (const message of ["bad", "good"])
      await connection.client.publish(channel, message);
    await wasHeard;
    unsubscribe();
    expect(heard).toEqual(["good"]);
    expect(log.lines.map(({ level, fields }) => [level, fields])).toEqual([
      ["error", { door: "redis", channel, err: fault }],
      ["error", { door: "redis", channel, length: 3, err: fault }],
    ]);
  });

  it("lose nothing while it is away: each tells its own, and looks for the rest when it is back", async () => {
    const [one, other] = [await gateway(), await gateway()];
    const here = one.feed.watchVideo(id, { untilFinal: false, signal });
    const there = other.feed.watchVideo(id, { untilFinal: true, signal });
    expect(await nextStatus(here)).toBe("Uploading");
    expect(await nextStatus(there)).toBe("Uploading");
    const isAway = once(one.connection.client, "reconnecting");
    await redis.stop();
    await isAway;
    vod.put(id, "UploadSucc");
    expect(await one.post("FileUploadComplete", "2026-01-02T03:04:05Z")).toBe(
      200,
    );
    expect(await nextStatus(here)).toBe("UploadSucc");
    // No callback tells of this one, and no clock is turned: the gap alone makes it be read.
    vod.put(id, "Normal");
    await redis.start();
    expect(await nextStatus(there)).toBe("Normal");
    expect(await nextStatus(here)).toBe("Normal");
  });
});
