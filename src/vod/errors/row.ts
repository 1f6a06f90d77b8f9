import type { CatalogueRow, ErrorKind } from "./ErrorKind.js";

/** A failure that the same call meets again, however often it is sent. */
export function lasting(kind: ErrorKind, status: number): CatalogueRow {
  return { kind, status, retryable: false };
}

/** A failure that the same call, sent later and signed anew, may be spared. */
export function passing(kind: ErrorKind, status: number): CatalogueRow {
  return { kind, status, retryable: true };
}
