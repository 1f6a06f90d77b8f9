import { describe, expect, it } from "@jest/globals";
import { toXml } from "../../../../src/emulator/rpc/toXml.js";

const declaration = "<?xml version='1.0' encoding='UTF-8'?>";

describe("toXml", () => {
  it.each([
    ["repeats the element of a list", { A: ["1", "2"] }, "<A>1</A><A>2</A>"],
    ["writes nothing for an empty list", { A: [] }, ""],
    [
      "writes nothing for a member without a value",
      { A: undefined, B: "b" },
      "<B>b</B>",
    ],
    [
      "keeps the wrapper that the JSON has",
      { A: { B: ["1", "2"] } },
      "<A><B>1</B><B>2</B></A>",
    ],
    [
      "writes lists of objects",
      { A: [{ B: 1 }, { B: 2 }] },
      "<A><B>1</B></A><A><B>2</B></A>",
    ],
    [
      "writes numbers and booleans as text",
      { A: 1.5, B: true },
      "<A>1.5</A><B>true</B>",
    ],
    [
      "escapes what would be markup",
      { A: "<b> & c" },
      "<A>&lt;b&gt; &amp; c</A>",
    ],
    ["drops what XML cannot carry", { A: "a\u0000b\u001fc" }, "<A>abc</A>"],
    ["keeps line ends and tabs", { A: "a\n\tb" }, "<A>a\n\tb</A>"],
    [
      "writes the help link as CDATA",
      { Recommend: "x?a&b" },
      "<Recommend><![CDATA[x?a&b]]></Recommend>",
    ],
  ])("%s", (_rule, body, inner) => {
    expect(toXml("Root", body)).toBe(`${declaration}<Root>${inner}</Root>`);
  });
});
