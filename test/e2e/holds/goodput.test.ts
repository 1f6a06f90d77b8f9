import { expect, it } from "@jest/globals";
import { goodput } from "../../soak/goodput.js";
import { broken } from "../../soak/SoakRun.js";

it("serves the quota, provokes nobody and is honest with the rest under ten times the load", async () => {
  expect(broken(await goodput.small())).toEqual([]);
});
