import { expect, it } from "@jest/globals";
import { abuse } from "../../soak/abuse.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("serves others while one caller takes all that they may, and keeps nothing of it", async () => {
  expect(verdictsOf(await abuse.small())).toEqual([
    "every read of the other caller is served",
    "the caller who takes all that they may is refused what is beyond their share",
    "nobody is refused because the gateway is full",
    "nothing of it stays",
  ]);
});
