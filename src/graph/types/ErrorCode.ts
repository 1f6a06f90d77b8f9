import { registerEnumType } from "type-graphql";

const MEANINGS = {
  BAD_USER_INPUT: "The input can never work: the message says what is wrong.",
  NOT_FOUND: "The thing asked for is not there.",
  UNAUTHENTICATED: "The caller did not prove who they are: get a new token.",
  FORBIDDEN:
    "The caller lacks the scope that the message names, or the account may not do this to this thing.",
  CONFLICT: "The thing is there, and its state refuses the call.",
  THROTTLED: "VOD takes no more calls for now: wait `retryAfterMs`.",
  RATE_LIMITED: "The caller has used up their share: wait `retryAfterMs`.",
  COST_LIMIT_EXCEEDED:
    "The document costs more than one may: the message says how much.",
  DOCUMENT_NOT_ALLOWED:
    "Only listed documents run here, and this is none of them.",
  OVERLOADED: "The gateway takes no more requests for now: repeat later.",
  UPSTREAM_UNAVAILABLE: "VOD is down, unreachable, or answers nonsense.",
  UPSTREAM_TIMEOUT: "VOD did not answer in time.",
  UPSTREAM_MISCONFIGURED:
    "The gateway's own set-up is at fault: tell its operator.",
  INTERNAL_SERVER_ERROR: "Nobody foresaw it: report it with the request id.",
} as const;

/**
 * The values of `extensions.code` for errors that stem from VOD and from the gateway's own rules. The set
 * is closed; what is no valid GraphQL request gets a code of the server's.
 */
export type ErrorCode = keyof typeof MEANINGS;

const codes = Object.keys(MEANINGS) as ErrorCode[];

/** What the schema knows the codes by. */
export const errorCode = Object.fromEntries(
  codes.map((code) => [code, code]),
) as Readonly<Record<ErrorCode, ErrorCode>>;

registerEnumType(errorCode, {
  name: "ErrorCode",
  description:
    "The values of `errors[].extensions.code` for errors that stem from VOD or from a rule of this gateway, and of `ItemError.code`.",
  valuesConfig: Object.fromEntries(
    codes.map((code) => [code, { description: MEANINGS[code] }]),
  ),
});
