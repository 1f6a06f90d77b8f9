import { expect, it, jest } from "@jest/globals";
import { restarts } from "../../soak/restarts.js";
import { broken } from "../../soak/SoakRun.js";

// Four processes are started, one after the other.
jest.setTimeout(120_000);

it("A rolling restart of two instances loses no request and cuts no subscription", async () => {
  expect(broken(await restarts.small())).toEqual([]);
});
