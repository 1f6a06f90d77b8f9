import { expect, it } from "@jest/globals";
import { restarts } from "../../soak/restarts.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("A rolling restart of two instances loses no request and cuts no subscription", async () => {
  expect(verdictsOf(await restarts.small())).toEqual([
    "no request fails",
    "VOD holds the videos that callers were told of, and no other",
    "no subscription is cut off or refused",
    "each time that both instances are replaced, every subscriber is told that it is over, and is served when it asks again",
    "every instance that is told to stop ends with exit code 0",
    "no instance logs a warning",
  ]);
});
