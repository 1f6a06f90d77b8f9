import { expect, it, jest } from "@jest/globals";
import { heap } from "../../soak/heap.js";
import { broken } from "../../soak/SoakRun.js";

// Three thousand operations, on a machine that may be busy.
jest.setTimeout(120_000);

it("A gateway keeps nothing of the operations that it has answered", async () => {
  expect(broken(await heap.small())).toEqual([]);
});
