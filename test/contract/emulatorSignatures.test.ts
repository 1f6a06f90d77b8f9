import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { failureOf, vendorPackages } from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const sts = {
  accessKeyId: "STS.NTest",
  accessKeySecret: "stsSecret",
  securityToken: "CAIS+a/b= ~*",
};
const runs = { seed: 20260102, numRuns: 200 };

/** Whole characters of every plane, the ones that encoders disagree about among them often. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...Array.from(" !'()*+~-_.%&=?#/\\\"<>\t\n中🎬")),
    maxLength: 20,
  }),
);

describe.each(Object.entries(vendorPackages))(
  "the emulator beside %s",
  (_, connect) => {
    let emulator: Emulator;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair, sts],
        quotas: "off",
      });
    });
    afterAll(() => emulator.close());

    it.each([
      ["a lasting key", pair],
      ["a temporary key", sts],
    ])(
      "finds every signature good that the package makes with %s",
      async (_key, credentials) => {
        const call = connect({ url: emulator.url, credentials });
        const property = fc.asyncProperty(
          text,
          text,
          async (Title, Description) => {
            const parameters = { VideoId: "nobody", Title, Description };
            const { code } = await failureOf(call("GetVideoInfo", parameters));
            expect(code).toBe("InvalidVideo.NotFound");
            expect(emulator.calls.at(-1)?.parameters).toEqual(parameters);
          },
        );
        await fc.assert(property, runs);
      },
      60_000,
    );
  },
);
