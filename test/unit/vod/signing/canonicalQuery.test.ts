import { describe, expect, it } from "@jest/globals";
import { canonicalQuery } from "../../../../src/vod/signing/canonicalQuery.js";

describe("canonicalQuery", () => {
  it("sorts by name in code unit order, upper case before lower case", () => {
    expect(canonicalQuery({ b: "1", a: "2", B: "3", A1: "4", A: "5" })).toBe(
      "A=5&A1=4&B=3&a=2&b=1",
    );
  });

  it("keeps an empty value and writes its equals sign", () => {
    expect(canonicalQuery({ Title: "", Tags: "a" })).toBe("Tags=a&Title=");
  });

  it("encodes names as well as values", () => {
    expect(canonicalQuery({ "Item.1*": "a,b" })).toBe("Item.1%2A=a%2Cb");
  });

  it("is empty when there are no parameters", () => {
    expect(canonicalQuery({})).toBe("");
  });
});
