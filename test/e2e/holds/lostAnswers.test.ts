import { expect, it } from "@jest/globals";
import { lostAnswers } from "../../soak/lostAnswers.js";
import { verdictsOf } from "../../soak/SoakRun.js";

it("makes no video twice and leaves nobody without an answer while a fifth of them is lost", async () => {
  expect(verdictsOf(await lostAnswers.small())).toEqual([
    "no create makes two videos",
    "every caller has a credential or a typed error",
    "every credential is for the caller's own video",
    "nobody is told to try again whose video exists",
    "the credentials work",
  ]);
});
