import DataLoader from "dataloader";
import type { Operation, VodCaller } from "../../vod/index.js";

/** The reads of an operation that has no batch form, by request. */
export type SharedReads<Read> =
  Read extends Operation<infer Request, infer Response>
    ? DataLoader<Request, Response, string>
    : never;

/**
 * One call per request, shared by all who ask the same. The members of a request must always come in
 * the same order.
 */
export function sharedReads<Request extends object, Response>(
  operation: Operation<Request, Response>,
  { vod, signal }: { readonly vod: VodCaller; readonly signal: AbortSignal },
): DataLoader<Request, Response, string> {
  const read = async (request: Request): Promise<Response | Error> => {
    try {
      return await vod.call(operation, request, { signal });
    } catch (error) {
      return error as Error;
    }
  };
  return new DataLoader<Request, Response, string>(
    (requests) => Promise.all(requests.map(read)),
    { cacheKeyFn: (request) => JSON.stringify(request) },
  );
}
