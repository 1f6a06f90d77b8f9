import type { OutputType } from "../media/signedUrl.js";
import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { integerOf, textOf } from "./parameters.js";

/** Where the answered URLs are to lead, and until when they are to work. */
export interface UrlWish {
  readonly outputType: OutputType;
  readonly expiresAtMs: number;
}

const DEFAULT_SECONDS = 3600;

/**
 * `OutputType` and `AuthTimeout`, the latter limited for URLs of the bucket alone. Which code answers
 * a value out of range is not documented.
 *
 * @throws RpcError `InvalidParameter`
 * @assumed url-ttl
 */
export function urlWishOf(
  parameters: Parameters,
  nowMs: number,
  storageMaxSeconds: number,
): UrlWish {
  const outputType = textOf(parameters, "OutputType") ?? "cdn";
  if (outputType !== "cdn" && outputType !== "oss") {
    throw refuse("InvalidParameter", { Parameter: "OutputType" });
  }
  const seconds = integerOf(parameters, "AuthTimeout") ?? DEFAULT_SECONDS;
  const isTooLong = outputType === "oss" && seconds > storageMaxSeconds;
  if (seconds < 1 || isTooLong) {
    throw refuse("InvalidParameter", { Parameter: "AuthTimeout" });
  }
  return { outputType, expiresAtMs: nowMs + seconds * 1000 };
}

/** A comma list out of a closed set; `undefined` when it is not sent. @throws RpcError `InvalidParameter` */
export function choicesOf<Choice extends string>(
  parameters: Parameters,
  name: string,
  choices: readonly Choice[],
): readonly Choice[] | undefined {
  const given = textOf(parameters, name)?.split(",");
  if (given?.every((item) => choices.includes(item as Choice)) === false) {
    throw refuse("InvalidParameter", { Parameter: name });
  }
  return given as readonly Choice[] | undefined;
}

/** A JSON object of texts in a string; empty when it is not sent. @throws RpcError `InvalidParameter` */
export function jsonObjectOf(
  parameters: Parameters,
  name: string,
): Readonly<Record<string, string | undefined>> {
  const text = textOf(parameters, name) ?? "{}";
  try {
    const value: unknown = JSON.parse(text);
    if (isTexts(value)) return value;
  } catch {
    // Not JSON: refused below like any other value that is no object.
  }
  throw refuse("InvalidParameter", { Parameter: name });
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((member) => typeof member === "string")
  );
}
