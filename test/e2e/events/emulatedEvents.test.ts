import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../src/emulator/createEmulator.js";
import { MediaFeed, type MediaEvent } from "../../../src/events/index.js";
import {
  VodClient,
  operations,
  staticCredentials,
  type VodGateway,
} from "../../../src/vod/index.js";
import * as captured from "../../support/capturedCallbacks.js";
import { FakeClock } from "../../support/FakeClock.js";
import { startServer, type StartedServer } from "../../support/startServer.js";
import { storedVideo } from "../../support/storedVideo.js";
import { TEST_KEY } from "../../support/testKey.js";
import { CALLBACK_KEY } from "../../unit/events/feedOf.js";

const UPLOADING = storedVideo(2, { status: "Uploading", isFrozen: false });

let clock: FakeClock;
let emulator: Emulator;
let vod: VodClient;
let server: StartedServer;
let feed: MediaFeed;
/** How many reads of videos were answered, and who waits for more. */
let answers = 0;
let onAnswer: () => void = () => undefined;

beforeEach(async () => {
  clock = new FakeClock();
  const videos = [storedVideo(1, { id: captured.VIDEO_ID }), UPLOADING];
  const credentials = [TEST_KEY];
  emulator = await createEmulator({ credentials, clock, videos });
  vod = new VodClient({
    ...{ endpoint: emulator.url, clock, breaker: "off" },
    credentials: staticCredentials(TEST_KEY),
  });
  answers = 0;
  onAnswer = () => undefined;
  // The feed has to know the server's URL.
  server = await startServer({
    callbacks: { receive: (callback) => feed.callbacks!.receive(callback) },
  });
  const url = `${server.url}/events/vod`;
  feed = new MediaFeed({
    ...{ vod: counting(vod), clock },
    callbacks: { url, keys: [CALLBACK_KEY] },
  });
  await vod.call(operations.setMessageCallback, {
    CallbackType: "HTTP",
    CallbackURL: url,
    AuthSwitch: "on",
    AuthKey: CALLBACK_KEY,
    EventTypeList: ["ALL"],
  });
});

afterEach(async () => {
  await feed.close();
  await server.close();
  await vod.close();
  await emulator.close();
});

function counting(inner: VodClient): VodGateway {
  return {
    call: async (operation, request, options) => {
      const answer = await inner.call(operation, request, options);
      answers += 1;
      onAnswer();
      return answer;
    },
    readVideos: (kind, ids, options) => inner.readVideos(kind, ids, options),
  };
}

/** Resolves once so many reads were answered, and what follows from the last was done. */
async function answered(count: number): Promise<void> {
  while (answers < count)
    await new Promise<void>((resolve) => (onAnswer = resolve));
  await clock.advance(0);
}

describe("an event of a transcoding whose record turns 45 seconds later", () => {
  for (const [isSound, outcome, status] of [
    [true, "success", "Normal"],
    [false, "failure", "TranscodeFail"],
  ] as const)
    it(`is told as ${outcome} by the look after 60 seconds`, async () => {
      const { signal } = new AbortController();
      const events = feed.watchEvents(
        { types: ["TranscodeComplete"] },
        { signal },
      );
      const told: MediaEvent[] = [];
      const first = events.next().then(({ value }) => {
        told.push(value as MediaEvent);
      });
      emulator.eventFaults.add({ kind: "early", lagMs: 45_000 });
      emulator.completeUpload(UPLOADING.id, { isSound });
      await clock.advance(12_000);
      await emulator.eventsSettled();
      const early: number[] = [];
      for (const [index, delayMs] of [1000, 5000, 20_000, 34_000].entries()) {
        await answered(index + 1);
        early.push(told.length);
        await clock.advance(delayMs);
      }
      await first;
      expect(early).toEqual([0, 0, 0, 0]);
      const [event] = told;
      expect(event).toMatchObject({ outcome, video: { Status: status } });
      expect(event?.error?.code).toBe(
        isSound ? undefined : "InvalidParameter.ResourceContentBad",
      );
    });
});

describe("a captured body that the emulator sends", () => {
  for (const body of [
    captured.fileUploadComplete,
    captured.transcodeComplete,
    captured.snapshotComplete,
    captured.mediaBaseChangeComplete,
    captured.aiMediaAuditComplete,
    captured.uploadByUrlComplete,
    captured.restoreMediaComplete,
    captured.workflowTaskComplete,
    captured.submitMediaRefreshComplete,
  ])
    it(`is told: ${body.EventType}`, async () => {
      const { signal } = new AbortController();
      const events = feed.watchEvents({}, { signal });
      const next = events.next();
      expect(emulator.sendEvent(body)).toBe(true);
      expect((await next).value).toMatchObject({
        type: body.EventType,
        mediaId: captured.VIDEO_ID,
        outcome: "success",
        video: { VideoId: captured.VIDEO_ID },
      });
    });

  it("is taken with 200 and told nobody when it is one of IMS", async () => {
    emulator.sendEvent(captured.ofIms);
    await emulator.eventsSettled();
    expect(emulator.events.at(-1)).toMatchObject({
      outcome: "delivered",
      attempts: 1,
    });
    expect(feed.counts.accepted).toBe(0);
  });
});
