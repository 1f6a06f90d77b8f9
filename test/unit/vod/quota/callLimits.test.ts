import { describe, expect, it } from "@jest/globals";
import type { ActionFacts } from "../../../../src/vod/operations/Operation.js";
import { deleteVideo } from "../../../../src/vod/operations/deleteVideo.js";
import { operations as registry } from "../../../../src/vod/operations/registry.js";
import { updateVideoInfo } from "../../../../src/vod/operations/updateVideoInfo.js";
import { uploadMediaByURL } from "../../../../src/vod/operations/uploadMediaByURL.js";
import { callLimits } from "../../../../src/vod/quota/callLimits.js";
import { promisedActions } from "../../../support/promisedActions.js";

const operations = Object.values(registry);

/** Calls a second as the vendor documents them for most regions; for four of uploads see below. */
const DOCUMENTED: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(promisedActions).map(([action, { callsPerSecond }]) => [
    action,
    callsPerSecond,
  ]),
);

/** What the vendor allows twice as often in its large regions. */
const UPLOADS = [
  "CreateUploadAttachedMedia",
  "CreateUploadImage",
  "CreateUploadVideo",
  "RefreshUploadVideo",
];
const LARGE = ["cn-beijing", "cn-shanghai", "cn-shenzhen", "ap-southeast-1"];
const OTHERS = ["eu-central-1", "cn-hangzhou", "us-west-1", "ap-southeast-5"];

const uploads = operations.filter(({ action }) => UPLOADS.includes(action));

function perSecond(facts: ActionFacts, region: string): number {
  return callLimits(facts, region)[0].calls;
}

describe("the calls a second of", () => {
  for (const operation of operations) {
    const { action } = operation;
    it(`${action} are those that the vendor documents`, () => {
      expect(DOCUMENTED).toHaveProperty(action);
      expect(perSecond(operation, "eu-central-1")).toBe(DOCUMENTED[action]);
    });
  }

  for (const operation of uploads)
    it(`${operation.action} are 80 in the large regions, and 40 in the others`, () => {
      expect(LARGE.map((region) => perSecond(operation, region))).toEqual([
        ...[80, 80, 80, 80],
      ]);
      expect(OTHERS.map((region) => perSecond(operation, region))).toEqual([
        ...[40, 40, 40, 40],
      ]);
    });

  it("any other action are the same in every region", () => {
    const others = operations.filter(({ action }) => !UPLOADS.includes(action));
    for (const region of [...LARGE, ...OTHERS])
      expect(others.map((operation) => perSecond(operation, region))).toEqual(
        others.map(({ action }) => DOCUMENTED[action]),
      );
  });

  it("an action whose name every object inherits are its own, too", () => {
    const inherited = { ...deleteVideo, action: "constructor" };
    expect(perSecond(inherited, "cn-shanghai")).toBe(30);
  });

  it("an action are what the operator says, where they say so", () => {
    const granted = { DeleteVideo: 7 };
    expect(callLimits(deleteVideo, "cn-shanghai", granted)).toEqual([
      { calls: 7, windowMs: 1030 },
    ]);
    expect(callLimits(updateVideoInfo, "cn-shanghai", granted)).toEqual([
      { calls: 100, windowMs: 1030 },
    ]);
  });
});

describe("the calls a day", () => {
  it("are limited for UploadMediaByURL: 200,000 in 24 hours, whatever the operator says of its second", () => {
    const day = { calls: 200_000, windowMs: 86_400_000 };
    expect(callLimits(uploadMediaByURL, "cn-shanghai")).toEqual([
      { calls: 100, windowMs: 1030 },
      day,
    ]);
    expect(
      callLimits(uploadMediaByURL, "cn-shanghai", { UploadMediaByURL: 300 }),
    ).toEqual([{ calls: 300, windowMs: 1030 }, day]);
  });

  it("are limited for no other action", () => {
    const limited = operations
      .filter((operation) => callLimits(operation, "cn-shanghai").length > 1)
      .map(({ action }) => action);
    expect(limited).toEqual(["UploadMediaByURL"]);
  });
});
