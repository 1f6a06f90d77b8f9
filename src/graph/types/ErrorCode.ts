import { registerEnumType } from "type-graphql";

const MEANINGS = {
  BAD_USER_INPUT: "The input can never work: the message says what is wrong.",
  NOT_FOUND: "The thing asked for is not there.",
  FORBIDDEN: "The caller may not do this to this thing.",
  CONFLICT: "The thing is there, and its state refuses the call.",
  THROTTLED: "Too many calls for now: wait `retryAfterMs`.",
  UPSTREAM_UNAVAILABLE: "VOD is down, unreachable, or answers nonsense.",
  UPSTREAM_TIMEOUT: "VOD did not answer in time.",
  UPSTREAM_MISCONFIGURED:
    "The gateway's own set-up is at fault: tell its operator.",
  INTERNAL_SERVER_ERROR: "Nobody foresaw it: report it with the request id.",
} as const;

/** The values of `extensions.code` for errors that stem from VOD. The set is closed. */
export type ErrorCode = keyof typeof MEANINGS;

const codes = Object.keys(MEANINGS) as ErrorCode[];

/** What the schema knows the codes by. */
export const errorCode = Object.fromEntries(
  codes.map((code) => [code, code]),
) as Readonly<Record<ErrorCode, ErrorCode>>;

registerEnumType(errorCode, {
  name: "ErrorCode",
  description:
    "The values of `errors[].extensions.code` for errors that stem from VOD, and of `ItemError.code`.",
  valuesConfig: Object.fromEntries(
    codes.map((code) => [code, { description: MEANINGS[code] }]),
  ),
});
