import { expect, it } from "@jest/globals";
import { reads } from "../../soak/reads.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("reads 1,000 videos for as many readers at once in at most 60 calls", async () => {
  expect(verdictsOf(await reads.small())).toEqual([
    "everybody gets the video that they asked for",
    "1,000 reads take at most 60 calls",
    "at least 18 videos are read in a call",
    "no call is throttled",
  ]);
});
