import { createHash } from "node:crypto";
import {
  MediaFeed,
  type IncomingCallback,
  type MediaFeedOptions,
  type VideoNews,
} from "../../../src/events/index.js";
import { VodError } from "../../../src/vod/index.js";
import { canary } from "../../support/canary.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { FakeLibrary } from "./FakeLibrary.js";

export const CALLBACK_URL = "https://www.example.com/your/callback";
export const CALLBACK_KEY = "Dsf346dvet";

canary.learn(CALLBACK_KEY);

/** A feed over a library of its own, on a clock that the test turns. */
export interface TestedFeed {
  readonly feed: MediaFeed;
  readonly vod: FakeLibrary;
  readonly clock: FakeClock;
  readonly log: RecordingLogger;
  /** Sends a genuine callback. */
  post(event: Readonly<Record<string, unknown>>): string | undefined;
}

export function feedOf(options: Partial<MediaFeedOptions> = {}): TestedFeed {
  const vod = new FakeLibrary();
  const clock = new FakeClock();
  const log = new RecordingLogger();
  const feed = new MediaFeed({
    vod,
    clock,
    random: () => 0,
    logger: log,
    callbacks: { url: CALLBACK_URL, keys: [CALLBACK_KEY] },
    ...options,
  });
  const post = (event: Readonly<Record<string, unknown>>): string | undefined =>
    feed.callbacks?.receive(signed(event, clock.now()));
  return { feed, vod, clock, log, post };
}

/** A callback as the vendor sends it. */
export function signed(
  event: Readonly<Record<string, unknown>>,
  nowMs: number,
  key = CALLBACK_KEY,
): IncomingCallback {
  const timestamp = String(Math.floor(nowMs / 1000));
  const signature = createHash("md5")
    .update(`${CALLBACK_URL}|${timestamp}|${key}`)
    .digest("hex");
  return { timestamp, signature, body: JSON.stringify(event) };
}

/** The status that news tells, or how it fails. */
export function statusOf(news: VideoNews): string {
  if (news instanceof VodError) return news.code;
  return news.found ? news.record.Status : "not found";
}

/** The next of what an iterator tells; `the end` after the last. */
export async function nextStatus(
  news: AsyncIterator<VideoNews>,
): Promise<string> {
  const result = await news.next();
  return result.done === true ? "the end" : statusOf(result.value);
}
