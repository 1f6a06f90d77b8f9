import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import {
  failureOf,
  openapiCoreXml,
  vendorPackages,
  type VendorAnswer,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const sts = {
  accessKeyId: "STS.NTesttestAccessKeyId",
  accessKeySecret: "testStsAccessKeySecret",
  securityToken: "CAIS+abc/def==xyz 1~2*3",
};
const uploading = "c6a23a870c8c4ffcd40cbd3813330001";
const normal = "c6a23a870c8c4ffcd40cbd3813330008";

describe.each(Object.entries(vendorPackages))(
  "the emulator under %s",
  (_, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair, sts],
        idSeed: "contract",
      });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    it("creates a video and grants its upload", async () => {
      const answer = await call("CreateUploadVideo", {
        Title: "测试 视频 (1)*~+!'",
        FileName: "D:\\clips\\a b+c&d=e?f#g%20.MP4",
        FileSize: 734003200,
        Tags: "tag1,标签2",
        Description: 'a/b:c@d;e"f"<g>|h^i`j{k}[l]',
        CateId: 1000382002,
        ReferenceId: "lecture-0001",
        UserData: '{"Extend":{"localId":"42"}}',
        TemplateGroupId: "VOD_NO_TRANSCODE",
      });
      expect(answer["RequestId"]).toMatch(
        /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/,
      );
      expect(answer["VideoId"]).toMatch(/^[0-9a-f]{32}$/);
      expect(emulator.store.findByReferenceId("lecture-0001")).toMatchObject({
        id: answer["VideoId"],
        status: "Uploading",
        title: "测试 视频 (1)*~+!'",
        tags: "tag1,标签2",
        description: 'a/b:c@d;e"f"<g>|h^i`j{k}[l]',
        declaredSizeBytes: 734003200,
      });
    });

    it("grants the upload of a video again: same address, new key", async () => {
      const first = await call("RefreshUploadVideo", { VideoId: uploading });
      const second = await call("RefreshUploadVideo", {
        ReferenceId: "seed-uploading",
      });
      expect(first["VideoId"]).toBe(uploading);
      expect(second["VideoId"]).toBe(uploading);
      expect(second["UploadAddress"]).toBe(first["UploadAddress"]);
      expect(second["UploadAuth"]).not.toBe(first["UploadAuth"]);
    });

    it("writes address and credential in the form and member order of real answers", async () => {
      const answer = await call("RefreshUploadVideo", { VideoId: uploading });
      const address = decoded(answer, "UploadAddress");
      expect(Object.keys(address)).toEqual(["Endpoint", "Bucket", "FileName"]);
      expect(address).toEqual({
        Endpoint: emulator.url,
        Bucket: "outin-3f9a7c2ed2f611e8a7a800163e1c60dc",
        FileName: "sv/549737d1-173896da0a1/549737d1-173896da0a1.mp4",
      });
      const auth = decoded(answer, "UploadAuth");
      expect(Object.keys(auth)).toEqual([
        "SecurityToken",
        "AccessKeyId",
        "ExpireUTCTime",
        "AccessKeySecret",
        "Expiration",
        "Region",
      ]);
      expect(auth).toMatchObject({
        SecurityToken: expect.stringMatching(/^CAIS.{300,}$/),
        AccessKeyId: expect.stringMatching(/^STS\.NU/),
        Expiration: expect.stringMatching(/^3[3-6]\d\d$/),
        Region: "cn-shanghai",
      });
    });

    it("refreshes a finished video, which may be overwritten", async () => {
      const answer = await call("RefreshUploadVideo", { VideoId: normal });
      expect(answer["VideoId"]).toBe(normal);
    });

    it("reads one video, with its snapshots wrapped and numbers as numbers", async () => {
      const { Video: video } = await call("GetVideoInfo", {
        ReferenceId: "seed-normal",
      });
      expect(video).toMatchObject({
        VideoId: normal,
        ReferenceId: "seed-normal",
        Status: "Normal",
        Size: 6442450944,
        Duration: 5467.949,
        CateId: 1000382001,
        CateName: "Lectures",
        Tags: "music,live,4k",
        RegionId: "cn-shanghai",
        AuditStatus: "Normal",
        CreationTime: "2025-11-03T16:30:00Z",
        CreateTime: "2025-11-04 00:30:00",
        UserData: '{"Extend":{"episode":"42","studio":"north"}}',
      });
      expect((video as VendorAnswer)["Snapshots"]).toEqual({
        Snapshot: expect.arrayContaining([
          expect.stringContaining("00001.jpg"),
        ]),
      });
    });

    it("leaves out what a video does not have", async () => {
      const { Video: video } = await call("GetVideoInfo", {
        VideoId: uploading,
      });
      const members = Object.keys(video as object);
      for (const absent of [
        "Description",
        "Tags",
        "CoverURL",
        "Size",
        "Duration",
        "Snapshots",
      ]) {
        expect(members).not.toContain(absent);
      }
    });

    it("reads several videos, with plain snapshots, each once, and lists the unknown ones", async () => {
      const answer = await call("GetVideoInfos", {
        VideoIds: `${normal},nobody,${uploading},${normal}`,
        ReferenceIds: "seed-normal,no-such-reference",
      });
      const videos = answer["VideoList"] as VendorAnswer[];
      expect(videos.map((video) => video["VideoId"])).toEqual([
        uploading,
        normal,
      ]);
      expect(videos[1]?.["Snapshots"]).toHaveLength(3);
      for (const absent of ["AuditStatus", "RegionId"]) {
        expect(Object.keys(videos[1] ?? {})).not.toContain(absent);
      }
      expect(answer["NonExistVideoIds"]).toEqual(["nobody"]);
      expect(answer["NonExistReferenceIds"]).toEqual(["no-such-reference"]);
    });

    it("reads twenty videos with the longest ids that fit", async () => {
      const ids = Array.from({ length: 19 }, (_item, n) =>
        `${n}-`.padEnd(1000, "x"),
      );
      const answer = await call("GetVideoInfos", {
        VideoIds: [normal, ...ids].join(","),
      });
      expect(answer["NonExistVideoIds"]).toHaveLength(19);
    });

    it("takes temporary keys with their token", async () => {
      const callWithToken = connect({ url: emulator.url, credentials: sts });
      const answer = await callWithToken("RefreshUploadVideo", {
        VideoId: uploading,
      });
      expect(answer["VideoId"]).toBe(uploading);
    });
  },
);

