import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { buildASTSchema, parse, validate } from "graphql";
import { gatewayVariables } from "../../src/config/variables.js";
import { errorCode } from "../../src/graph/types/ErrorCode.js";
import { catalogue } from "../../src/vod/errors/catalogue.js";
import { nonEmpty } from "../support/nonEmpty.js";

const page = readFileSync("docs/operations.md", "utf8");

/** Each of them has a row of its own in test/unit/base/tlsFault.test.ts. */
const certificateFaults = [
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "ERR_SSL_WRONG_VERSION_NUMBER",
];

describe("docs/operations.md", () => {
  it("tells the operator what to do about each code, and no other", () => {
    const table = between("## What each code means\n", "\nBehind `");
    const told = [...table.matchAll(/^\| `([A-Z_]+)` +\| \w/gm)];
    expect(told.map(([, code]) => code).toSorted()).toEqual(
      Object.keys(errorCode).toSorted(),
    );
  });

  it("names codes of the log that there are", () => {
    const rows = between("| `code` in the log", "\n\n").split("\n").slice(2);
    const named = rows.flatMap((row) =>
      [...(row.split(" | ")[0] ?? "").matchAll(/`([\w.]+)`/g)].map(
        ([, code]) => code,
      ),
    );
    expect(named).not.toEqual([]);
    expect(Object.keys(catalogue)).toEqual(expect.arrayContaining(named));
  });

  it("names variables that there are", () => {
    const named = [...page.matchAll(/`([A-Z]+(?:_[A-Z]+)+)[`=]/g)].map(
      ([, name = ""]) => name,
    );
    const known = [
      ...Object.keys(gatewayVariables),
      ...Object.keys(errorCode),
      "UPLOADING",
      // Node.js's own, and its words for certificates.
      "NODE_OPTIONS",
      "NODE_EXTRA_CA_CERTS",
      "NODE_TLS_REJECT_UNAUTHORIZED",
      ...certificateFaults,
      // The system's words, of a proxy.
      "PROXY_ECONNREFUSED",
      "PROXY_ENOTFOUND",
      // The vendor's own.
      "ALIBABA_CLOUD_ECS_METADATA_DISABLED",
    ];
    expect(known).toEqual(expect.arrayContaining(named));
  });

  it("shows documents that run", () => {
    const sdl = readFileSync("schema/schema.graphql", "utf8");
    const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
    const documents = [...page.matchAll(/^```graphql\n([^]*?)^```/gm)];
    expect(documents).not.toEqual([]);
    for (const [, document = ""] of nonEmpty(documents))
      expect(validate(schema, parse(document))).toEqual([]);
  });
});

function between(begin: string, end: string): string {
  const [, after = ""] = page.split(begin);
  return after.slice(0, after.indexOf(end));
}
