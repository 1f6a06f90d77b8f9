import { describe, expect, it } from "@jest/globals";
import { chooseForm } from "../../../../src/server/negotiation/chooseForm.js";
import { acceptRows } from "../../../support/acceptHeaders.js";

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
