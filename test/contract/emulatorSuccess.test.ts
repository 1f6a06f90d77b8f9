import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator } from "../../src/emulator/createEmulator.js";
import type { Emulator } from "../../src/emulator/createEmulator.js";
import { vendorPackages } from "../support/vendorClients.js";
import type { VendorCall } from "../support/vendorClients.js";

const credentials = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};

describe.each(Object.entries(vendorPackages))(
  "the emulator under %s",
  (_, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [credentials],
        idSeed: "contract",
      });
      call = connect({ url: emulator.url, credentials });
    });
    afterAll(() => emulator.close());

    it("reads one video", async () => {
      const answer = await call("GetVideoInfo", {
        VideoId: "c6a23a870c8c4ffcd40cbd3813330008",
      });
      expect(answer["Video"]).toMatchObject({
        Status: "Normal",
        ReferenceId: "seed-normal",
      });
    });
  },
);
