import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import {
  fileUploaded,
  transcoded,
} from "../../../../src/emulator/events/videoEvents.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { storedVideo } from "../../../support/storedVideo.js";
import { pair, signedCall } from "../signedCall.js";

let clock: FakeClock;
let emulator: Emulator;

beforeEach(async () => {
  clock = new FakeClock();
  emulator = await createEmulator({ credentials: [pair], clock });
});
afterEach(() => emulator.close());

async function call(
  parameters: Record<string, string>,
): Promise<Record<string, unknown>> {
  const { url } = emulator;
  const response = await signedCall({ url, atMs: clock.now(), parameters });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

async function createVideo(
  parameters: Record<string, string> = {},
): Promise<string> {
  const own = { Action: "CreateUploadVideo", Title: "t", FileName: "a.mp4" };
  return String((await call({ ...own, ...parameters }))["VideoId"]);
}

function happened(type: string): readonly Readonly<Record<string, unknown>>[] {
  return emulator.events
    .map(({ event }) => event)
    .filter((event) => event["EventType"] === type);
}

const types = (): readonly unknown[] =>
  emulator.events.map(({ event }) => event["EventType"]);

describe("the events of", () => {
  it("an upload tell its way to playable", async () => {
    const id = await createVideo({ UserData: '{"Extend":"e"}' });
    emulator.completeUpload(id, { sizeBytes: 1000, durationSeconds: 2 });
    await clock.advance(12_000);
    expect(types()).toEqual([
      "MediaBaseChangeComplete",
      "FileUploadComplete",
      "VideoAnalysisComplete",
      "SnapshotComplete",
      ...Array<string>(6).fill("StreamTranscodeComplete"),
      "TranscodeComplete",
    ]);
    const { objectKey } = emulator.store.get(id)!;
    expect(happened("FileUploadComplete")).toEqual([
      {
        EventTime: "2026-01-02T03:04:05Z",
        EventType: "FileUploadComplete",
        VideoId: id,
        Status: "success",
        Size: 1000,
        FileUrl: `${emulator.url}/${objectKey}`,
        Extend: "e",
      },
    ]);
    expect(happened("VideoAnalysisComplete")).toEqual([
      {
        EventTime: "2026-01-02T03:04:07Z",
        EventType: "VideoAnalysisComplete",
        VideoId: id,
        Status: "success",
        Width: "1920",
        Height: "1080",
        Fps: "25",
        Duration: "2",
        Bitrate: "4.000",
        Size: "1000",
      },
    ]);
    expect(happened("StreamTranscodeComplete")[0]).toEqual({
      EventTime: "2026-01-02T03:04:17Z",
      EventType: "StreamTranscodeComplete",
      VideoId: id,
      Status: "success",
      JobId: expect.stringMatching(/^[0-9a-f]{32}$/),
      Definition: "LD",
      Format: "mp4",
      FileUrl: expect.stringMatching(/-ld\.mp4$/),
      Bitrate: "400",
      Fps: "25",
      IsAudio: false,
      StartTime: "2026-01-02T03:04:07Z",
      FinishTime: "2026-01-02T03:04:17Z",
      Duration: 2,
      Width: 640,
      Height: 360,
      Size: 100_000,
      Encrypt: false,
      Extend: "e",
    });
    expect(happened("TranscodeComplete")[0]).toMatchObject({
      Status: "success",
    });
    expect(happened("TranscodeComplete")[0]?.["StreamInfos"]).toHaveLength(6);
    const snapshots = {
      SnapshotCount: 2,
      SnapshotFormat: `${id}/snapshots/{SnapshotCount}.jpg`,
      SnapshotRegular: `${emulator.url}/${id}/snapshots/{SnapshotCount}.jpg`,
      JobId: id,
    };
    expect(happened("SnapshotComplete")[0]).toMatchObject({
      VideoId: id,
      CoverUrl: `${emulator.url}/${id}/snapshots/cover.jpg`,
      ...snapshots,
      SnapshotInfos: [snapshots],
    });
  });

  it("an upload have their members in the order of the vendor's", async () => {
    const id = await createVideo();
    emulator.completeUpload(id);
    await clock.advance(12_000);
    const orderOf = (value: unknown): readonly string[] =>
      Object.keys(value as object);
    const sent = (type: string): Readonly<Record<string, unknown>> =>
      JSON.parse(JSON.stringify(happened(type)[0])) as Record<string, unknown>;
    expect(orderOf(sent("FileUploadComplete")).join()).toBe(
      "Status,FileUrl,VideoId,EventType,EventTime,Size",
    );
    const { StreamInfos, ...told } = sent("TranscodeComplete");
    expect(orderOf(told).join()).toBe("Status,VideoId,EventType,EventTime");
    expect(orderOf((StreamInfos as readonly unknown[])[0]).join()).toBe(
      "Status,IsAudio,Size,Definition,Fps,StartTime,Duration,Bitrate,Encrypt,FileUrl,Format,FinishTime,Height,Width,JobId",
    );
  });

  it("a transcoding come before its record has turned where that is asked for, and once", async () => {
    emulator.eventFaults.add({ kind: "early", lagMs: 45_000 });
    const [first, second] = [await createVideo(), await createVideo()];
    emulator.completeUpload(first);
    await clock.advance(12_000);
    const statusOf = (id: string): unknown => emulator.store.get(id)?.status;
    expect(types().at(-1)).toBe("TranscodeComplete");
    expect(happened("SnapshotComplete")[0]).toMatchObject({
      CoverUrl: `${emulator.url}/${first}/snapshots/cover.jpg`,
    });
    expect(statusOf(first)).toBe("Transcoding");
    await clock.advance(44_999);
    expect(statusOf(first)).toBe("Transcoding");
    await clock.advance(1);
    expect(statusOf(first)).toBe("Normal");
    emulator.completeUpload(second, { isSound: false });
    await clock.advance(12_000);
    expect(statusOf(second)).toBe("TranscodeFail");
  });

  it("an upload without transcoding end with its analysis", async () => {
    emulator.completeUpload(
      await createVideo({ TemplateGroupId: "VOD_NO_TRANSCODE" }),
    );
    await clock.advance(60_000);
    expect(types()).toEqual([
      "MediaBaseChangeComplete",
      "FileUploadComplete",
      "VideoAnalysisComplete",
    ]);
  });

  it("a broken file tell that nothing could be made of it", async () => {
    emulator.completeUpload(await createVideo(), { isSound: false });
    await clock.advance(12_000);
    expect(
      emulator.events
        .slice(2)
        .map(({ event }) => [event["EventType"], event["Status"]]),
    ).toEqual([
      ["VideoAnalysisComplete", "fail"],
      ["StreamTranscodeComplete", "fail"],
      ["TranscodeComplete", "fail"],
    ]);
    expect(happened("VideoAnalysisComplete")[0]).toMatchObject({
      ErrorCode: "InvalidParameter.ResourceContentBad",
      ErrorMessage: "The resource operated InputFile is bad",
    });
  });

  it("a URL pull tell the file, then the job", async () => {
    const url = "https://films.example/a.mp4";
    await call({ Action: "UploadMediaByURL", UploadURLs: url });
    await clock.advance(10_000);
    expect(types()).toEqual(["FileUploadComplete", "UploadByURLComplete"]);
    expect(happened("UploadByURLComplete")[0]).toMatchObject({
      SourceURL: url,
      Status: "success",
      Size: "1048576",
      VideoId: happened("FileUploadComplete")[0]?.["VideoId"],
    });
  });

  it("a URL pull that fails name no video", async () => {
    const url = "https://unreachable.example/a.mp4";
    await call({ Action: "UploadMediaByURL", UploadURLs: url });
    await clock.advance(10_000);
    expect(emulator.events.map(({ event }) => event)).toEqual([
      {
        EventTime: "2026-01-02T03:04:13Z",
        EventType: "UploadByURLComplete",
        JobId: expect.stringMatching(/^[0-9a-f]{32}$/),
        SourceURL: url,
        Status: "fail",
        ErrorCode: "URLInvalidError",
        ErrorMessage: "download video failed by the url, please check it",
      },
    ]);
  });

  it.each([
    [
      "CreateUploadImage",
      { ImageType: "cover" },
      "ImageUploadComplete",
      "ImageId",
    ],
    [
      "CreateUploadAttachedMedia",
      { BusinessType: "watermark" },
      "AttachedMediaUploadComplete",
      "AttachedMediaId",
    ],
  ])("%s tell its file", async (Action, parameters, type, member) => {
    const created = await call({ Action, ...parameters });
    const id = String(created["ImageId"] ?? created["MediaId"]);
    emulator.completeUpload(id, { sizeBytes: 7 });
    expect(emulator.events.map(({ event }) => event)).toMatchObject([
      { EventType: type, [member]: id, Status: "success", Size: 7 },
    ]);
  });

  it("an edit name what changed, and a deletion what is gone", async () => {
    const id = await createVideo({ CateId: "1000382001" });
    await call({
      Action: "UpdateVideoInfo",
      VideoId: id,
      Title: "u",
      CateId: "1000382001",
    });
    await call({ Action: "DeleteVideo", VideoIds: id });
    expect(emulator.events.slice(1).map(({ event }) => event)).toMatchObject([
      {
        EventType: "MediaBaseChangeComplete",
        OperateMode: "update",
        MediaContent: { Title: '{"OldValue":"t","NewValue":"u"}' },
      },
      {
        OperateMode: "delete",
        MediaContent: {
          Title: '{"OldValue":"u"}',
          CateId: '{"OldValue":1000382001}',
        },
      },
      {
        EventType: "DeleteMediaComplete",
        Status: "success",
        MediaType: "video",
        DeleteType: "all",
        MediaId: id,
      },
    ]);
    expect(
      Object.keys(emulator.events[1]?.event["MediaContent"] as object),
    ).toEqual(["Title"]);
  });

  it("a video that is deleted in the middle end there", async () => {
    const id = await createVideo();
    emulator.completeUpload(id);
    await call({ Action: "DeleteVideo", VideoIds: id });
    await clock.advance(60_000);
    expect(types().at(-1)).toBe("DeleteMediaComplete");
  });

  it("a registered file are those of its processing alone", async () => {
    const url =
      "https://outin-3f9a7c2ed2f611e8a7a800163e1c60dc.oss-cn-shanghai.aliyuncs.com/a.mp4";
    await call({
      Action: "RegisterMedia",
      RegisterMetadatas: JSON.stringify([{ FileURL: url, Title: "t" }]),
      TemplateGroupId: "VOD_NO_TRANSCODE",
    });
    await clock.advance(60_000);
    expect(types()).toEqual(["VideoAnalysisComplete"]);
  });

  it("a fixture are none", async () => {
    emulator.completeUpload("c6a23a870c8c4ffcd40cbd3813330001");
    await clock.advance(60_000);
    expect(types()).toEqual([]);
  });
});

it("URLs in events are http, though the files of the account are there over https", () => {
  const video = storedVideo(1, {
    coverUrl: "https://media.example.com/cover.jpg",
    snapshotUrls: ["https://media.example.com/1.jpg"],
  });
  const times = { beganAtMs: 0, endsAtMs: 10_000 };
  const home = {
    delivery: "https://media.example.com",
    storage: "https://a-bucket.oss-cn-shanghai.aliyuncs.com",
  };
  const told = JSON.stringify([
    fileUploaded(video, home),
    ...transcoded(video, times, home),
  ]);
  expect(told).not.toContain("https:");
  expect(told).toContain('"CoverUrl":"http://media.example.com/cover.jpg"');
  expect(told).toContain(
    '"FileUrl":"http://a-bucket.oss-cn-shanghai.aliyuncs.com/sv/1/1.mp4"',
  );
});
