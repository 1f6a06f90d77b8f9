import { describe, expect, it } from "@jest/globals";
import "../../../../src/graph/index.js";
import { toPlayStream } from "../../../../src/graph/types/PlayStream.js";
import type { PlayStreamRecord } from "../../../../src/vod/index.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

const PlayURL = new URL("https://play.example/a.m3u8");
const shown = (record: Partial<PlayStreamRecord>) =>
  toPlayStream(
    { PlayURL, ...record } as PlayStreamRecord,
    new RecordingLogger(),
  );

describe("a stream to play", () => {
  for (const [Encrypt, EncryptType, encryptType] of [
    [0, undefined, "UNENCRYPTED"],
    [0, "", "UNENCRYPTED"],
    [0, "HLSEncryption", "UNENCRYPTED"],
    [1, "AliyunVoDEncryption", "ALIYUN_VOD_ENCRYPTION"],
    [1, "HLSEncryption", "HLS_ENCRYPTION"],
    [1, "Novel", "UNKNOWN"],
    [1, "", undefined],
    [1, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined, "", undefined],
    [undefined, "HLSEncryption", "HLS_ENCRYPTION"],
  ] as const)
    it(`with the flag ${Encrypt ?? "left out"} and ${EncryptType === undefined ? "no type" : `the type "${EncryptType}"`} is shown as ${encryptType ?? "nobody knows"}`, () => {
      expect(shown({ Encrypt, EncryptType }).encryptType).toBe(encryptType);
    });

  it("shows every field of a full record", () => {
    expect(
      shown({
        Format: "m3u8",
        Definition: "2K",
        Specification: "H264.2K",
        StreamType: "video",
        CodecName: "H264",
        Bitrate: 1500.5,
        Fps: 25,
        Duration: 9.5,
        NarrowBandType: 1,
        Size: 401_717,
        Width: 2560,
        Height: 1440,
        Encrypt: 1,
        EncryptType: "HLSEncryption",
        EncryptMode: "License",
        BitDepth: 10,
        HDRType: "SDR+",
        JobId: "job",
        JobType: 2,
        JobExt: "ext",
        WatermarkId: "mark",
        Status: "Invisible",
        CreationTime: "2026-01-02T03:04:05Z",
        ModificationTime: "2026-01-02T03:05:05Z",
      }),
    ).toEqual({
      url: PlayURL,
      format: "M3U8",
      definition: "TWO_K",
      specification: "H264.2K",
      streamType: "VIDEO",
      codecName: "H264",
      bitrate: 1500.5,
      fps: 25,
      duration: 9.5,
      size: 401_717,
      width: 2560,
      height: 1440,
      bitDepth: 10,
      hdrType: "SDR_PLUS",
      narrowBandType: 1,
      encryptType: "HLS_ENCRYPTION",
      encryptMode: "License",
      status: "INVISIBLE",
      jobId: "job",
      jobType: 2,
      jobExt: "ext",
      watermarkId: "mark",
      createdAt: new Date("2026-01-02T03:04:05Z"),
      modifiedAt: new Date("2026-01-02T03:05:05Z"),
    });
  });

  it("shows what the vendor left out as absent", () => {
    const { url, ...rest } = shown({});
    expect(url).toBe(PlayURL);
    expect(Object.values(rest)).toEqual(Array(23).fill(undefined));
  });
});
