import {
  extendOf,
  readEnvelope,
  readUserData,
  type Envelope,
  type UserData,
} from "./userData.js";

/**
 * Stored `UserData` with another value of the caller's own. Everything else stays as it is: the rest
 * of the gateway's envelope, `MessageCallback`, `AccelerateConfig`. A video made elsewhere has no
 * envelope, and gets none: its events are read by somebody who expects the value where it was. The
 * vendor keeps an object or text there, so that a number or a list goes in as its JSON text.
 *
 * @param value any JSON value; `null` removes the caller's own
 * @throws RangeError when a video without envelope would get something that reads as one
 */
export function withUserExtend(
  stored: string | undefined,
  value: unknown,
): UserData {
  const { Extend: extend, ...others } = readUserData(stored) ?? {};
  if (readEnvelope(stored) !== undefined) {
    const envelope = extendOf({ Extend: extend }) as Envelope;
    const edited = { ...envelope, user: value === null ? undefined : value };
    return { Extend: inFormOf(extend, edited), ...others };
  }
  if (value === null) return others;
  const edited = { Extend: inFormOf(extend, value), ...others };
  if (readEnvelope(JSON.stringify(edited)) !== undefined) {
    // Whoever writes an envelope says who owns the video.
    throw new RangeError("The value reads as the gateway's own envelope.");
  }
  return edited;
}

/** The vendor takes an object, or text that may be JSON: the form that was there is kept. */
function inFormOf(stored: unknown, value: unknown): unknown {
  if (typeof value === "string") return value;
  const isObject =
    typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && typeof stored !== "string" ? value : JSON.stringify(value);
}
