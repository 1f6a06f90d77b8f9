import { own } from "../base/own.js";
import { membersOf, textOf, type Members } from "./membersOf.js";
import type { EventError } from "./MediaEvent.js";
import { outcomeOf } from "./outcomeOf.js";

/** Codes that stand where nothing has failed. */
const NO_FAILURES = ["0", "200", "ok", "success"];
/** Much longer than any of the vendor's, and short enough for 10,000 that wait. */
const MESSAGE_MAX_LENGTH = 512;

/** Why something failed: as the event itself says, or the first of its streams that did. */
export function errorOf(members: Members): EventError | undefined {
  const failed = listOf(own(members, "StreamInfos"))
    .map(membersOf)
    .filter((stream) => outcomeOf(textOf(stream, "Status")) === "failure");
  for (const place of [members, ...failed]) {
    const error = errorIn(place);
    if (error !== undefined) return error;
  }
  return undefined;
}

/** Events of AI processing say `Code` and `Message`. */
function errorIn(members: Members): EventError | undefined {
  const code = codeIn(members, "ErrorCode") ?? codeIn(members, "Code");
  if (code !== undefined && NO_FAILURES.includes(code.toLowerCase()))
    return undefined;
  const message =
    messageIn(members, "ErrorMessage") ?? messageIn(members, "Message");
  return code === undefined && message === undefined
    ? undefined
    : { code, message };
}

function codeIn(members: Members, name: string): string | undefined {
  const value = own(members, name);
  const text =
    typeof value === "number" ? String(value) : textOf(members, name);
  return text === "" ? undefined : text;
}

function messageIn(members: Members, name: string): string | undefined {
  const value = own(members, name);
  if (typeof value !== "string" || value === "") return undefined;
  // A copy: a slice would keep the whole in memory. Half a character at its end becomes a sign for that.
  return Buffer.from(value.slice(0, MESSAGE_MAX_LENGTH)).toString();
}

/** Lists of the vendor's come as JSON in a text, too. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== "string" || !value.startsWith("[")) return [];
  try {
    return JSON.parse(value) as readonly unknown[];
  } catch {
    return [];
  }
}
