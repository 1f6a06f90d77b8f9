import { afterEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
} from "../../../../src/emulator/createEmulator.js";
import { emulatedActions } from "../../../../src/emulator/actions/registry.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall } from "../signedCall.js";

const normal = "c6a23a870c8c4ffcd40cbd3813330008";
const twin = { accessKeyId: "twin", accessKeySecret: pair.accessKeySecret };
const clock = new FakeClock();
let emulator: Emulator;

afterEach(() => emulator.close());

async function start(options: Partial<EmulatorOptions>): Promise<void> {
  emulator = await createEmulator({
    credentials: [pair, twin],
    clock,
    ...options,
  });
}

/** How many of `count` calls at once are let through. */
async function passed(
  count: number,
  parameters: Record<string, string> = {},
): Promise<number> {
  const options = { url: emulator.url, atMs: clock.now() };
  const own = { Action: "GetVideoInfo", VideoId: normal, ...parameters };
  const calls = Array.from({ length: count }, () =>
    signedCall({ ...options, parameters: own }),
  );
  return (await Promise.all(calls)).filter(({ ok }) => ok).length;
}

describe("the quota", () => {
  it.each([
    ["CreateUploadVideo", 80],
    ["RefreshUploadVideo", 80],
    ["GetVideoInfo", 100],
    ["GetVideoInfos", 100],
  ])("of %s is the documented %i per second", async (name, perSecond) => {
    expect(
      emulatedActions.find((action) => action.name === name)?.callsPerSecond,
    ).toBe(perSecond);
    await start({});
    const own = {
      Action: name,
      Title: "t",
      FileName: "a.mp4",
      VideoIds: normal,
    };
    expect(await passed(perSecond + 10, own)).toBe(perSecond);
  });

  it("fills up again as time passes", async () => {
    await start({ quotas: { GetVideoInfo: 10 } });
    expect(await passed(12)).toBe(10);
    await clock.advance(500);
    expect(await passed(12)).toBe(5);
    await clock.advance(60_000);
    expect(await passed(12)).toBe(10);
  });

  it("belongs to one key and one action", async () => {
    await start({ quotas: { GetVideoInfo: 1 } });
    expect(await passed(2)).toBe(1);
    expect(await passed(2, { AccessKeyId: twin.accessKeyId })).toBe(1);
    expect(await passed(2, { Action: "RefreshUploadVideo" })).toBe(2);
  });

  it("counts 300 per second from one address over all actions", async () => {
    await start({ quotas: { GetVideoInfo: 0, RefreshUploadVideo: Infinity } });
    expect(await passed(250)).toBe(250);
    expect(await passed(100, { Action: "RefreshUploadVideo" })).toBe(50);
  });

  it("can be switched off", async () => {
    await start({ quotas: "off" });
    expect(await passed(350)).toBe(350);
  });
});
