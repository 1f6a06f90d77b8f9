import { expect, it } from "@jest/globals";
import { heap } from "../../soak/heap.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("A gateway keeps nothing of the operations that it has answered", async () => {
  expect(verdictsOf(await heap.small())).toEqual([
    "every operation is answered as it should be",
    "the line through the heap rises by less than 700000 bytes per thousand operations",
    "the last third of the samples is at most 5 % above the first",
  ]);
});
