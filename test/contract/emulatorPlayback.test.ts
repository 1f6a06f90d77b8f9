import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { FakeClock } from "../support/FakeClock.js";
import {
  failureOf,
  vendorPackages,
  type VendorAnswer,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const uploading = "c6a23a870c8c4ffcd40cbd3813330001";
const normal = "c6a23a870c8c4ffcd40cbd3813330008";
const damaged = "c6a23a870c8c4ffcd40cbd38133300dd";

describe.each(Object.entries(vendorPackages))(
  "the emulator's files and playback under %s",
  (_, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair],
        clock: new FakeClock(Date.now()),
        idSeed: "playback",
        quotas: "off",
      });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    it("tells the source file with the vendor's mixture of numbers and texts", async () => {
      const { Mezzanine: file } = await call("GetMezzanineInfo", {
        ReferenceId: "seed-normal",
        AdditionType: "video,audio",
      });
      expect(file).toMatchObject({
        VideoId: normal,
        Status: "Normal",
        Size: 6442450944,
        Width: 1920,
        Bitrate: "9425.766",
        Fps: "25",
        Duration: "5467.949",
        OutputType: "cdn",
        VideoStreamList: [{ Index: "0", Width: "1920", Sar: "1:1" }],
        AudioStreamList: [{ Index: "1", Channels: "2" }],
      });
    });

    it("leaves the stream lists out unless they are asked for", async () => {
      const { Mezzanine: file } = await call("GetMezzanineInfo", {
        VideoId: normal,
        AdditionType: "audio",
      });
      const members = Object.keys(file as VendorAnswer);
      expect(members).toContain("AudioStreamList");
      expect(members).not.toContain("VideoStreamList");
    });

    it("wraps the streams in their singular name, with the vendor's mixture of numbers and texts", async () => {
      const answer = await call("GetPlayInfo", {
        VideoId: normal,
        Formats: "m3u8,mp4",
        Definition: "SD",
      });
      expect(answer["VideoBase"]).toMatchObject({
        VideoId: normal,
        Duration: "5467.949",
        Status: "Normal",
        MediaType: "video",
      });
      expect(answer["PlayInfoList"]).toMatchObject({
        PlayInfo: [
          { Format: "mp4", Bitrate: "900", Size: 615144263, Encrypt: 0 },
          { Format: "m3u8", Fps: "25", Width: 848, NarrowBandType: "0" },
        ],
      });
    });

    it("grants playback in the form and member order of real answers, anew each time", async () => {
      const [first, second] = [
        await call("GetVideoPlayAuth", { VideoId: normal }),
        await call("GetVideoPlayAuth", {
          ReferenceId: "seed-normal",
          AuthInfoTimeout: 3000,
          ApiVersion: "1.0.0",
        }),
      ];
      expect(first["VideoMeta"]).toMatchObject({
        VideoId: normal,
        Duration: 5467.949,
        Status: "Normal",
      });
      expect(second["PlayAuth"]).not.toBe(first["PlayAuth"]);
      const json = Buffer.from(String(first["PlayAuth"]), "base64").toString();
      const auth = JSON.parse(json) as VendorAnswer;
      expect(Object.keys(auth).slice(0, 2)).toEqual([
        "SecurityToken",
        "AuthInfo",
      ]);
      expect(JSON.parse(String(auth["AuthInfo"]))).toMatchObject({
        MediaId: normal,
        ExpireTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}Z$/),
      });
    });

    it.each([
      ["GetVideoPlayAuth", { VideoId: "nobody" }, "InvalidVideo.NotFound", 404],
      ["GetVideoPlayAuth", {}, "MissingParameter", 400],
      [
        "GetVideoPlayAuth",
        { VideoId: uploading },
        "Forbidden.IllegalStatus",
        403,
      ],
      [
        "GetVideoPlayAuth",
        { VideoId: normal, AuthInfoTimeout: 99 },
        "InvalidParameter",
        400,
      ],
      [
        "GetVideoPlayAuth",
        { VideoId: normal, AuthInfoTimeout: 3001 },
        "InvalidParameter",
        400,
      ],
      ["GetPlayInfo", { VideoId: "nobody" }, "InvalidVideo.NotFound", 404],
      ["GetPlayInfo", {}, "MissingParameter", 400],
      ["GetPlayInfo", { VideoId: uploading }, "Forbidden.IllegalStatus", 403],
      [
        "GetPlayInfo",
        { VideoId: normal, Formats: "mpd" },
        "InvalidVideo.NoneStream",
        404,
      ],
      [
        "GetPlayInfo",
        { VideoId: normal, Formats: "mp4,avi" },
        "InvalidParameter",
        400,
      ],
      [
        "GetPlayInfo",
        { VideoId: normal, OutputType: "oss", AuthTimeout: 604_801 },
        "InvalidParameter",
        400,
      ],
      [
        "GetPlayInfo",
        { VideoId: normal, PlayConfig: "PlayDomain=a" },
        "InvalidParameter",
        400,
      ],
      [
        "GetPlayInfo",
        { VideoId: normal, ReAuthInfo: "[1]" },
        "InvalidParameter",
        400,
      ],
      ["GetMezzanineInfo", { VideoId: "nobody" }, "InvalidVideo.NotFound", 404],
      ["GetMezzanineInfo", { VideoId: damaged }, "InvalidFile.NotFound", 404],
      ["GetMezzanineInfo", {}, "MissingParameter", 400],
      [
        "GetMezzanineInfo",
        { VideoId: normal, AuthTimeout: 0 },
        "InvalidParameter",
        400,
      ],
      [
        "GetMezzanineInfo",
        { VideoId: normal, OutputType: "oss", AuthTimeout: 2_592_001 },
        "InvalidParameter",
        400,
      ],
      [
        "GetMezzanineInfo",
        { VideoId: uploading, OutputType: "ftp" },
        "InvalidParameter",
        400,
      ],
      [
        "GetMezzanineInfo",
        { VideoId: uploading, AdditionType: "video,subtitles" },
        "InvalidParameter",
        400,
      ],
    ] as const)(
      "refuses %s with %j as %s",
      async (action, parameters, code, status) => {
        const failure = await failureOf(call(action, parameters));
        expect(failure).toMatchObject({ code, status });
      },
    );
  },
);
