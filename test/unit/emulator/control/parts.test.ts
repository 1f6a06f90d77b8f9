import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { pair } from "../signedCall.js";

const uploading = "c6a23a870c8c4ffcd40cbd3813330001";

describe("the control path for unfinished uploads", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator({ credentials: [pair] });
  });
  afterEach(() => emulator.close());

  const post = (id: string, body: unknown): Promise<Response> =>
    fetch(`${emulator.url}/_emulator/videos/${id}/parts`, {
      method: "POST",
      body: JSON.stringify(body),
    });

  it("leaves parts of a source behind", async () => {
    const answer = await post(uploading, { sizeBytes: 5 });
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ videoId: uploading });
    expect(emulator.store.get(uploading)).toMatchObject({
      status: "Uploading",
      partsSizeBytes: 5,
    });
  });

  it.each([
    ["no size", {}, "sizeBytes is missing"],
    [
      "half a byte",
      { sizeBytes: 0.5 },
      "sizeBytes must be a whole number from 0 up",
    ],
    ["no object", 7, "must be an object"],
  ])("refuses %s", async (_, body, problem) => {
    const answer = await post(uploading, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ problems: [problem] });
  });

  it("knows no parts of a video that is not there", async () => {
    expect((await post("nobody", { sizeBytes: 5 })).status).toBe(404);
    expect(() => {
      emulator.leaveParts("nobody", 5);
    }).toThrow("There is no video nobody.");
  });
});
