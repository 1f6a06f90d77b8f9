import {
  GraphQLError,
  parse,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from "graphql";
import { makeServer, type ConnectionInitMessage } from "graphql-ws";
import type { Outcome } from "../execute/runOperation.js";
import type { SocketConnection, SocketProtocol } from "./SocketConnection.js";

/**
 * The protocol `graphql-transport-ws`: graphql-ws speaks it, and leaves everything else to the connection.
 *
 * @see https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
 */
export function socketProtocol(schema: GraphQLSchema): SocketProtocol {
  // What a client has asked for is read and run elsewhere. graphql-ws looks at a document's kind to know
  // what to call for results, and this one has it always call `subscribe`.
  const document = parse("subscription { results }");
  return makeServer<ConnectionInitMessage["payload"], SocketConnection>({
    // It would wait on the machine's own clock.
    connectionInitWaitTimeout: 0,
    onConnect: ({ extra, connectionParams }) =>
      extra.acknowledge(connectionParams),
    onSubscribe: async ({ extra }, _id, payload) => {
      const outcome = await extra.run(payload);
      return outcome.kind === "refused"
        ? outcome.errors.map((error) => new ToldError(error))
        : { schema, document, rootValue: outcome };
    },
    subscribe: ({ rootValue }) => resultsOf(rootValue as Outcome),
    // It would ask errors for a form that ours have already.
    onNext: (...[, , , , result]) => result as FormattedExecutionResult,
  });
}

function resultsOf(
  outcome: Outcome,
): ReturnType<NonNullable<Parameters<typeof makeServer>[0]["subscribe"]>> {
  switch (outcome.kind) {
    case "begun":
      return outcome.results as AsyncIterableIterator<ExecutionResult>;
    case "answered":
      return outcome.result as ExecutionResult;
    case "refused":
      throw new Error("It has been refused already.");
  }
}

/** An error in the form in which clients see it. */
class ToldError extends GraphQLError {
  readonly #formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message);
    this.#formatted = formatted;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted;
  }
}
