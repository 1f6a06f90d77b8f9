import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../src/emulator/createEmulator.js";
import type { CredentialFault } from "../../../src/emulator/rpc/faults.js";
import { FakeClock } from "../../support/FakeClock.js";
import { pair, signedCall } from "./signedCall.js";

const BEGIN = Date.UTC(2026, 0, 2, 3, 4, 5);
const refresh = {
  Action: "RefreshUploadVideo",
  VideoId: "c6a23a870c8c4ffcd40cbd3813330001",
};
const image = { Action: "CreateUploadImage", ImageType: "cover" };

let clock: FakeClock;
let emulator: Emulator;
beforeEach(async () => {
  clock = new FakeClock(BEGIN);
  emulator = await createEmulator({ credentials: [pair], clock });
});
afterEach(() => emulator.close());

async function grant(parameters: Readonly<Record<string, string>> = refresh) {
  const options = { url: emulator.url, atMs: clock.now(), parameters };
  const answer = (await (await signedCall(options)).json()) as Readonly<
    Record<"UploadAddress" | "UploadAuth", string>
  >;
  return answer;
}

function decode(encoded: string): Record<string, unknown> {
  const json = Buffer.from(encoded, "base64").toString();
  return JSON.parse(json) as Record<string, unknown>;
}

describe("a credential of the emulator", () => {
  it("is cut from a session that all media share for minutes", async () => {
    const video = decode((await grant()).UploadAuth);
    const cover = decode((await grant(image)).UploadAuth);
    for (const auth of [video, cover])
      expect(auth).toMatchObject({
        Expiration: "3600",
        ExpireUTCTime: "2026-01-02T04:04:05Z",
      });
    expect(cover["AccessKeyId"]).not.toBe(video["AccessKeyId"]);
  });

  for (const [afterMs, seconds, end] of [
    [149_000, "3451", "2026-01-02T04:04:05Z"],
    [149_001, "3450", "2026-01-02T04:04:05Z"],
    [212_000, "3388", "2026-01-02T04:04:05Z"],
    [212_001, "3600", "2026-01-02T04:07:37Z"],
  ] as const)
    it(`has ${seconds} seconds left ${afterMs} ms after the first`, async () => {
      await grant();
      await clock.advance(afterMs);
      expect(decode((await grant()).UploadAuth)).toMatchObject({
        Expiration: seconds,
        ExpireUTCTime: end,
      });
    });
});

describe("a credential that is told in other words", () => {
  const told = async (fault: Omit<CredentialFault, "kind">) => {
    emulator.faults.add({ kind: "credential", ...fault });
    return grant();
  };

  it("names another centre, another endpoint, a prefix, and no end", async () => {
    const { UploadAddress, UploadAuth } = await told({
      address: {
        Endpoint: "http://oss-cn-beijing.aliyuncs.com",
        ObjectPrefix: "sv/549737d1-173896da0a1",
      },
      auth: { Region: "cn-beijing", ExpireUTCTime: null },
    });
    expect(decode(UploadAddress)).toEqual({
      Endpoint: "http://oss-cn-beijing.aliyuncs.com",
      Bucket: "outin-3f9a7c2ed2f611e8a7a800163e1c60dc",
      FileName: "sv/549737d1-173896da0a1/549737d1-173896da0a1.mp4",
      ObjectPrefix: "sv/549737d1-173896da0a1",
    });
    const auth = decode(UploadAuth);
    expect(Object.keys(auth)).toEqual([
      "SecurityToken",
      "AccessKeyId",
      "AccessKeySecret",
      "Expiration",
      "Region",
    ]);
    expect(auth["Region"]).toBe("cn-beijing");
  });

  for (const [encoding, form] of [
    ["base64", /^eyJ[A-Za-z0-9+/]+={0,2}$/],
    ["base64url", /^eyJ[A-Za-z0-9_-]+$/],
    ["percent", /^eyJ(?:[A-Za-z0-9]|%2B|%2F)+(?:%3D){0,2}$/],
    ["byteOrderMark", /^77u\/eyJ[A-Za-z0-9+/]+={0,2}$/],
  ] as const)
    it(`is written as ${encoding}`, async () => {
      const { UploadAddress, UploadAuth } = await told({ encoding });
      expect(UploadAddress).toMatch(form);
      expect(UploadAuth).toMatch(form);
    });

  it("is any other answer as it was", async () => {
    emulator.faults.add({ kind: "credential", encoding: "percent" });
    const answer = await grant({
      Action: "GetURLUploadInfos",
      JobIds: "a-job",
    });
    expect(answer).toMatchObject({
      URLUploadInfoList: [],
      NonExists: ["a-job"],
    });
  });
});
