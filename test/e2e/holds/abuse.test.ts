import { expect, it } from "@jest/globals";
import { abuse } from "../../soak/abuse.js";
import { broken } from "../../soak/SoakRun.js";

it("serves others while one caller takes all that they may, and keeps nothing of it", async () => {
  expect(broken(await abuse.small())).toEqual([]);
});
