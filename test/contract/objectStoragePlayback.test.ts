import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { FakeClock } from "../support/FakeClock.js";
import { objectRequest } from "../support/objectRequest.js";
import {
  ACCOUNT_KEY,
  createUpload,
  decodeUpload,
  type IssuedUpload,
} from "../support/ossClient.js";
import { popCore, type VendorAnswer } from "../support/vendorClients.js";

const bytes = randomBytes(3000);
let clock: FakeClock;
let emulator: Emulator;

beforeEach(async () => {
  // The packages sign with the machine's time.
  clock = new FakeClock(Date.now());
  emulator = await createEmulator({ credentials: [ACCOUNT_KEY], clock });
});
afterEach(() => emulator.close());

function call(
  action: string,
  parameters: Readonly<Record<string, string>>,
): Promise<VendorAnswer> {
  const client = popCore("POST")({
    url: emulator.url,
    credentials: ACCOUNT_KEY,
  });
  return client(action, parameters);
}

async function put(upload: IssuedUpload, body: string | Buffer): Promise<void> {
  const options = { body, atMs: clock.now() };
  expect((await objectRequest(upload, options)).status).toBe(200);
}

async function playUrl(id: string): Promise<string> {
  const answer = await call("GetPlayInfo", { VideoId: id, Formats: "mp4" });
  const { PlayInfo: streams } = answer["PlayInfoList"] as {
    readonly PlayInfo: readonly { readonly PlayURL: string }[];
  };
  return streams[0]!.PlayURL;
}

describe("an uploaded video", () => {
  it("plays from the URL that the API tells, by ranges, until the URL expires", async () => {
    const upload = await createUpload(emulator);
    await put(upload, bytes);
    await clock.advance(12_000);
    expect(emulator.store.get(upload.mediaId)?.status).toBe("Normal");
    const url = await playUrl(upload.mediaId);
    const whole = await fetch(url);
    expect(whole.headers.get("content-type")).toBe("video/mp4");
    expect(whole.headers.get("accept-ranges")).toBe("bytes");
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
    const range = await fetch(url, { headers: { range: "bytes=1000-1999" } });
    expect(range.status).toBe(206);
    expect(Buffer.from(await range.arrayBuffer())).toEqual(
      bytes.subarray(1000, 2000),
    );
    const { coverUrl = "" } = emulator.store.get(upload.mediaId)!;
    const cover = await fetch(coverUrl);
    expect([cover.status, cover.headers.get("content-type")]).toEqual([
      200,
      "image/svg+xml",
    ]);
    const forged = url.replace(/auth_key=\d/, "auth_key=9");
    expect((await fetch(forged)).status).toBe(403);
    await clock.advance(3_600_000);
    expect((await fetch(url)).status).toBe(403);
  });

  it("is replaced by an upload with a refreshed credential, and gone with its record", async () => {
    const upload = await createUpload(emulator);
    await put(upload, bytes);
    const refreshed = decodeUpload(
      await call("RefreshUploadVideo", { VideoId: upload.mediaId }),
    );
    await put(refreshed, "second");
    const { Mezzanine: source } = await call("GetMezzanineInfo", {
      VideoId: upload.mediaId,
      OutputType: "oss",
    });
    const { FileURL: url, Size: size } = source as {
      readonly FileURL: string;
      readonly Size: number;
    };
    expect(size).toBe(6);
    expect(await (await fetch(url)).text()).toBe("second");
    await call("DeleteVideo", { VideoIds: upload.mediaId });
    expect((await fetch(url)).status).toBe(404);
    expect(emulator.objects.list()).toEqual([]);
  });

  it.each([
    ["begins with the text damaged", "damaged: not a video"],
    ["is empty", ""],
  ])("that %s ends in TranscodeFail", async (_, body) => {
    const upload = await createUpload(emulator);
    await put(upload, body);
    await clock.advance(12_000);
    expect(emulator.store.get(upload.mediaId)?.status).toBe("TranscodeFail");
  });
});

describe("an uploaded image", () => {
  it("is there under the URL that its creation told", async () => {
    const parameters = { ImageType: "default", ImageExt: "png" };
    const created = await call("CreateUploadImage", parameters);
    await put(decodeUpload(created), bytes);
    const id = String(created["ImageId"]);
    expect(emulator.images.get(id)?.status).toBe("Normal");
    const response = await fetch(String(created["ImageURL"]));
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  });
});

describe("unfinished uploads", () => {
  it("are told as far as they have come, and removed on request", async () => {
    const upload = await createUpload(emulator, { FileSize: "40" });
    const ask = (
      method: string,
      query: string,
      body?: string,
    ): Promise<Response> =>
      objectRequest(upload, {
        method,
        query,
        atMs: clock.now(),
        ...(body !== undefined && { body }),
      });
    const begun = await (await ask("POST", "?uploads")).text();
    const id = /<UploadId>(.*)<\/UploadId>/.exec(begun)![1]!;
    for (const number of [1, 2])
      await ask("PUT", `?partNumber=${number}&uploadId=${id}`, "12345");
    const MediaIds = upload.mediaId;
    const answer = await call("GetUploadDetails", { MediaIds });
    expect(answer["UploadDetails"]).toMatchObject([
      { UploadSize: 10, FileSize: 40, UploadRatio: 0.25 },
    ]);
    const MediaId = upload.mediaId;
    await call("DeleteMultipartUpload", { MediaId, MediaType: "video" });
    expect((await ask("GET", `?uploadId=${id}`)).status).toBe(404);
  });
});

describe("the disk", () => {
  it("holds nothing that another could find or that outlives the emulator", async () => {
    const names = (): readonly string[] =>
      readdirSync(tmpdir()).filter((name) => name.endsWith(".bucket"));
    const upload = await createUpload(emulator);
    await put(upload, bytes);
    expect(names()).toEqual([]);
    expect(await emulator.objects.sha256(upload.objectKey)).toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
  });
});
