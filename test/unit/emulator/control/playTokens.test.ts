import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { pair } from "../signedCall.js";

describe("the control path for play tokens", () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await createEmulator({ credentials: [pair] });
  });
  afterEach(() => emulator.close());

  const post = (body: unknown): Promise<Response> =>
    fetch(`${emulator.url}/_emulator/play-tokens`, {
      method: "POST",
      body: JSON.stringify(body),
    });

  it("tells what is wrong with a token", async () => {
    const answer = await post({ token: "e30.e30.e30" });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      valid: false,
      problems: ["alg is not HS256"],
    });
  });

  it.each([
    ["no token", {}, "token must be a text"],
    ["no object", 7, "must be an object"],
  ])("refuses %s", async (_, body, problem) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ problems: [problem] });
  });
});
