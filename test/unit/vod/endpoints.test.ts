import { describe, expect, it } from "@jest/globals";
import { endpointForRegion } from "../../../src/vod/endpoints.js";

const endpoints: readonly (readonly [region: string, endpoint: string])[] = [
  ["cn-shanghai", "https://vod.cn-shanghai.aliyuncs.com"],
  ["cn-hangzhou", "https://vod.cn-shanghai.aliyuncs.com"],
  ["cn-beijing", "https://vod.cn-beijing.aliyuncs.com"],
  ["cn-shenzhen", "https://vod.cn-shenzhen.aliyuncs.com"],
  ["cn-hongkong", "https://vod.cn-hongkong.aliyuncs.com"],
  ["ap-southeast-1", "https://vod.ap-southeast-1.aliyuncs.com"],
  ["ap-northeast-1", "https://vod.ap-northeast-1.aliyuncs.com"],
  ["ap-southeast-5", "https://vod.ap-southeast-5.aliyuncs.com"],
  ["us-west-1", "https://vod.us-west-1.aliyuncs.com"],
  ["eu-central-1", "https://vod.eu-central-1.aliyuncs.com"],
  ["me-central-1", "https://vod.me-central-1.aliyuncs.com"],
  ["cn-north-2-gov-1", "https://vod.cn-north-2-gov-1.aliyuncs.com"],
  ["ap-south-1", "https://vod.ap-south-1.aliyuncs.com"],
  ["ap-southeast-2", "https://vod.aliyuncs.com"],
  ["ap-southeast-3", "https://vod.aliyuncs.com"],
  ["us-east-1", "https://vod.aliyuncs.com"],
  ["me-east-1", "https://vod.aliyuncs.com"],
  ["cn-chengdu", "https://vod.aliyuncs.com"],
  ["cn-qingdao", "https://vod.aliyuncs.com"],
  ["cn-huhehaote", "https://vod.aliyuncs.com"],
  ["cn-wulanchabu", "https://vod.aliyuncs.com"],
  ["cn-wuhan", "https://vod.aliyuncs.com"],
];

describe("endpointForRegion", () => {
  for (const [region, endpoint] of endpoints) {
    it(`sends ${region} to ${endpoint}`, () => {
      expect(endpointForRegion(region)).toBe(endpoint);
    });
  }

  it("follows the vendor's pattern for a region that is not listed", () => {
    expect(endpointForRegion("xx-new-1")).toBe(
      "https://vod.xx-new-1.aliyuncs.com",
    );
  });
});
