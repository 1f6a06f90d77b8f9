import { createHmac } from "node:crypto";
import { expect, it } from "@jest/globals";
import { checkPlayToken } from "../../../../src/emulator/media/checkPlayToken.js";
import { playKeyOf } from "../../../../src/emulator/media/playKeys.js";
import { seedVideos } from "../../../../src/emulator/media/seed.js";
import { VideoStore } from "../../../../src/emulator/media/VideoStore.js";

const NOW_MS = Date.UTC(2026, 0, 2);
const videos = new VideoStore(seedVideos());

const good = {
  appId: "app-1000000",
  videoId: "c6a23a870c8c4ffcd40cbd3813330008",
  currentTimeStamp: NOW_MS,
  expireTimeStamp: NOW_MS + 1,
  regionId: "cn-shanghai",
};

const encode = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString("base64url");

function tokenOf(
  claims: object,
  { key = playKeyOf("app-1000000"), alg = "HS256" } = {},
): string {
  const text = `${encode({ alg })}.${encode(claims)}`;
  const signature = createHmac("sha256", key).update(text);
  return `${text}.${signature.digest("base64url")}`;
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["a good one", tokenOf(good), []],
  ["no JWT", "CAIS", ["the token is no JWT"]],
  ["an unsigned one", tokenOf(good, { alg: "none" }), ["alg is not HS256"]],
  [
    "another key's",
    tokenOf(good, { key: playKeyOf("app-1000001") }),
    ["the signature is not by the play key of appId"],
  ],
  [
    "one from the future",
    tokenOf({ ...good, currentTimeStamp: NOW_MS + 1 }),
    ["currentTimeStamp lies ahead"],
  ],
  [
    "one that is over, in seconds and for another region",
    tokenOf({
      ...good,
      expireTimeStamp: NOW_MS / 1000,
      regionId: "cn-beijing",
    }),
    ["expireTimeStamp is over", "regionId is another"],
  ],
  [
    "one whose times are texts, of no video",
    tokenOf({ ...good, expireTimeStamp: String(NOW_MS + 1), videoId: "none" }),
    [
      "currentTimeStamp and expireTimeStamp are milliseconds",
      "there is no such video",
    ],
  ],
  [
    "a video's that is not playable",
    tokenOf({ ...good, videoId: "c6a23a870c8c4ffcd40cbd3813330004" }),
    ["the video is not playable"],
  ],
  [
    "another application's",
    tokenOf(
      { ...good, appId: "app-1000001" },
      { key: playKeyOf("app-1000001") },
    ),
    ["the video is of another application"],
  ],
];

it.each(cases)("a play token is judged: %s", (_, token, problems) => {
  expect(checkPlayToken(token, videos, NOW_MS)).toEqual(problems);
});
