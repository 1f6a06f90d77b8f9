import { expect, it } from "@jest/globals";
import { heap } from "../../soak/heap.js";
import { broken } from "../../soak/SoakRun.js";

it("A gateway keeps nothing of the operations that it has answered", async () => {
  expect(broken(await heap.small())).toEqual([]);
});
