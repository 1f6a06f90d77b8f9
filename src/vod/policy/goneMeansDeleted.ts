import { VodError } from "../errors/VodError.js";
import type { Settle } from "../operations/Operation.js";

/** What "missing" looks like in the answers to a deletion. */
export interface Gone<Response> {
  /** The refusals that say so. */
  readonly codes: ReadonlySet<string>;
  /** The response in place of such a refusal. @param requestId the refusal's own */
  readonly response: (requestId: string) => Response;
  /** A success that lists what was missing, without the list. @default as it is */
  readonly without?: (response: Response) => Response;
}

/** Deletions may be repeated: what is missing after an attempt of unclear outcome was deleted by it. */
export function goneMeansDeleted<Response extends object>({
  codes,
  response,
  without = (found) => found,
}: Gone<Response>): Settle<Response> {
  return (found) => {
    if (!(found instanceof VodError)) return without(found);
    return codes.has(found.code) ? response(found.requestId ?? "") : undefined;
  };
}
