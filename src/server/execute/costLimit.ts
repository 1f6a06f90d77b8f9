import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError, type DocumentNode } from "graphql";
import { knownCost } from "../../graph/index.js";
import type { ServerContext } from "../request/createContext.js";
import type { RequestRecord } from "../request/RequestRecord.js";
import {
  coerceVariables,
  type SentVariables,
} from "../limits/coerceVariables.js";
import { mostFaultsNamed, type QueryLimits } from "../limits/queryLimits.js";
import type { TellErrors } from "../request/StreamedResult.js";
import { singleAnswer } from "./singleAnswer.js";
import {
  checkVariables,
  type VariableLimits,
} from "../limits/variableLimit.js";

/** What is looked at before an operation runs. */
export type CostLimits = VariableLimits & Pick<QueryLimits, "cost">;

/** The header by which a request asks what it costs, with the value `report`. */
export const costHeader = "graphql-cost";

/**
 * Coerces an operation's variables and counts what it may cost before it runs, notes that in the request's
 * record, and refuses what does not fit or may cost more than the limit. The cost is told to those who send
 * `GraphQL-Cost: report`.
 *
 * @param limits the cost in calls to VOD; and what variables may hold, since coercing takes them in
 * @param tellErrors gives errors the form in which clients see them
 * @see docs/cost.md
 */
export function costLimit(
  limits: CostLimits,
  tellErrors: TellErrors,
): ApolloServerPlugin<ServerContext> {
  return {
    requestDidStart: () => {
      let misfits: readonly GraphQLError[] = [];
      return Promise.resolve({
        // It throws at once, and not by a promise, so that plugins after it do not hear of the operation.
        didResolveOperation: ({
          schema,
          document,
          operation,
          request: { variables = {} },
          contextValue: { record },
        }) => {
          if (operation !== undefined)
            misfits = countCost(
              { schema, document, operation, variables },
              record,
              limits,
            );
          return Promise.resolve();
        },
        // Of the errors of an operation that has not begun, only one could be thrown.
        responseForOperation: () =>
          Promise.resolve(
            misfits.length > 0
              ? singleAnswer(tellErrors({ errors: misfits }), 400)
              : null,
          ),
        willSendResponse: ({
          request: { http },
          response: { body },
          contextValue: { record },
        }) => {
          const asked = http?.headers.get(costHeader);
          if (body.kind === "single")
            reportCost(body.singleResult, { asked, record, limits });
          return Promise.resolve();
        },
      });
    },
  };
}

/** An operation of a valid document, as it is sent. */
export interface CountedOperation extends SentVariables {
  readonly document: DocumentNode;
}

/**
 * Counts what an operation may cost, and notes it in the request's record.
 *
 * @returns what of the variables does not fit: there is no cost then, since nothing will run
 * @throws GraphQLError when the variables hold too much, or the cost is beyond the limit
 */
export function countCost(
  { schema, document, operation, variables }: CountedOperation,
  record: RequestRecord,
  limits: CostLimits,
): readonly GraphQLError[] {
  checkVariables(variables, limits);
  const { values, errors } = coerceVariables(
    { schema, operation, variables },
    mostFaultsNamed,
  );
  if (errors.length > 0) return errors;
  const cost = knownCost(
    { schema, document, operation, variables: values },
    variables,
  );
  record.cost = cost;
  if (cost > limits.cost) throw costLimitExceeded(cost, limits.cost);
  return [];
}

function costLimitExceeded(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The operation may cost ${cost}; the limit is ${limit}. Ask for fewer things at once.`,
    {
      extensions: {
        code: "COST_LIMIT_EXCEEDED",
        cost,
        limit,
        // Of the whole request: Apollo Server takes it out again.
        http: { status: 400 },
      },
    },
  );
}

/** Tells the cost of an operation in its result, where that was asked for by the header. */
export function reportCost(
  result: { extensions?: unknown },
  {
    asked,
    record: { cost },
    limits,
  }: {
    /** The value of `costHeader`. */
    readonly asked: string | undefined;
    readonly record: RequestRecord;
    readonly limits: CostLimits;
  },
): void {
  if (asked?.trim() !== "report" || cost === undefined) return;
  result.extensions = {
    ...(result.extensions as object | undefined),
    cost: { requested: cost, limit: limits.cost },
  };
}
