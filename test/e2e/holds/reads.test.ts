import { expect, it } from "@jest/globals";
import { reads } from "../../soak/reads.js";
import { broken } from "../../soak/SoakRun.js";

it("reads 1,000 videos for as many readers at once in at most 60 calls", async () => {
  expect(broken(await reads.small())).toEqual([]);
});
