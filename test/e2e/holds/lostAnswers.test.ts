import { expect, it } from "@jest/globals";
import { lostAnswers } from "../../soak/lostAnswers.js";
import { broken } from "../../soak/SoakRun.js";

it("makes no video twice and leaves nobody without an answer while a fifth of them is lost", async () => {
  expect(broken(await lostAnswers.small())).toEqual([]);
});
