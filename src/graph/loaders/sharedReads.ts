import DataLoader from "dataloader";
import type { Operation, VodCaller } from "../../vod/index.js";

/** A read without a batch form, by request. */
export type SharedReads<Request, Response> = DataLoader<
  Request,
  Response,
  string
>;

/**
 * One call per request, shared by all who ask the same. The members of a request must always come in
 * the same order.
 */
export function sharedReads<Request extends object, Response>(
  operation: Operation<Request, Response>,
  { vod, signal }: { readonly vod: VodCaller; readonly signal: AbortSignal },
): SharedReads<Request, Response> {
  const read = async (request: Request): Promise<Response | Error> => {
    try {
      return await vod.call(operation, request, { signal });
    } catch (error) {
      return error as Error;
    }
  };
  return new DataLoader<Request, Response, string>(
    (requests) => Promise.all(requests.map(read)),
    {
      name: operation.action,
      cacheKeyFn: (request) => JSON.stringify(request),
    },
  );
}
