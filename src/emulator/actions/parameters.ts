import type { Parameters } from "../rpc/RpcCall.js";
import { invalid, missing, refuse } from "../rpc/RpcError.js";

const REFERENCE_ID = /^[A-Za-z0-9_-]{6,64}$/;

/** Emoji as people see them: shown as such by themselves, or told to by a variation selector. */
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;

/** A parameter's text; an empty one counts as absent. */
export function textOf(
  parameters: Parameters,
  name: string,
): string | undefined {
  const value = parameters.get(name);
  return value === "" ? undefined : value;
}

/** @throws RpcError `Missing{Name}` */
export function requiredTextOf(parameters: Parameters, name: string): string {
  const value = textOf(parameters, name);
  if (value === undefined) throw missing(name);
  return value;
}

/**
 * A text for humans. The vendor's parameter tables count characters and its error texts bytes; the
 * looser reading is taken.
 *
 * @throws RpcError `IllegalCharacters` for an emoji, `LengthExceededMax`
 */
export function proseOf(
  parameters: Parameters,
  name: string,
  max: number,
): string | undefined {
  const value = textOf(parameters, name);
  if (value !== undefined) checkProse(name, value, max);
  return value;
}

/** @throws RpcError as {@link proseOf}, or `TagsExceededMax` for more than 16 */
export function tagsOf(parameters: Parameters): string | undefined {
  const value = textOf(parameters, "Tags");
  const tags = value?.split(",") ?? [];
  for (const tag of tags) checkProse("Tags", tag, 32);
  if (tags.length > 16) throw refuse("TagsExceededMax");
  return value;
}

/** A whole number from zero up. @throws RpcError `Invalid{Name}` */
export function integerOf(
  parameters: Parameters,
  name: string,
): number | undefined {
  const value = textOf(parameters, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(number))
    throw invalid(name);
  return number;
}

/** `true` or `false`. @throws RpcError `Invalid{Name}` */
export function checkBoolean(parameters: Parameters, name: string): void {
  const value = textOf(parameters, name);
  if (value !== undefined && value !== "true" && value !== "false")
    throw invalid(name);
}

/** @throws RpcError `InvalidParameter` unless it is 6 to 64 of `[A-Za-z0-9_-]` */
export function referenceIdOf(parameters: Parameters): string | undefined {
  const value = textOf(parameters, "ReferenceId");
  if (value !== undefined && !REFERENCE_ID.test(value)) {
    throw refuse("InvalidParameter", { Parameter: "ReferenceId" });
  }
  return value;
}

/**
 * A JSON object in a string, whose `Extend` may hold 512 bytes.
 *
 * @throws RpcError `InvalidParameter`, `LengthExceededMax`
 */
export function userDataOf(parameters: Parameters): string | undefined {
  const value = textOf(parameters, "UserData");
  if (value === undefined) return undefined;
  const { Extend: extend = "" } = parseObject(value);
  const extendText =
    typeof extend === "string" ? extend : JSON.stringify(extend);
  if (Buffer.byteLength(extendText) > 512)
    throw tooLong("UserData.Extend", 512);
  return value;
}

function checkProse(name: string, value: string, max: number): void {
  if (EMOJI.test(value)) throw refuse("IllegalCharacters", { Parameter: name });
  if (Array.from(value).length > max) throw tooLong(name, max);
}

function tooLong(name: string, max: number): Error {
  return refuse("LengthExceededMax", { Parameter: name, MaxLength: max });
}

function parseObject(json: string): { readonly Extend?: unknown } {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value;
  } catch {
    // Not JSON: refused below like any other value that is no object.
  }
  throw refuse("InvalidParameter", { Parameter: "UserData" });
}
