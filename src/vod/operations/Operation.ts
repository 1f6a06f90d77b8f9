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

/** What is known about one VOD action. A value, without logic. */
export interface Operation<Request extends object, Response> {
  /** The vendor's name for it, to the letter. */
  readonly action: string;
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
