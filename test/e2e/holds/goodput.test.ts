import { expect, it } from "@jest/globals";
import { goodput } from "../../soak/goodput.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("serves the quota, provokes nobody and is honest with the rest under ten times the load", async () => {
  expect(verdictsOf(await goodput.small())).toEqual([
    "at least 95 % of the quota is served",
    "less than 1 % of the calls to VOD are throttled",
    "no call that is served is later than its deadline of 15 s, seen from the caller",
    "everybody else is THROTTLED and told when to try again",
    "who waits that long and tries again, when the rush is over, is served",
  ]);
});
