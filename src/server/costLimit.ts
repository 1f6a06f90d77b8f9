import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from "@apollo/server";
import { GraphQLError } from "graphql";
import { costOf } from "../graph/index.js";
import type { ServerContext } from "./createContext.js";
import type { QueryLimits } from "./limits/queryLimits.js";
import { checkVariables, type VariableLimits } from "./variableLimit.js";

/** What is looked at before an operation runs. */
type CostLimits = VariableLimits & Pick<QueryLimits, "cost">;

/** The header by which a request asks what it costs, with the value `report`. */
const reportHeader = "graphql-cost";

/**
 * Counts what an operation may cost before it runs, notes it in the request's record, and refuses one that
 * may cost more than the limit. The cost is told to whoever sends `GraphQL-Cost: report`.
 *
 * @param limits the cost in calls to VOD; and what variables may hold, since counting takes them in
 * @see docs/cost.md
 */
export function costLimit(
  limits: CostLimits,
): ApolloServerPlugin<ServerContext> {
  const listener: GraphQLRequestListener<ServerContext> = {
    // It throws at once, and not by a promise, so that plugins after it do not hear of the operation.
    didResolveOperation: (context) => {
      countCost(context, limits);
      return Promise.resolve();
    },
    willSendResponse: (context) => {
      reportCost(context, limits.cost);
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function countCost(
  {
    schema,
    document,
    operation,
    request,
    contextValue: { record },
  }: GraphQLRequestContextDidResolveOperation<ServerContext>,
  limits: CostLimits,
): void {
  if (operation === undefined) return;
  const { variables = {} } = request;
  checkVariables(variables, limits);
  const cost = costOf({ schema, document, operation, variables });
  if (cost === undefined) return;
  record.cost = cost;
  if (cost > limits.cost) throw costLimitExceeded(cost, limits.cost);
}

function costLimitExceeded(cost: number, limit: number): GraphQLError {
  return new GraphQLError(
    `The operation may cost ${cost}; the limit is ${limit}. Ask for fewer things at once.`,
    {
      extensions: {
        code: "COST_LIMIT_EXCEEDED",
        status: 400,
        cost,
        limit,
        retryable: false,
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
