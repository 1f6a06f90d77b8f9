import { describe, expect, it } from "@jest/globals";
import { GraphQLError } from "graphql";
import {
  checkExtension,
  type NamedFile,
} from "../../../../src/graph/rules/extensionRule.js";

const accepted = ["png", "apng"];

describe("checkExtension", () => {
  it.each<[string, NamedFile, string | undefined]>([
    ["the extension", { extension: "png" }, "png"],
    ["the extension in capitals", { extension: "APNG" }, "apng"],
    ["the file name", { fileName: "a.png" }, "png"],
    ["the last dot of the file name", { fileName: "v1.2/a.gif.PNG" }, "png"],
    ["a path with backslashes", { fileName: "D:\\v1.2\\a.png" }, "png"],
    [
      "the extension, whatever the file name says",
      { extension: "png", fileName: "a.exe" },
      "png",
    ],
    [
      "the file name when the extension is null",
      { extension: null, fileName: "a.png" },
      "png",
    ],
    ["neither", {}, undefined],
    ["nulls", { extension: null, fileName: null }, undefined],
    ["a file name without a dot", { fileName: "png" }, undefined],
    ["a dot in a folder alone", { fileName: "a.png/b" }, undefined],
    ["a dot and nothing after it", { fileName: "a." }, undefined],
  ])("takes it from %s", (_, file, extension) => {
    expect(checkExtension(file, accepted, "input")).toBe(extension);
  });

  it.each<[string, NamedFile, string]>([
    ["an empty file name", { fileName: "" }, "input.fileName is empty."],
    [
      "another extension",
      { extension: "exe", fileName: "a.png" },
      "input.extension is none of png, apng.",
    ],
    [
      "an empty extension",
      { extension: "" },
      "input.extension is none of png, apng.",
    ],
    [
      "a file name with another extension",
      { fileName: "a.EXE" },
      "input.fileName ends in .exe; allowed are png, apng. Or give input.extension.",
    ],
  ])("refuses %s", (_, file, message) => {
    const check = (): unknown => checkExtension(file, accepted, "input");
    expect(check).toThrow(GraphQLError);
    expect(check).toThrow(message);
  });
});
