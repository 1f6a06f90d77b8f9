import { createHash } from "node:crypto";
import { badUserInput } from "../errors/refusals.js";

/** A place in a list. */
export interface Cursor {
  /** How many records of the list stand up to it. */
  readonly position: number;
  /** What the vendor wants back for the page that follows; only the end of a page has one. */
  readonly token?: string | undefined;
}

/** The start of every list. */
const BEGINNING: Cursor = { position: 0 };

/** Raised when a cursor of an older gateway would be misread. */
const VERSION = 1;

/**
 * Writes a cursor as clients see it.
 *
 * @param list what makes the list the same as another: its name, filter and order
 */
export function writeCursor({ position, token }: Cursor, list: string): string {
  const parts = [VERSION, position, markOf(list), ...(token ? [token] : [])];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/**
 * Reads `after`; the beginning when there is none.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for what no list gave out, and for a cursor of another list
 */
export function readCursor(
  after: string | null | undefined,
  list: string,
): Cursor {
  if (after === null || after === undefined) return BEGINNING;
  const [version, position, mark, token] = parts(after);
  const isCursor =
    version === VERSION &&
    Number.isSafeInteger(position) &&
    (position as number) >= 0 &&
    (token === undefined || isToken(token));
  if (!isCursor) {
    throw badUserInput(
      "after is not a cursor of this gateway: start over without it.",
    );
  }
  if (mark !== markOf(list)) {
    throw badUserInput(
      "after belongs to a list with another filter or order: start over without it.",
    );
  }
  return { position: position as number, token };
}

function parts(after: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(
      Buffer.from(after, "base64url").toString("utf8"),
    );
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** The vendor's are 32 characters; what is sent on is bounded and printable. */
function isToken(token: unknown): token is string {
  return typeof token === "string" && /^[!-~]{1,256}$/.test(token);
}

/** Enough to tell lists apart: a cursor is no secret and no proof. */
function markOf(list: string): string {
  return createHash("sha256").update(list).digest("base64url").slice(0, 12);
}
