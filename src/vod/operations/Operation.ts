import type { KnownCode } from "../errors/catalogue.js";
import type { VodError } from "../errors/VodError.js";
import type { Shape } from "./shape.js";

/** Something that makes VOD calls: the client, or the client inside one call's deadline. */
export interface VodCaller {
  call<Request extends object, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options?: CallOptions,
  ): Promise<Response>;
}

export interface CallOptions {
  /** Ends a read (and any wait between its attempts). Writes run to their end, whoever hangs up. */
  readonly signal?: AbortSignal | undefined;
}

/** Actions that tend to fail together, since one part of the vendor's service answers them. */
export type ActionGroup =
  "upload" | "read" | "play" | "search" | "edit" | "settings";

/** What the vendor says about an action, whatever its form. Quota, breakers and documentation are made of it. */
export interface ActionFacts {
  /** The vendor's name for it, to the letter. */
  readonly action: string;
  readonly group: ActionGroup;
  /** Calls per second of an account, the newest figure that the vendor documents. */
  readonly callsPerSecond: number;
  /** The vendor documents none any more: it is the figure of 2020, of the group that the action was in. */
  readonly isOldFigure?: boolean;
  /** The same outside of the vendor's large regions. Absent: it is the same everywhere. */
  readonly callsPerSecondElsewhere?: number;
  /** Absent: a day has no limit of its own. */
  readonly callsPerDay?: number;
  /** Its own error codes, in the order in which they are told; those of every call come on top. */
  readonly errors: readonly KnownCode[];
  /** The vendor lists no codes for it: `errors` are those of its kin. */
  readonly errorsAreExpected?: boolean;
}

/** What is known about one VOD action. A value, without logic. */
export interface Operation<
  Request extends object,
  Response,
> extends ActionFacts {
  /** Whether it only reads. Reads end when nobody waits for them any more. */
  readonly access: "read" | "write";
  readonly repeat: Repeat<Request, Response>;
  /** What a success must carry. */
  readonly response: Shape<Response>;
}

/**
 * How a call may be repeated after a failure that says "later".
 *
 * - `safe`: as it is. `settle` is for work that leaves something else to find the second time.
 * - `never`: not at all.
 * - `recover`: only after `recover` has looked what became of the attempt before.
 */
export type Repeat<Request extends object, Response> =
  | { readonly how: "safe"; readonly settle?: Settle<Response> }
  | { readonly how: "never" }
  | {
      readonly how: "recover";
      readonly recover: Recover<Request, Response>;
      /** A last look at a success before it is handed out. @throws VodError to withhold it */
      readonly confirm?: Confirm<Request, Response>;
    };

/**
 * Reads what a repetition found when an attempt before it may have done the work: a deletion that
 * finds nothing was done by the attempt whose answer was lost.
 *
 * @returns the response of the call as a whole, or `undefined` when what was found stands as it is
 */
export type Settle<Response> = (
  found: Response | VodError,
) => Response | undefined;

/**
 * Looks what became of an attempt that failed with `error`.
 *
 * @returns the response that was lost, or `undefined` when the attempt certainly did nothing
 * @throws VodError when the outcome stays unclear, or forbids another attempt
 */
export type Recover<Request, Response> = (
  vod: VodCaller,
  request: Request,
  error: VodError,
) => Promise<Response | undefined>;

export type Confirm<Request, Response> = (
  vod: VodCaller,
  request: Request,
  response: Response,
) => Promise<void>;
