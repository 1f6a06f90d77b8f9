import type { Account } from "../Account.js";
import { fact, refusal, type ReadCheck } from "../Check.js";
import { member, objectsAt, textAt } from "../members.js";
import {
  answered,
  each,
  refused,
  unasked,
  unlessSeen,
  type Verdict,
} from "../Verdict.js";
import { ofAnyVideo } from "./ids.js";

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** What records and lists hold, and how far they reach. */
export const recordChecks: readonly ReadCheck[] = [
  fact(
    "times",
    "CreationTime and ModificationTime as yyyy-MM-ddTHH:mm:ssZ",
    (account) =>
      ofAnyVideo(account, async (VideoId) =>
        answered(await account.ask("getVideoInfo", { VideoId }), (members) =>
          ["CreationTime", "ModificationTime"]
            .map((name) => textAt(members, "Video", name))
            .find((time) => !UTC.test(time)),
        ),
      ),
  ),
  fact(
    "china-times",
    "CreateTime as yyyy-MM-dd HH:mm:ss, eight hours ahead",
    (account) =>
      ofAnyVideo(account, async (VideoId) => {
        const answer = await account.ask("getVideoInfo", { VideoId });
        if ("code" in answer) return answered(answer);
        const { Video: video } = answer.members;
        const shown = textAt(video, "CreateTime");
        if (shown === "") return unasked("the answer has no CreateTime");
        const expected = inChina(textAt(video, "CreationTime"));
        return unlessSeen(shown === expected ? undefined : shown);
      }),
  ),
  fact("list-ends", "a video at StartTime, and at EndTime", (account) =>
    ofAnyVideo(account, (id) => {
      const createdAtMs = Date.parse(textAt(account.videos[0], "CreationTime"));
      if (Number.isNaN(createdAtMs))
        return Promise.resolve(unasked("the video has no CreationTime"));
      return each([
        () => listHolds(account, id, [createdAtMs, createdAtMs + 1000]),
        () => listHolds(account, id, [createdAtMs - 1000, createdAtMs]),
      ]);
    }),
  ),
  refusal("list-reach", "VideoListExceededMax", (account) =>
    account.ask("getVideoList", { PageNo: 51, PageSize: 100 }),
  ),
  fact("play-auth-ttl", "InvalidParameter", (account) =>
    ofPlayable(account, async (VideoId) =>
      refused(
        await account.ask("getVideoPlayAuth", { VideoId, AuthInfoTimeout: 99 }),
        "InvalidParameter",
      ),
    ),
  ),
  fact("url-ttl", "InvalidParameter", (account) =>
    ofPlayable(account, async (VideoId) =>
      refused(
        await account.ask("getPlayInfo", { VideoId, AuthTimeout: 0 }),
        "InvalidParameter",
      ),
    ),
  ),
  fact("not-playable", "Forbidden.IllegalStatus", async (account) => {
    const video = account.videos.find(({ Status }) => Status !== "Normal");
    if (video === undefined) return unasked("every video is playable");
    const { VideoId } = video;
    return refused(
      await account.ask("getPlayInfo", { VideoId }),
      "Forbidden.IllegalStatus",
    );
  }),
];

/** Asks about the newest video that is playable. */
function ofPlayable(
  { videos }: Account,
  ask: (id: string) => Promise<Verdict>,
): Promise<Verdict> {
  const video = videos.find(({ Status }) => Status === "Normal");
  return video === undefined
    ? Promise.resolve(unasked("no video is playable"))
    : ask(textAt(video, "VideoId"));
}

async function listHolds(
  account: Account,
  id: string,
  span: readonly [number, number],
): Promise<Verdict> {
  const [StartTime, EndTime] = [inUtc(span[0]), inUtc(span[1])];
  return answered(
    await account.ask("getVideoList", { StartTime, EndTime, PageSize: 100 }),
    (members) =>
      objectsAt(members, "VideoList", "Video").some(
        (video) => member(video, "VideoId") === id,
      )
        ? undefined
        : `no such video from ${StartTime} to ${EndTime}`,
  );
}

function inUtc(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, "Z");
}

/** What is no time has none in China either. */
function inChina(time: string): string | undefined {
  const ms = Date.parse(time) + CHINA_OFFSET_MS;
  return Number.isNaN(ms)
    ? undefined
    : inUtc(ms).replace("T", " ").replace("Z", "");
}
