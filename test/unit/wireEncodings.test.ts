import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { jsonItemsOf } from "../../src/emulator/actions/jsonItems.js";
import { urlListOf } from "../../src/emulator/actions/urlList.js";
import { readCall, type Parameters } from "../../src/emulator/rpc/RpcCall.js";
import { encodeParameters } from "../../src/vod/encodeParameters.js";
import { percentEncode } from "../../src/vod/signing/percentEncode.js";
import { signers, type SignatureVersion } from "../../src/vod/signing/sign.js";
import { isSourceUrl, readSourceUrl } from "../../src/vod/sourceUrl.js";

/** The same runs each time. */
const RUNS = { numRuns: 1000, seed: 20_170_321 } as const;

/** What an encoding may stumble over, and text of all planes. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(...Array.from("%,&=+?#/:;@ '\"\\<>{}|^`~*()!中é🎬")),
  }),
  fc.constantFrom("%2C", "%252C", "a%20b", "%E4%BD", "a,b", "null", ""),
);

/** Any http or https URL, as the URL standard writes it. */
const anyUrl = fc
  .tuple(fc.constantFrom("http", "https"), anyText, anyText, anyText)
  .map(([scheme, path, query, hash]) => {
    const url = new URL(`${scheme}://films.example/`);
    url.pathname = path;
    url.search = query;
    url.hash = hash;
    return url;
  });

/** A request as the emulator reads it: encoded, signed, sent, decoded. */
function sent(request: object, version: SignatureVersion): Parameters {
  const { headers, body } = signers[version]({
    action: "UploadMediaByURL",
    parameters: encodeParameters(request),
    host: "127.0.0.1",
    credentials: { accessKeyId: "id", accessKeySecret: "secret" },
    dateMs: 0,
    nonce: "nonce",
  });
  return readCall({
    method: "POST",
    path: "/",
    search: "",
    headers,
    body: Buffer.from(body),
    remoteAddress: "127.0.0.1",
  }).parameters;
}

describe.each<SignatureVersion>(["v1", "v3"])(
  "what the emulator reads of a call signed with %s",
  (version) => {
    it.each(["UploadURLs", "UploadUrls"])(
      "is the list of URLs that was put into %s",
      (name) => {
        fc.assert(
          fc.property(fc.array(anyUrl, { maxLength: 20 }), (urls) => {
            const read = urlListOf(sent({ [name]: urls }, version), name, 20);
            expect(read).toEqual(urls.map(({ href }) => href));
          }),
          RUNS,
        );
      },
    );

    it("is the single URL that was put into StreamURL", () => {
      fc.assert(
        fc.property(anyUrl, (url) => {
          expect(sent({ StreamURL: url }, version).get("StreamURL")).toBe(
            url.href,
          );
        }),
        RUNS,
      );
    });

    it.each([
      ["UploadMetadatas", "SourceURL"],
      ["RegisterMetadatas", "FileURL"],
    ])("is what was said about each URL in %s", (name, key) => {
      const item = fc.record({ url: anyUrl, title: anyText, tags: anyText });
      fc.assert(
        fc.property(
          fc.array(item, { minLength: 1, maxLength: 20 }),
          (items) => {
            const metadata = items.map(({ url, title, tags }) => ({
              [key]: url,
              Title: title,
              Tags: tags,
              Description: undefined,
            }));
            const read = jsonItemsOf(sent({ [name]: metadata }, version), name);
            expect(read.map((members) => Object.fromEntries(members))).toEqual(
              items.map(({ url, title, tags }) => ({
                [key]: url.href,
                Title: title,
                Tags: tags,
              })),
            );
          },
        ),
        RUNS,
      );
    });

    it("is the value that was put into UserData.Extend", () => {
      fc.assert(
        fc.property(fc.jsonValue(), (user) => {
          const parameters = sent({ UserData: { Extend: { user } } }, version);
          expect(JSON.parse(parameters.get("UserData") ?? "")).toEqual({
            Extend: { user: JSON.parse(JSON.stringify(user)) as unknown },
          });
        }),
        RUNS,
      );
    });
  },
);

describe("a URL in an answer", () => {
  it("is known again as it was submitted, and as it was encoded for the request", () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        expect(isSourceUrl(url.href, url)).toBe(true);
        expect(isSourceUrl(percentEncode(url.href), url)).toBe(true);
      }),
      RUNS,
    );
  });

  it.each([
    ["nothing", undefined],
    ["an empty text", ""],
    ["half an escape", "http%3"],
    ["a path", "/a.mp4"],
  ])("is none for %s", (_what, wire) => {
    expect(readSourceUrl(wire)).toBeUndefined();
  });

  it("is told from others", () => {
    const url = new URL("https://films.example/a.mp4?x=1");
    expect(isSourceUrl("https://films.example/a.mp4?x=2", url)).toBe(false);
  });
});
