import { afterEach, expect, it } from "@jest/globals";
import { setMaxListeners } from "node:events";
import { Agent, request } from "node:http";
import {
  MediaFeed,
  type IncomingCallback,
  type MediaEvent,
  type VideoNews,
} from "../../../src/events/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { startServer } from "../../support/startServer.js";
import { FakeLibrary } from "../../unit/events/FakeLibrary.js";
import {
  CALLBACK_KEY,
  CALLBACK_URL,
  signed,
  statusOf,
} from "../../unit/events/feedOf.js";

const VIDEOS = 500;
const STAGES = ["UploadSucc", "Transcoding", "Checking", "the last"] as const;
const ENDS = ["Normal", "TranscodeFail", "Blocked", "not found"] as const;
const TYPES = [
  "FileUploadComplete",
  "VideoAnalysisComplete",
  "SnapshotComplete",
  "DynamicImageComplete",
  "MediaBaseChangeComplete",
];

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Posts many callbacks over a few connections. @returns how each was answered */
async function postAll(
  url: string,
  callbacks: readonly IncomingCallback[],
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const answers = await Promise.all(
    callbacks.map(
      ({ timestamp = "", signature = "", body }) =>
        new Promise<number>((resolve, reject) => {
          const headers = {
            "x-vod-timestamp": timestamp,
            "x-vod-signature": signature,
          };
          request(
            `${url}/events/vod`,
            { method: "POST", agent, headers },
            (answer) => {
              answer.resume().on("end", () => {
                resolve(answer.statusCode ?? 0);
              });
            },
          )
            .on("error", reject)
            .end(body);
        }),
    ),
  );
  agent.destroy();
  return answers;
}

function endOf(n: number): string {
  return ENDS[n % ENDS.length] ?? "Normal";
}

function moveOn(vod: FakeLibrary, id: string, status: string): void {
  if (status === "not found") vod.videos.delete(id);
  else vod.put(id, status);
}

/** The genuine callbacks of one stage of the n-th video: of ten, two are lost and one comes twice. */
function tellingOf(
  id: string,
  n: number,
  stage: number,
  nowMs: number,
): readonly IncomingCallback[] {
  const EventTime = new Date(nowMs + stage * 1000).toISOString();
  return TYPES.flatMap((EventType, k) => {
    const callback = signed({ EventType, VideoId: id, EventTime }, nowMs);
    const serial = (n * STAGES.length + stage) * TYPES.length + k;
    if (serial % 5 === n % 5) return [];
    return serial % 10 === (n + 1) % 10 ? [callback, callback] : [callback];
  });
}

/** That it was deleted: signed with another key, or long ago, or with a signature that was overheard. */
function lyingAbout(
  MediaId: string,
  n: number,
  stage: number,
  nowMs: number,
): readonly IncomingCallback[] {
  const lie = {
    EventType: "DeleteMediaComplete",
    EventTime: new Date(nowMs + stage).toISOString(),
    MediaType: "video",
    DeleteType: "all",
    MediaId,
  };
  const lies = [
    signed(lie, nowMs, "AnotherKey1"),
    signed(lie, nowMs - 600_000),
    signed(lie, nowMs),
  ];
  return lies.slice(n % 10, (n % 10) + 1);
}

it("tells each of 500 watchers how its video ends, of 10,000 callbacks with a fifth lost, a tenth doubled, and lies among them", async () => {
  const clock = new FakeClock();
  const ids = Array.from({ length: VIDEOS }, (_, n) => `video-${n}`);
  const vod = new FakeLibrary();
  for (const id of ids) vod.put(id, "Uploading");
  const feed = new MediaFeed({
    ...{ vod, clock, readGapMs: 0 },
    callbacks: { url: CALLBACK_URL, keys: [CALLBACK_KEY] },
  });
  const server = await startServer({ callbacks: feed.callbacks! });
  closing.push(
    () => feed.close(),
    () => server.close(),
  );

  const { signal } = new AbortController();
  setMaxListeners(0, signal);
  const watched = ids.map(async (id) => {
    let last: VideoNews | undefined;
    for await (const news of feed.watchVideo(id, { untilFinal: true, signal }))
      last = news;
    return last === undefined ? "nothing" : statusOf(last);
  });
  const events: MediaEvent[] = [];
  void (async () => {
    for await (const event of feed.watchEvents({}, { signal }))
      events.push(event);
  })();

  const answers: number[] = [];
  for (const [stage, status] of STAGES.entries()) {
    const sent: IncomingCallback[] = [];
    for (const [n, id] of ids.entries()) {
      moveOn(vod, id, stage === STAGES.length - 1 ? endOf(n) : status);
      sent.push(...tellingOf(id, n, stage, clock.now()));
      sent.push(...lyingAbout(id, n, stage, clock.now()));
    }
    answers.push(...(await postAll(server.url, sent)));
    await clock.advance(5000);
  }
  // What nobody was told of is found by reading.
  const done = Promise.all(watched);
  while (feed.subscribers > 1) await clock.advance(10_000);

  expect(await done).toEqual(ids.map((_, n) => endOf(n)));
  const refused = answers.filter((status) => status === 403).length;
  expect(refused).toBe(400);
  expect(answers.filter((status) => status === 200).length).toBe(
    answers.length - refused,
  );
  // Of five a stage four arrive; of the last stage none is true of the 125 videos that are gone by then.
  const told = new Map<string, number>();
  for (const { type } of events) told.set(type, (told.get(type) ?? 0) + 1);
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(TYPES.map((type) => [type, 1500])),
  );
});
