import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextDidResolveOperation,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLResponse,
} from "@apollo/server";
import { GraphQLError } from "graphql";
import { costOf } from "../../graph/index.js";
import type { ServerContext } from "../request/createContext.js";
import { coerceVariables } from "../limits/coerceVariables.js";
import { mostFaultsNamed, type QueryLimits } from "../limits/queryLimits.js";
import type { TellErrors, StreamedResult } from "../request/StreamedResult.js";
import {
  checkVariables,
  type VariableLimits,
} from "../limits/variableLimit.js";

/** What is looked at before an operation runs. */
type CostLimits = VariableLimits & Pick<QueryLimits, "cost">;

/** The header by which a request asks what it costs, with the value `report`. */
const reportHeader = "graphql-cost";

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
        didResolveOperation: (context) => {
          misfits = countCost(context, limits);
          return Promise.resolve();
        },
        // Of the errors of an operation that has not begun, only one could be thrown.
        responseForOperation: () =>
          Promise.resolve(
            misfits.length > 0
              ? refusal(tellErrors({ errors: misfits }))
              : null,
          ),
        willSendResponse: (context) => {
          reportCost(context, limits.cost);
          return Promise.resolve();
        },
      });
    },
  };
}

/** @returns what of the variables does not fit: there is no cost then, since nothing will run */
function countCost(
  {
    schema,
    document,
    operation,
    request,
    contextValue: { record },
  }: GraphQLRequestContextDidResolveOperation<ServerContext>,
  limits: CostLimits,
): readonly GraphQLError[] {
  if (operation === undefined) return [];
  const { variables = {} } = request;
  checkVariables(variables, limits);
  const { values, errors } = coerceVariables(
    { schema, operation, variables },
    mostFaultsNamed,
  );
  if (errors.length > 0) return errors;
  const cost = costOf({ schema, document, operation, variables: values });
  record.cost = cost;
  if (cost > limits.cost) throw costLimitExceeded(cost, limits.cost);
  return [];
}

function refusal({ errors = [] }: StreamedResult): GraphQLResponse {
  return {
    http: { status: 400, headers: new HeaderMap() },
    body: { kind: "single", singleResult: { errors } },
  };
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

function reportCost(
  {
    request: { http },
    response: { body },
    contextValue: { record },
  }: GraphQLRequestContextWillSendResponse<ServerContext>,
  limit: number,
): void {
  const isAskedFor = http?.headers.get(reportHeader)?.trim() === "report";
  if (!isAskedFor || record.cost === undefined || body.kind !== "single")
    return;
  const { singleResult } = body;
  singleResult.extensions = {
    ...singleResult.extensions,
    cost: { requested: record.cost, limit },
  };
}
