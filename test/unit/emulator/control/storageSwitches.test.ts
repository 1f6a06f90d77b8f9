import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { objectRequest } from "../../../support/objectRequest.js";
import { ACCOUNT_KEY, createUpload } from "../../../support/ossClient.js";

let emulator: Emulator;
beforeEach(async () => {
  emulator = await createEmulator({ credentials: [ACCOUNT_KEY] });
});
afterEach(() => emulator.close());

async function expire(body: unknown): Promise<unknown> {
  const url = `${emulator.url}/_emulator/credentials/expire`;
  const answer = await fetch(url, {
    method: "POST",
    headers: { origin: "http://127.0.0.1:4000" },
    body: JSON.stringify(body),
  });
  return answer.json();
}

describe("the control path for upload credentials", () => {
  it("ends those of one asset, then all others, each once", async () => {
    const [first, second, third] = [
      await createUpload(emulator),
      await createUpload(emulator),
      await createUpload(emulator),
    ];
    const status = async (upload: typeof first): Promise<number> =>
      (await objectRequest(upload, { body: "x" })).status;
    expect(await expire({ mediaId: first.mediaId })).toEqual({ expired: 1 });
    expect(await status(first)).toBe(403);
    expect(await status(second)).toBe(200);
    expect(await expire({ mediaId: "nobody" })).toEqual({ expired: 0 });
    expect(await expire({})).toEqual({ expired: 2 });
    expect(await status(second)).toBe(403);
    expect(await status(third)).toBe(403);
    expect(await expire({})).toEqual({ expired: 0 });
  });
});

describe("the control path for what has happened", () => {
  it("lists requests to the storage and events, without a secret", async () => {
    const upload = await createUpload(emulator);
    await objectRequest(upload, { body: "x" });
    const read = async (path: string): Promise<string> =>
      (await fetch(`${emulator.url}/_emulator/${path}`)).text();
    const objects = await read("objects");
    expect(JSON.parse(objects)).toMatchObject({
      requests: [
        { operation: "PutObject", key: upload.objectKey, status: 200 },
      ],
    });
    const events = await read("events");
    expect(JSON.parse(events)).toMatchObject({
      events: [
        {
          event: { EventType: "MediaBaseChangeComplete" },
          outcome: "unwanted",
        },
        { event: { EventType: "FileUploadComplete", Size: 1 } },
      ],
    });
    for (const secret of [upload.accessKeySecret, upload.securityToken])
      expect(objects + events).not.toContain(secret);
  });
});
