import { describe, expect, it } from "@jest/globals";
import { chooseForm } from "../../../../src/server/negotiation/chooseForm.js";
import { acceptRows } from "../../../support/acceptHeaders.js";

it("blanks around what a header lists are no part of it, however many there are", () => {
  const blanks = " \t".repeat(500);
  const header = `text/event-stream${blanks};${blanks}q=0.5${blanks},${blanks}application/json${blanks};${blanks}q=0.4`;
  expect(chooseForm(header, "query")).toBe("application/json");
  expect(chooseForm(header, "subscription")).toBe("text/event-stream");
});

describe.each(acceptRows)("$from: $accept", ({ accept, ...expected }) => {
  const told = (form: string | undefined) => form ?? 406;

  for (const kind of ["query", "mutation"] as const)
    it(`a ${kind} is answered by ${expected.once}`, () => {
      expect(told(chooseForm(accept, kind))).toBe(expected.once);
    });

  it(`a subscription is answered by ${expected.subscription}`, () => {
    expect(told(chooseForm(accept, "subscription"))).toBe(
      expected.subscription,
    );
  });
});
