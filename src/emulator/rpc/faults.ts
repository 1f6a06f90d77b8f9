import type { AnswerFormat } from "./RpcCall.js";

/** Which calls a fault hits. Only calls that pass the signature and quota checks are looked at. */
interface FaultTarget {
  /** @default every action */
  readonly action?: string;
  /** How many calls it hits before it is used up. @default 1 */
  readonly times?: number;
  /** How likely it hits a call that it is meant for, above 0; drawn from the emulator's seed. @default 1, each */
  readonly chance?: number;
  /** Only calls whose parameter holds this text: one id of a batch, for example. */
  readonly when?: { readonly parameter: string; readonly contains: string };
}

/**
 * Whether the action's work is done although its answer is spoilt: `before` the answer, `after` it is
 * over (a server that finishes late), or `never`.
 */
export type Work = "before" | "after" | "never";

/** A fault that may leave the work undone. */
interface SpoiltAnswer extends FaultTarget {
  /** @default "never" */
  readonly work?: Work;
}

/** Answers an error envelope. */
export interface ErrorFault extends SpoiltAnswer {
  readonly kind: "error";
  /** Any code, documented or not. */
  readonly code: string;
  /** @default the documented one; 500 for an unknown code */
  readonly status?: number;
  /** @default the documented one */
  readonly message?: string;
  /** @default what the caller asked for */
  readonly format?: AnswerFormat;
  /** Sent as `x-acs-retry-after`, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Answers `Throttling.User`. */
export interface ThrottleFault extends SpoiltAnswer {
  readonly kind: "throttle";
  /** Sent as `x-acs-retry-after`, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Never answers; the connection stays open. */
export interface HangFault extends SpoiltAnswer {
  readonly kind: "hang";
}

/** Resets the connection instead of answering. */
export interface ResetFault extends SpoiltAnswer {
  readonly kind: "reset";
}

/** Answers these bytes: a proxy's HTML page, an empty body, half a JSON. */
export interface RawFault extends SpoiltAnswer {
  readonly kind: "raw";
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A success whose body never ends, until the caller hangs up. */
export interface EndlessFault extends SpoiltAnswer {
  readonly kind: "endless";
}

/** The genuine answer (its work is done), cut off: its head promises more bytes than come before the connection closes. */
export interface TruncatedFault extends FaultTarget {
  readonly kind: "truncated";
  /** Bytes that do come. @default half of them */
  readonly keepBytes?: number;
}

/** The genuine answer without some members. `Video.Status` reaches inside; lists are gone through. */
export interface OmitFault extends FaultTarget {
  readonly kind: "omit";
  readonly fields: readonly string[];
}

/** The genuine answer with some members replaced, named as for {@link OmitFault}. */
export interface ReplaceFault extends FaultTarget {
  readonly kind: "replace";
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The genuine answer whose upload grant is told in other words: it opens what it opened. */
export interface CredentialFault extends FaultTarget {
  readonly kind: "credential";
  /** Members of `UploadAddress` to replace or to add, such as `ObjectPrefix`; `null` leaves one out. */
  readonly address?: Readonly<Record<string, unknown>>;
  /** Members of `UploadAuth`, in the same way. */
  readonly auth?: Readonly<Record<string, unknown>>;
  /** How both are written. @default "base64" */
  readonly encoding?: "base64" | "base64url" | "percent" | "byteOrderMark";
}

/** The genuine answer, late by `ms` on the emulator's clock. */
export interface LatencyFault extends FaultTarget {
  readonly kind: "latency";
  readonly ms: number;
  /** Whether the work is done on arrival or when the answer leaves. @default "before" */
  readonly work?: "before" | "after";
}

/** The server's clock, its `Date` header included, runs off until the faults are cleared. */
export interface SkewFault {
  readonly kind: "skew";
  /** Positive: the server is ahead. */
  readonly offsetMs: number;
}

/** What can be asked to go wrong. */
export type Fault =
  | ErrorFault
  | ThrottleFault
  | HangFault
  | ResetFault
  | RawFault
  | EndlessFault
  | TruncatedFault
  | OmitFault
  | ReplaceFault
  | CredentialFault
  | LatencyFault
  | SkewFault;

/** A fault that hits single calls. */
export type CallFault = Exclude<Fault, SkewFault>;
