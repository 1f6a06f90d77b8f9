import { createHash, randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import OSS from "ali-oss";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import {
  ACCOUNT_KEY,
  createUpload,
  decodeUpload,
  ossClient,
  type IssuedUpload,
} from "../support/ossClient.js";
import { popCore } from "../support/vendorClients.js";

const PART_BYTES = 102_400;
const SIGNATURES: readonly (readonly [string, Partial<OSS.Options>])[] = [
  ["V1", {}],
  ["V4", { authorizationV4: true, region: "oss-cn-shanghai" }],
];

let emulator: Emulator;
let upload: IssuedUpload;

beforeEach(async () => {
  emulator = await createEmulator({ credentials: [ACCOUNT_KEY] });
  upload = await createUpload(emulator);
});
afterEach(() => emulator.close());

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What the vendor's client was refused with. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const failed = await call.then(
    () => undefined,
    (error: unknown) => error as { code: string; status: number },
  );
  return failed && [failed.code, failed.status];
}

describe.each(SIGNATURES)("the bucket under ali-oss, %s", (_, options) => {
  it("takes an object at once and gives it back, whole or in ranges", async () => {
    const client = ossClient(upload, options);
    const bytes = randomBytes(50_000);
    const put = await client.put(upload.objectKey, bytes);
    expect(put.res.headers).toMatchObject({
      etag: `"${createHash("md5").update(bytes).digest("hex").toUpperCase()}"`,
    });
    const whole = await client.get(upload.objectKey);
    expect(whole.content).toEqual(bytes);
    const range = await client.get(upload.objectKey, {
      headers: { Range: "bytes=10-19" },
    });
    expect(range.res.status).toBe(206);
    expect(range.content).toEqual(bytes.subarray(10, 20));
    const head = await client.head(upload.objectKey);
    expect(head.res.headers).toMatchObject({ "content-length": "50000" });
  });

  it("takes an object in parts, in any order, and moves the video on", async () => {
    const client = ossClient(upload, options);
    const bytes = randomBytes(7 * PART_BYTES + 5);
    await client.multipartUpload(upload.objectKey, bytes, {
      partSize: PART_BYTES,
      parallel: 5,
    });
    expect(await emulator.objects.sha256(upload.objectKey)).toBe(sha256(bytes));
    const { etag, crc64 } = emulator.objects.get(upload.objectKey)!;
    expect(etag).toMatch(/^[0-9A-F]{32}-8$/);
    const whole = await createUpload(emulator);
    await ossClient(whole, options).put(whole.objectKey, bytes);
    expect(emulator.objects.get(whole.objectKey)?.crc64).toBe(crc64);
    expect(emulator.store.get(upload.mediaId)).toMatchObject({
      status: "UploadSucc",
      sizeBytes: bytes.length,
    });
  });
});

describe("the bucket under ali-oss", () => {
  it("goes on from a checkpoint with a new credential for the same address", async () => {
    const bytes = randomBytes(4 * PART_BYTES);
    let checkpoint: OSS.Checkpoint | undefined;
    const first = ossClient(upload);
    const expired = await refusal(
      first.multipartUpload(upload.objectKey, bytes, {
        partSize: PART_BYTES,
        parallel: 1,
        progress: (fraction: number, at: OSS.Checkpoint) => {
          checkpoint = at;
          if (fraction === 0.4) emulator.expireCredentials(upload.mediaId);
        },
      }),
    );
    expect(expired).toEqual(["SecurityTokenExpired", 403]);
    expect(checkpoint?.doneParts).toHaveLength(2);
    const call = popCore("POST")({
      url: emulator.url,
      credentials: ACCOUNT_KEY,
    });
    const refreshed = decodeUpload(
      await call("RefreshUploadVideo", { VideoId: upload.mediaId }),
    );
    expect(refreshed.objectKey).toBe(upload.objectKey);
    await ossClient(refreshed).multipartUpload(upload.objectKey, bytes, {
      parallel: 2,
      ...(checkpoint && { checkpoint }),
    });
    expect(await emulator.objects.sha256(upload.objectKey)).toBe(sha256(bytes));
    const sent = emulator.objectRequests.filter(
      ({ operation, status }) => operation === "UploadPart" && status === 200,
    );
    expect(sent.map(({ partNumber }) => partNumber).sort()).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it("lists the parts that are there, page by page, and forgets them when aborted", async () => {
    const client = ossClient(upload);
    const { uploadId } = await client.initMultipartUpload(upload.objectKey);
    const part = randomBytes(PART_BYTES);
    for (const number of [1, 3, 7])
      await client.uploadPart(
        upload.objectKey,
        uploadId,
        number,
        part,
        0,
        PART_BYTES,
      );
    const page = await client.listParts(
      upload.objectKey,
      uploadId,
      {
        "max-parts": 2,
      } as never,
      {},
    );
    expect(page).toMatchObject({
      uploadId,
      isTruncated: "true",
      nextPartNumberMarker: "3",
      parts: [{ PartNumber: "1", Size: "102400" }, { PartNumber: "3" }],
    });
    expect(emulator.store.get(upload.mediaId)?.partsSizeBytes).toBe(
      3 * PART_BYTES,
    );
    await client.abortMultipartUpload(upload.objectKey, uploadId);
    expect(emulator.store.get(upload.mediaId)?.partsSizeBytes).toBeUndefined();
    expect(
      await refusal(client.abortMultipartUpload(upload.objectKey, uploadId)),
    ).toEqual(["NoSuchUpload", 404]);
  });

  it.each([
    [
      "a secret that is not the key's",
      { accessKeySecret: "another" },
      ["SignatureDoesNotMatch", 403],
    ],
    [
      "a key that nobody issued",
      { accessKeyId: "STS.nobody" },
      ["InvalidAccessKeyId", 403],
    ],
    [
      "a token that nobody issued",
      { securityToken: "CAISnonsense" },
      ["InvalidSecurityToken", 403],
    ],
  ])("refuses %s", async (_, spoilt, expected) => {
    const client = ossClient({ ...upload, ...spoilt });
    expect(
      await refusal(client.put(upload.objectKey, Buffer.from("x"))),
    ).toEqual(expected);
  });

  it("refuses the token of another key, and the credential of another object", async () => {
    const other = await createUpload(emulator);
    const { securityToken } = other;
    const mixed = ossClient({ ...upload, securityToken });
    expect(
      await refusal(mixed.put(upload.objectKey, Buffer.from("x"))),
    ).toEqual(["AccessKeyIdAndSecurityTokenNotMatch", 403]);
    const strange = ossClient(other).put(upload.objectKey, Buffer.from("x"));
    expect(await refusal(strange)).toEqual(["AccessDenied", 403]);
  });

  it("lets the account's own pair write anywhere", async () => {
    const { objectKey, bucket } = upload;
    const own = new OSS({ ...ACCOUNT_KEY, endpoint: emulator.url, bucket });
    await own.put(objectKey, Buffer.from("x"));
    expect(emulator.objects.get(objectKey)?.sizeBytes).toBe(1);
  });
});
