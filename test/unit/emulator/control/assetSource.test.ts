import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall } from "../signedCall.js";

let clock: FakeClock;
let emulator: Emulator;

beforeEach(async () => {
  clock = new FakeClock();
  emulator = await createEmulator({ credentials: [pair], clock });
});
afterEach(() => emulator.close());

async function create(parameters: Record<string, string>): Promise<string> {
  const url = emulator.url;
  const answer = await signedCall({ url, atMs: clock.now(), parameters });
  const { ImageId, MediaId } = (await answer.json()) as Record<string, string>;
  return ImageId ?? MediaId ?? "";
}

function arrive(path: string, source?: object): Promise<Response> {
  return fetch(`${emulator.url}/_emulator/${path}/source`, {
    method: "POST",
    ...(source && { body: JSON.stringify(source) }),
  });
}

describe("the control path", () => {
  it("completes the upload of an image", async () => {
    const id = await create({
      Action: "CreateUploadImage",
      ImageType: "default",
    });
    const response = await arrive(`images/${id}`, { sizeBytes: 12 });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ mediaId: id });
    expect(emulator.images.get(id)).toMatchObject({
      status: "Normal",
      sizeBytes: 12,
    });
  });

  it("completes the upload of attached media", async () => {
    const id = await create({
      Action: "CreateUploadAttachedMedia",
      BusinessType: "subtitle",
    });
    expect((await arrive(`attached-media/${id}`)).status).toBe(202);
    expect(emulator.attachedMedia.get(id)?.status).toBe("Normal");
  });

  it("knows no file of what nobody created", async () => {
    expect((await arrive("images/nobody")).status).toBe(404);
    expect((await arrive("attached-media/nobody")).status).toBe(404);
    expect(() => {
      emulator.completeUpload("nobody");
    }).toThrow("There is no media asset nobody.");
  });
});
