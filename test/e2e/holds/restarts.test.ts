import { expect, it } from "@jest/globals";
import { restarts } from "../../soak/restarts.js";
import { broken } from "../../soak/SoakRun.js";

it("A rolling restart of two instances loses no request and cuts no subscription", async () => {
  expect(broken(await restarts.small())).toEqual([]);
});
