import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { auditSection } from "../compat/auditSection.mjs";

/** Formatting pads the columns of a table. */
const unpadded = (text: string): string =>
  text.replace(/ {2,}/g, " ").replace(/-{3,}/g, "---");

describe("docs/compatibility.md", () => {
  const page = readFileSync("docs/compatibility.md", "utf8");

  it('lists the audits that the tests run, each under the id that it had (else: "npm run compat")', () => {
    expect(unpadded(page)).toContain(unpadded(auditSection()));
  });
});
