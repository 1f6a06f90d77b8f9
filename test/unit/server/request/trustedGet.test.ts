import { describe, expect, it } from "@jest/globals";
import type { IncomingHttpHeaders } from "node:http";
import { isTrustedGet } from "../../../../src/server/request/trustedGet.js";

const firefox =
  "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

const rows: readonly (readonly [
  what: string,
  headers: IncomingHttpHeaders,
  trusted: boolean,
])[] = [
  ["curl", { "user-agent": "curl/8.5.0" }, true],
  ["Node's fetch", { "user-agent": "node", "sec-fetch-mode": "cors" }, true],
  [
    "an address that a person typed",
    { "user-agent": firefox, "sec-fetch-site": "none" },
    true,
  ],
  [
    "a page of our own",
    { "user-agent": firefox, "sec-fetch-site": "same-origin" },
    true,
  ],
  [
    "a page of a sister domain, or of another port",
    { "user-agent": firefox, "sec-fetch-site": "same-site" },
    false,
  ],
  [
    "a page of another site",
    { "user-agent": firefox, "sec-fetch-site": "cross-site" },
    false,
  ],
  [
    "a page of another site, in a browser of another name",
    { "user-agent": "curl/8.5.0", "sec-fetch-site": "cross-site" },
    false,
  ],
  [
    "two claims about the site",
    { "user-agent": "curl/8.5.0", "sec-fetch-site": "same-origin, cross-site" },
    false,
  ],
  [
    "an empty claim",
    { "user-agent": "curl/8.5.0", "sec-fetch-site": "" },
    false,
  ],
  ["a browser that does not tell the site", { "user-agent": firefox }, false],
  [
    "a browser whose name is written otherwise",
    { "user-agent": " mozilla/5.0" },
    false,
  ],
  [
    "a script that names its origin",
    { "user-agent": "curl/8.5.0", origin: "https://evil.example" },
    false,
  ],
  ["nobody by name", {}, false],
];

describe("a GET without a header of its own", () => {
  for (const [what, headers, trusted] of rows)
    it(`is ${trusted ? "trusted" : "refused"}: ${what}`, () => {
      expect(isTrustedGet(headers)).toBe(trusted);
    });
});
