import { describe, expect, it } from "@jest/globals";
import {
  chooseUrlUploads,
  onlyOnce,
} from "../../../../src/graph/rules/urlUploadRules.js";

const first = new URL("https://films.example/a.mp4");
const second = new URL("http://films.example/b.mp4");
const foreign = new URL("ftp://films.example/c.mp4");

describe("chooseUrlUploads", () => {
  it("takes ids", () => {
    for (const sourceUrls of [null, undefined])
      expect(chooseUrlUploads(["a", "b"], sourceUrls)).toEqual({
        by: "id",
        ids: ["a", "b"],
      });
  });

  it("takes URLs", () => {
    for (const jobIds of [null, undefined])
      expect(chooseUrlUploads(jobIds, [first, second])).toEqual({
        by: "url",
        urls: [first, second],
      });
  });

  for (const [where, urls, index] of [
    ["first", [foreign, second, first], 0],
    ["second", [first, foreign, second], 1],
    ["last", [first, second, foreign], 2],
  ] as const)
    it(`refuses a URL of another scheme at the ${where} place`, () => {
      expect(() => chooseUrlUploads(null, urls)).toThrow(
        `sourceUrls[${index}] is not an http or https URL.`,
      );
    });

  for (const [what, jobIds, sourceUrls, message] of [
    ["both", ["a"], [first], "Give one of jobIds and sourceUrls, not both."],
    ["both, empty", [], [], "Give one of jobIds and sourceUrls, not both."],
    ["neither", null, undefined, "Give one of jobIds and sourceUrls."],
  ] as const)
    it(`refuses ${what}`, () => {
      expect(() => chooseUrlUploads(jobIds, sourceUrls)).toThrow(
        expect.objectContaining({ message }),
      );
    });
});

describe("onlyOnce", () => {
  it("names the earlier one of two that are alike, wherever they stand", () => {
    const check = onlyOnce((index) => `jobIds[${index}]`);
    check("a", 0);
    check("b", 1);
    check("c", 2);
    expect(() => {
      check("b", 3);
    }).toThrow("jobIds[3] is the same as jobIds[1].");
    check("d", 4);
  });

  it("knows nothing of another list", () => {
    onlyOnce(() => "x")("a", 0);
    expect(() => {
      onlyOnce(() => "x")("a", 0);
    }).not.toThrow();
  });
});
