import { catalogue, lasting, passing } from "./catalogue.js";
import type { CatalogueRow } from "./ErrorKind.js";

/** What a code means, and whether the catalogue has a row for exactly this code. */
export interface Classification {
  readonly row: CatalogueRow;
  /** False for a code without a row of its own: log it once, so that a row gets added. */
  readonly known: boolean;
}

/** A map, because an object would also find `constructor` and its kind. */
const rows: ReadonlyMap<string, CatalogueRow> = new Map(
  Object.entries(catalogue),
);

/** Codes that follow a documented pattern, or that sit beside documented ones. The first match counts. */
const families: readonly (readonly [RegExp, CatalogueRow])[] = [
  // Products spell what follows each in their own way, such as `Throttling.API`.
  [/^throttling(\.|$)/i, passing("throttled", 400)],
  // A token or nonce that the next attempt may have anew.
  [/^InvalidSecurityToken(\.|$)/, passing("misconfigured", 400)],
  // The common parameters: we write them, no caller does.
  [
    /^(Missing|Invalid)(AccessKey\w*|Action|Format|Signature(Method|Nonce|Version)?|Time[Ss]tamp|Version)(\.|$)/,
    lasting("misconfigured", 400),
  ],
  [/^Invalid[A-Z]\w*\.NotFound$/, lasting("notFound", 404)],
  // `Missing{Name}` and `Invalid{Name}` of the gateway.
  [/^(Missing|Invalid)[A-Z]/, lasting("invalidInput", 400)],
  // The vendor names "too many" anew in every operation.
  [/ExceededMax$|^LimitExceeded(\.|$)/, lasting("invalidInput", 400)],
];

/**
 * Tells what an error code of an answer means. The code decides; the HTTP status, which the vendor
 * is free with, counts only for a code that is new to us. An unknown 4xx is never retryable, save
 * 429.
 *
 * Look-up order: the code itself, its nearest ancestor (`Throttling` for `Throttling.Anything`),
 * the families above, the class of the HTTP status, `internal`.
 *
 * @param code - the vendor's `Code`, to the letter; empty when the answer had none
 * @param httpStatus - the status of the answer
 */
export function classify(code: string, httpStatus: number): Classification {
  const exact = rows.get(code);
  if (exact !== undefined) return { row: exact, known: true };
  const row = ancestor(code) ?? family(code) ?? byStatus(httpStatus);
  return { row, known: false };
}

function ancestor(code: string): CatalogueRow | undefined {
  const end = code.lastIndexOf(".");
  if (end === -1) return undefined;
  const parent = code.slice(0, end);
  return rows.get(parent) ?? ancestor(parent);
}

function family(code: string): CatalogueRow | undefined {
  return families.find(([pattern]) => pattern.test(code))?.[1];
}

function byStatus(status: number): CatalogueRow {
  if (status >= 500 && status < 600) return passing("unavailable", status);
  if (status < 400 || status >= 600) return lasting("internal", 500);
  switch (status) {
    case 401:
      return lasting("misconfigured", status);
    case 403:
      return lasting("forbidden", status);
    case 404:
      return lasting("notFound", status);
    case 409:
      return lasting("conflict", status);
    case 429:
      return passing("throttled", status);
    default:
      return lasting("invalidInput", status);
  }
}
