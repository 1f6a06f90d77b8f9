import type { ExecutionResult, GraphQLFormattedError } from "graphql";

/** One result on its way to a client: its errors are in the form in which clients see them. */
export interface StreamedResult {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: unknown;
}

/** Results of one subscription, as they come. */
export interface ResultStream extends AsyncIterableIterator<
  StreamedResult,
  void,
  undefined
> {
  /** Ends it. */
  return(): Promise<IteratorResult<StreamedResult, void>>;
}

/** Where a subscription that has begun leaves its results, for whoever can send more than one. */
export interface ResultSlot {
  /** Whether a mutation is refused: a GET changes nothing. */
  readonly readsOnly: boolean;
  results?: ResultStream;
}

/** Gives an error of ours or of GraphQL the form in which clients see it; masks what they must not. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

/** Gives results the form in which they are sent. */
export type TellErrors = (result: ExecutionResult) => StreamedResult;
