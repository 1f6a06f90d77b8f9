import { expect, it } from "@jest/globals";
import { outage } from "../../soak/outage.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("sends VOD no more than 1.2 calls for each of a caller's in an outage, and is back soon after it", async () => {
  const findings = await outage.small();
  expect(findings).toHaveLength(42);
  expect(verdictsOf(findings)).toEqual(findings.map(({ rule }) => rule));
});
