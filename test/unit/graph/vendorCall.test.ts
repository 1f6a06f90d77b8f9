import { describe, expect, it } from "@jest/globals";
import {
  callOf,
  figureOf,
  gathered,
  ownCall,
  vendorCall,
} from "../../../src/graph/vendorCall.js";
import type { ActionFacts } from "../../../src/vod/index.js";

const facts: ActionFacts = {
  action: "ListThings",
  group: "read",
  callsPerSecond: 80,
  errors: ["InvalidVideo.NotFound"],
};

describe("the end of a description", () => {
  it("tells the call, how often it may be made, and how it fails", () => {
    expect(vendorCall(facts)).toBe(
      "Calls ListThings, 80 calls per second. Vendor codes: InvalidVideo.NotFound (NOT_FOUND), and those of every call.",
    );
  });

  it("names the code that clients see once for neighbours that share it", () => {
    const errors = [
      "IllegalCharacters",
      "LengthExceededMax",
      "InvalidStorage.NotFound",
      "InvalidParameter",
    ] as const;
    expect(vendorCall({ ...facts, errors })).toContain(
      "Vendor codes: IllegalCharacters, LengthExceededMax (BAD_USER_INPUT), InvalidStorage.NotFound (NOT_FOUND), InvalidParameter (BAD_USER_INPUT), and those of every call.",
    );
  });

  it("says where no code is documented, and what to expect", () => {
    expect(vendorCall({ ...facts, errorsAreExpected: true })).toContain(
      "Vendor codes: none documented of its own; expect InvalidVideo.NotFound (NOT_FOUND), and those of every call.",
    );
    expect(vendorCall({ ...facts, errors: [] })).toContain(
      "Vendor codes: those of every call.",
    );
  });

  it("says what the field knows better, and where the codes stand", () => {
    expect(
      vendorCall(facts, { more: ", once per 20 things", codesIn: "results" }),
    ).toBe(
      "Calls ListThings, 80 calls per second, once per 20 things. Vendor codes, in `results`: InvalidVideo.NotFound (NOT_FOUND), and those of every call.",
    );
  });

  it("can leave the codes out", () => {
    expect(callOf(facts, gathered(20))).toBe(
      "Gathered with the other reads of the request into ListThings of 20, 80 calls per second.",
    );
    expect(callOf(facts, ownCall("per thing"))).toBe(
      "A ListThings call of its own per thing, 80 calls per second.",
    );
    expect(callOf(facts, ownCall())).toBe(
      "A ListThings call of its own, 80 calls per second.",
    );
  });
});

describe("the figure of an action", () => {
  it.each([
    [{}, "80 calls per second"],
    [
      { callsPerSecondElsewhere: 40 },
      "80 calls per second (40 in some regions)",
    ],
    [
      { isOldFigure: true },
      "80 calls per second (a figure of 2020, there is no newer one)",
    ],
    [{ callsPerDay: 200_000 }, "200,000 calls per day"],
  ])("with %j is told as %j", (more, figure) => {
    expect(figureOf({ ...facts, ...more })).toBe(figure);
  });
});
