import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readAnswer } from "../../../../src/vod/transport/readAnswer.js";

const XML = "<?xml version='1.0' encoding='UTF-8'?>";
const MEBIBYTE = 1024 * 1024;

const readable = [
  ["JSON", '{"RequestId":"1","Size":7}', { RequestId: "1", Size: 7 }],
  ["JSON after blanks", ' \r\n{"A":"b"}\n', { A: "b" }],
  ["JSON after a byte order mark", '\uFEFF{"A":"b"}', { A: "b" }],
  [
    "an XML error",
    `${XML}<Error><RequestId>1</RequestId><Code>Throttling.User</Code></Error>`,
    { RequestId: "1", Code: "Throttling.User" },
  ],
  [
    "an XML success, by whatever name its root ends in Response",
    `${XML}<GetVideoInfosResponse><RequestId>1</RequestId></GetVideoInfosResponse>`,
    { RequestId: "1" },
  ],
  ["XML without a declaration", "<Error><Code>A</Code></Error>", { Code: "A" }],
  [
    "a repeated XML element as a list",
    "<AResponse><Id>1</Id><Id>2</Id></AResponse>",
    { Id: ["1", "2"] },
  ],
  [
    "XML values as text, whatever they look like",
    "<AResponse><Size>007</Size><On>true</On></AResponse>",
    { Size: "007", On: "true" },
  ],
  [
    "the entities of XML itself",
    "<Error><Message>a &lt; b &amp;&amp; c &gt; &quot;d&quot;</Message></Error>",
    { Message: 'a < b && c > "d"' },
  ],
  [
    "CDATA",
    "<Error><Message><![CDATA[a < b & c]]></Message></Error>",
    { Message: "a < b & c" },
  ],
  [
    "XML elements without their attributes",
    '<Error lang="en"><Code kind="x">A</Code></Error>',
    { Code: "A" },
  ],
] as const;

const unreadable = [
  ["nothing", ""],
  ["blanks", " \n"],
  ["text", "Bad Gateway"],
  ["a JSON list", '[{"Code":"A"}]'],
  ["a JSON string", '"A"'],
  ["half a JSON", '{"Code":"Thrott'],
  ["JSON with something behind it", '{"Code":"A"}<html>'],
  ["HTML", "<html><body><h1>502 Bad Gateway</h1></body></html>"],
  ["HTML with a doctype", "<!DOCTYPE html><html><head></head></html>"],
  ["HTML that holds an answer", "<html><Error><Code>A</Code></Error></html>"],
  ["half an XML", "<Error><Code>Thrott"],
  ["XML whose root stays open", "<Error><Code>A</Code>"],
  ["XML that closes in the wrong order", "<Error><Code>A</Error></Code>"],
  ["two XML answers", "<Error><Code>A</Code></Error><Error></Error>"],
  ["an empty XML answer", "<Error/>"],
  ["an XML answer of text alone", "<Error>A</Error>"],
  [
    "XML with entities of its own",
    `${XML}<!DOCTYPE a [<!ENTITY e "A">]><Error><Code>&e;</Code></Error>`,
  ],
  [
    "XML whose entities multiply",
    `${XML}<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><Error><Code>&b;</Code></Error>`,
  ],
  [
    "XML that names a prototype",
    "<Error><__proto__><Code>A</Code></__proto__></Error>",
  ],
] as const;

describe("readAnswer", () => {
  for (const [what, body, members] of readable) {
    it(`reads ${what}`, () => {
      expect(readAnswer(body)).toEqual(members);
    });
  }

  for (const [what, body] of unreadable) {
    it(`does not take ${what} for an answer`, () => {
      expect(readAnswer(body)).toBeUndefined();
    });
  }

  for (const [what, body] of [
    ["JSON nested without end", `{"a":${"[".repeat(MEBIBYTE)}`],
    ["XML nested without end", `<Error>${"<a>".repeat(MEBIBYTE / 8)}`],
    [
      "XML nested deeply, and well formed",
      `<Error>${"<a>".repeat(MEBIBYTE / 8)}${"</a>".repeat(MEBIBYTE / 8)}</Error>`,
    ],
    ["a comment without end", `<Error><!--${"-".repeat(MEBIBYTE)}`],
    ["angle brackets alone", "<".repeat(MEBIBYTE)],
    ["attributes without end", `<Error ${"a=".repeat(MEBIBYTE / 2)}`],
  ] as const) {
    it(`survives ${what}`, () => {
      expect(readAnswer(body)).toBeUndefined();
    });
  }

  it("reads what JSON wrote", () => {
    const members = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(members, (content) => {
        const json = JSON.stringify(content);
        expect(readAnswer(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it("meets any text with members or nothing, never with an error", () => {
    const scrap = fc.constantFrom(
      "<Error>",
      "</Error>",
      "<Code>",
      "</Code>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "&amp;",
      "&#0;",
      "<?",
      "{",
      '"',
      ":",
    );
    const body = fc.array(fc.oneof(scrap, fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(body, (parts) => {
        readAnswer(parts.join(""));
      }),
    );
  });
});
