import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

/**
 * Who reads the wall clock, and which moment they tell or are told. Lengths of time are differences of
 * `Clock.monotonicMs`: what is taken from the wall is an hour too long when that is set back.
 */
const READERS: Readonly<Record<string, string>> = {
  "src/auth/jwtAuthenticator.ts": "the end of a token",
  "src/base/clock.ts": "the machine's own",
  "src/base/guarded.ts": "passed on as it is",
  "src/base/steadyNow.ts": "where a clock that nobody sets begins",
  "src/emulator/createWorld.ts": "VOD's clock",
  "src/emulator/media/LifeCycle.ts": "when a record was changed",
  "src/emulator/media/Media.ts": "when a record was changed",
  "src/emulator/media/UrlPuller.ts": "when a job was done",
  "src/emulator/oss/completeMultipartUpload.ts": "when an object was changed",
  "src/emulator/oss/multipart.ts": "when a part was sent",
  "src/emulator/oss/findOperation.ts": "when an object was changed",
  "src/emulator/rpc/RpcGateway.ts": "the time of a request's signature",
  "src/events/EventPipeline.ts": "the time of a callback's signature",
  "src/server/subscriptions/atTime.ts": "the end of a token",
  "src/vod/Exchange.ts": "the time of a call's signature",
};

const readsTheWall = /\b(?:Date|clock)\.now\(|\bnew Date\(\)/;

it("the wall clock is read for moments that others know too, and for nothing else", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join("src", file));
  const readers = files.filter((file) =>
    readsTheWall.test(readFileSync(file, "utf8")),
  );
  expect(readers.sort()).toEqual(Object.keys(READERS).sort());
});
