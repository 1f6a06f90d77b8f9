import { describe, expect, it } from "@jest/globals";
import { shortened } from "../../../../src/graph/errors/shortened.js";

const said = (message: string): string => shortened({ message }).message;

describe("a message on its way out", () => {
  it("is as it was, up to 500 characters", () => {
    expect(said("x".repeat(500))).toBe("x".repeat(500));
  });

  it("loses its middle beyond that", () => {
    const message = `The value "${"x".repeat(900_000)}" is not a number.`;
    expect(said(message)).toBe(
      `The value "${"x".repeat(334)} ... ${"x".repeat(132)}" is not a number.`,
    );
    expect(said(message)).toHaveLength(500);
  });

  it("is not cut inside a character", () => {
    const message = `${"x".repeat(344)}${"😀".repeat(300)}`;
    const short = said(message);
    expect(short).toBe(`${"x".repeat(344)} ... ${"😀".repeat(75)}`);
    expect(said(`${message}.`)).toBe(
      `${"x".repeat(344)} ... ${"😀".repeat(74)}.`,
    );
  });
});

describe("an error on its way out", () => {
  it("names the first ten of many places, and keeps the rest of itself", () => {
    const locations = Array.from({ length: 11 }, (_, at) => ({
      line: at + 1,
      column: 1,
    }));
    const extensions = { code: "GRAPHQL_VALIDATION_FAILED" };
    expect(
      shortened({
        message: "Too many.",
        locations,
        extensions,
        path: ["a", 1],
      }),
    ).toEqual({
      message: "Too many.",
      locations: locations.slice(0, 10),
      extensions,
      path: ["a", 1],
    });
  });
});
