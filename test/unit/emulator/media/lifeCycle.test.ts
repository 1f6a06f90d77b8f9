import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import type { Video } from "../../../../src/emulator/media/Video.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall } from "../signedCall.js";

let clock: FakeClock;
let emulator: Emulator;

beforeEach(async () => {
  clock = new FakeClock();
  emulator = await createEmulator({
    credentials: [pair],
    clock,
    lifeCycle: { analysingMs: 1000, transcodingMs: 5000 },
  });
});
afterEach(() => emulator.close());

async function create(
  parameters: Record<string, string> = {},
): Promise<string> {
  const own = {
    Action: "CreateUploadVideo",
    Title: "t",
    FileName: "a.mp4",
    ...parameters,
  };
  const response = await signedCall({
    url: emulator.url,
    atMs: clock.now(),
    parameters: own,
  });
  return ((await response.json()) as { VideoId: string }).VideoId;
}

function video(id: string): Video {
  return emulator.store.get(id)!;
}

describe("the life of a video", () => {
  it("goes from Uploading by way of its source to Normal", async () => {
    const id = await create({ FileSize: "734003200" });
    await clock.advance(24 * 3_600_000);
    expect(video(id).status).toBe("Uploading");
    emulator.completeUpload(id);
    expect(video(id)).toMatchObject({
      status: "UploadSucc",
      sizeBytes: 734003200,
    });
    expect(video(id).durationSeconds).toBeUndefined();
    await clock.advance(1000);
    expect(video(id)).toMatchObject({
      status: "Transcoding",
      durationSeconds: 60.04,
    });
    await clock.advance(4999);
    expect(video(id).status).toBe("Transcoding");
    await clock.advance(1);
    expect(video(id).status).toBe("Normal");
    expect(video(id).snapshotUrls).not.toHaveLength(0);
    expect(video(id).modifiedAtMs).toBe(clock.now());
  });

  it("takes size and duration from the source", async () => {
    const id = await create();
    emulator.completeUpload(id, { sizeBytes: 7, durationSeconds: 1.5 });
    await clock.advance(1000);
    expect(video(id)).toMatchObject({ sizeBytes: 7, durationSeconds: 1.5 });
  });

  it("skips the transcoding without a template", async () => {
    const id = await create({ TemplateGroupId: "VOD_NO_TRANSCODE" });
    emulator.completeUpload(id);
    await clock.advance(1000);
    expect(video(id).status).toBe("Normal");
  });

  it("ends in TranscodeFail with a source that is not sound", async () => {
    const id = await create();
    emulator.completeUpload(id, { isSound: false });
    await clock.advance(6000);
    expect(video(id).status).toBe("TranscodeFail");
  });

  it("starts over when the source is overwritten", async () => {
    const id = await create();
    emulator.completeUpload(id);
    await clock.advance(3000);
    emulator.completeUpload(id, { sizeBytes: 9 });
    expect(video(id)).toMatchObject({ status: "UploadSucc", sizeBytes: 9 });
    await clock.advance(5999);
    expect(video(id).status).toBe("Transcoding");
    await clock.advance(1);
    expect(video(id).status).toBe("Normal");
  });

  it("never moves the status of a seeded video", async () => {
    const id = "c6a23a870c8c4ffcd40cbd3813330001";
    emulator.completeUpload(id, { sizeBytes: 5 });
    await clock.advance(60_000);
    expect(video(id)).toMatchObject({ status: "Uploading", sizeBytes: 5 });
  });

  it("cannot go on for a video that is not there", () => {
    expect(() => {
      emulator.completeUpload("nobody");
    }).toThrow("There is no media asset nobody.");
  });

  it("leaves no timer behind when the emulator closes", async () => {
    emulator.completeUpload(await create());
    await emulator.close();
    expect(clock.waiting).toBe(0);
  });
});
