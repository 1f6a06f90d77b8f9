import type { FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import type { LogFields } from "../../base/logger.js";
import { clientRequestIdOf } from "./requestId.js";
import type { RequestWatch } from "./ServerObserver.js";

/** Longer names are cut off: a caller chooses them. */
const longestName = 200;

/** What a request takes of the server, for as long as somebody holds it. */
export interface RequestSlot {
  /** Counts it for the caller who has been found to hold it. @returns false if that is more than a share */
  countFor(caller: string | undefined): boolean;
  /** Has it kept for one more. @returns a function that ends that; harmless when it was called already */
  hold(): () => void;
  /** Ends the hold of whoever has taken it; harmless when it was called already. */
  readonly release: () => void;
  /** Frees it whoever still holds it: what goes on is counted as something else. */
  giveBack(): void;
}

/** What becomes known of a request while it is answered, for its one line in the log. */
export interface RequestRecord {
  /** What the caller, or a proxy before it, calls the request; absent where it brought no id, or none fit to be logged. */
  readonly clientRequestId?: string;
  /** The document that the request names and does not hold. Not logged. */
  listedDocument?: string;
  /** The owner's name of the caller; absent while callers are not told apart. */
  caller?: string;
  /** Why the caller was not let in: for the operator, who sees here what the caller is not told. */
  refusal?: string;
  /** Whether it proved to come from the router, once that was asked. */
  isFromRouter?: boolean;
  /** What it takes of the server; absent for what is not counted. */
  slot?: RequestSlot;
  /** Whose share of the server it takes, once that was asked; without a key it is nobody's in particular. */
  sharer?: { readonly key: string | undefined };
  /** Is called when the whole body is here; absent where nothing of it was to come. */
  bodyArrived?: () => void;
  /** Whether it was refused because there is too much to do. */
  isShed?: boolean;
  /** Whether it is answered by a stream of results, each for itself. */
  isStreamed?: boolean;
  /** Present when the request is observed. */
  watch?: RequestWatch;
  operationName?: string;
  operationType?: string;
  /** What the operation may cost, in calls to VOD at worst: known before it runs, if its variables fit. */
  cost?: number;
  /** The codes of the errors in the answer, each once. */
  errorCodes: readonly string[];
}

const records = new WeakMap<FastifyRequest, RequestRecord>();

/** The record of a request; made when first asked for. */
export function recordOf(request: FastifyRequest): RequestRecord {
  const known = records.get(request);
  if (known !== undefined) return known;
  const clientRequestId = clientRequestIdOf(request.headers);
  const record: RequestRecord = {
    errorCodes: [],
    ...(clientRequestId !== undefined && { clientRequestId }),
  };
  records.set(request, record);
  return record;
}

/** The caller's name for a request, as a line of the log holds it beside ours. */
export function clientIdIn({ clientRequestId }: RequestRecord): LogFields {
  return clientRequestId === undefined ? {} : { clientRequestId };
}

/** What is logged of an operation: never its variables, nor its text. */
export function describeOperation({
  caller,
  operationType,
  operationName,
  cost,
  errorCodes: codes,
}: RequestRecord): LogFields {
  return {
    ...(caller !== undefined && { caller }),
    ...(operationType !== undefined && { operationType }),
    ...(operationName !== undefined && {
      operationName: operationName.slice(0, longestName),
    }),
    ...(cost !== undefined && { cost }),
    ...(codes.length > 0 && { errorCodes: codes }),
  };
}

/** Each code once, in the order of the errors. */
export function errorCodes(
  errors: readonly Pick<GraphQLFormattedError, "extensions">[],
): readonly string[] {
  const codes = errors.map(({ extensions }) => extensions?.["code"]);
  return [...new Set(codes.filter((code) => typeof code === "string"))];
}
