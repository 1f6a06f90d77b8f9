import { describe, expect, it } from "@jest/globals";
import { documentedErrors } from "../../src/emulator/rpc/errors.js";
import { catalogue } from "../../src/vod/errors/catalogue.js";
import type { CatalogueRow } from "../../src/vod/errors/ErrorKind.js";

const OUR_OWN = "VodClient.";
const vendorRows = Object.entries<CatalogueRow>(catalogue).filter(
  ([code]) => !code.startsWith(OUR_OWN),
);

describe("the emulator's error table and the client's catalogue, written apart", () => {
  it("hold the same vendor codes", () => {
    const theirs = vendorRows.map(([code]) => code);
    expect(Object.keys(documentedErrors).sort()).toEqual(theirs.sort());
  });

  it.each(vendorRows)(
    "agree on the documented status of %s",
    (code, { status }) => {
      expect(
        documentedErrors[code as keyof typeof documentedErrors].status,
      ).toBe(status);
    },
  );
});
