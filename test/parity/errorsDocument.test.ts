import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { toGraphQLError } from "../../src/graph/errors/toGraphQLError.js";
import { errorCode } from "../../src/graph/types/ErrorCode.js";
import { catalogue } from "../../src/vod/errors/catalogue.js";
import type { CatalogueRow } from "../../src/vod/errors/ErrorKind.js";
import { VodError } from "../../src/vod/errors/VodError.js";

/** What a line of the page's tables says about a code. */
interface Entry {
  readonly code: unknown;
  readonly status: unknown;
  readonly retryable: unknown;
}

const page = readFileSync(
  new URL("../../docs/errors.md", import.meta.url),
  "utf8",
);
const LINE =
  /^\| `([\w.]+)` +\| `([A-Z_]+)` +\| (\d{3}) +\| (yes|no) +\| \S.* \|$/gm;

const documented = new Map<string, Entry>();
for (const [, vodCode = "", code, status, retryable] of page.matchAll(LINE)) {
  if (documented.has(vodCode)) throw new Error(`${vodCode} is listed twice`);
  documented.set(vodCode, {
    code,
    status: Number(status),
    retryable: retryable === "yes",
  });
}

describe("docs/errors.md", () => {
  for (const [code, row] of Object.entries(catalogue)) {
    it(`says of ${code} what a client gets`, () => {
      expect(documented.get(code)).toEqual(shown(code, row));
    });
  }

  it("lists no code that the catalogue lacks", () => {
    const strangers = [...documented.keys()].filter(
      (code) => !Object.hasOwn(catalogue, code),
    );
    expect(strangers).toEqual([]);
  });

  it("has no line in its tables of codes that this test cannot read", () => {
    const lines = page.match(/^\| `[\w.]+` +\| `[A-Z_]+` +\|.*$/gm) ?? [];
    expect(lines).toHaveLength(documented.size);
  });

  for (const code of Object.keys(errorCode)) {
    it(`explains ${code}`, () => {
      expect(page).toMatch(new RegExp(`^\\| \`${code}\` +\\| \\w`, "m"));
    });
  }
});

function shown(code: string, row: CatalogueRow): Entry {
  const error = new VodError({ ...row, code, message: "", action: "" });
  const { extensions } = toGraphQLError(error);
  return {
    code: extensions["code"],
    status: extensions["status"],
    retryable: extensions["retryable"],
  };
}
