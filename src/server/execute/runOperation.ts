import type { ApolloServer } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { ServerContext } from "../request/createContext.js";
import type {
  ResultSlot,
  ResultStream,
  StreamedResult,
} from "../request/StreamedResult.js";

/** An operation as a client sends it, checked in its outline alone. */
export interface SentOperation {
  readonly query?: string | undefined;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** What became of it. */
export type Outcome =
  /** Nothing has run. */
  | {
      readonly kind: "refused";
      readonly errors: readonly GraphQLFormattedError[];
    }
  | { readonly kind: "answered"; readonly result: StreamedResult }
  | {
      readonly kind: "begun";
      readonly results: ResultStream;
    };

/** Runs any operation as Apollo Server does, subscriptions included. Never throws for what the client sent. */
export async function runOperation(
  apollo: ApolloServer<ServerContext>,
  { query, operationName, variables, extensions }: SentOperation,
  context: ServerContext & { readonly stream: ResultSlot },
): Promise<Outcome> {
  const { body } = await apollo.executeOperation(
    {
      ...(query !== undefined && { query }),
      ...(operationName !== undefined && { operationName }),
      ...(variables !== undefined && { variables }),
      ...(extensions !== undefined && { extensions }),
    },
    { contextValue: context },
  );
  const { results } = context.stream;
  if (results !== undefined) return { kind: "begun", results };
  // The schema has no @defer and no @stream.
  if (body.kind !== "single") throw new Error("The answer comes in parts.");
  const { data, errors = [] } = body.singleResult;
  return data === undefined
    ? { kind: "refused", errors }
    : { kind: "answered", result: body.singleResult };
}

/** The errors that an operation is answered with at once. */
export function errorsIn(
  outcome: Outcome,
): NonNullable<StreamedResult["errors"]> {
  switch (outcome.kind) {
    case "refused":
      return outcome.errors;
    case "answered":
      return outcome.result.errors ?? [];
    case "begun":
      return [];
  }
}