describe("the emulator under openapi-core, asked for XML", () => {
  let emulator: Emulator;
  let callForText: ReturnType<typeof openapiCoreXml>;

  beforeAll(async () => {
    emulator = await createEmulator({ credentials: [pair] });
    callForText = openapiCoreXml({ url: emulator.url, credentials: pair });
  });
  afterAll(() => emulator.close());

  it("answers a success as XML", async () => {
    const xml = await callForText("GetVideoInfo", { VideoId: normal });
    expect(xml).toContain(
      "<?xml version='1.0' encoding='UTF-8'?><GetVideoInfoResponse>",
    );
    expect(xml).toContain(
      "two cameras &amp; a crane &lt;4K&gt;.</Description>",
    );
    expect(xml).toMatch(/<Snapshots><Snapshot>[^<]+<\/Snapshot><Snapshot>/);
  });

  it("answers an error that the package reads", async () => {
    const failure = await failureOf(
      callForText("GetVideoInfo", { VideoId: "nobody" }),
    );
    expect(failure).toMatchObject({
      code: "InvalidVideo.NotFound",
      status: 404,
      message: "The video does not exist.",
    });
  });
});

function decoded(answer: VendorAnswer, member: string): VendorAnswer {
  const json = Buffer.from(String(answer[member]), "base64").toString();
  return JSON.parse(json) as VendorAnswer;
}
