import {
  execute,
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { RateLimiter } from "../../auth/index.js";
import type { DocumentStore } from "../documents/DocumentStore.js";
import type { ServerContext } from "../request/createContext.js";
import { errorCodes } from "../request/RequestRecord.js";
import type { TellErrors } from "../request/StreamedResult.js";
import { abandonedAnswer } from "./abandoned.js";
import { countCost, reportCost, type CostLimits } from "./costLimit.js";
import { chargeRest } from "./rateLimit.js";
import type { SentOperation } from "./runOperation.js";
import { singleAnswer, type SingleAnswer } from "./singleAnswer.js";

/** What operations of known documents are run with. */
export interface KnownTools {
  readonly schema: GraphQLSchema;
  readonly documentStore: DocumentStore;
  readonly queryLimits: CostLimits;
  readonly rateLimiter: RateLimiter;
  readonly tellErrors: TellErrors;
}

/** An operation with one answer, of a document that has been found valid. */
export interface KnownOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Finds the document of what is sent among those that Apollo Server has found valid. */
export function findKnown(
  { query, operationName, variables = {}, extensions }: SentOperation,
  listedDocument: string | undefined,
  documents: DocumentStore,
): KnownOperation | undefined {
  // By its hash alone Apollo Server knows it.
  const isNamed = extensions?.["persistedQuery"] !== undefined;
  const text = listedDocument ?? (isNamed ? undefined : query);
  const document = text === undefined ? undefined : documents.known(text);
  if (document === undefined) return undefined;
  const name = operationName === "" ? undefined : operationName;
  const operation = getOperationAST(document, name);
  return operation && operation.operation !== OperationTypeNode.SUBSCRIPTION
    ? { document, operation, variables }
    : undefined;
}

/**
 * Runs an operation whose document Apollo Server has found valid before, and leaves out its pipeline, whose steps come
 * to the same each time. Not our own plug-ins: what they look at is looked at here, in their order.
 *
 * @param costAsked the header that asks what it costs
 * @returns undefined where it is not to run: Apollo Server refuses it, in its form. Nothing has been spent by then
 */
export async function runKnown(
  known: KnownOperation,
  context: ServerContext,
  tools: KnownTools,
  costAsked: string | undefined,
): Promise<SingleAnswer | undefined> {
  const { record, signal } = context;
  const { schema, queryLimits: limits } = tools;
  const { operation: definition, name } = known.operation;
  record.operationType = definition;
  if (name !== undefined) record.operationName = name.value;
  if (!fits({ schema, ...known }, record, limits)) return undefined;
  const answer =
    (await chargeRest(tools.rateLimiter, context)) ??
    (signal.aborted ? abandonedAnswer() : await run(known, context, tools));
  const { singleResult } = answer.body;
  record.errorCodes = errorCodes(singleResult.errors ?? []);
  reportCost(singleResult, { asked: costAsked, record, limits });
  return answer;
}

function fits(
  ...[operation, record, limits]: Parameters<typeof countCost>
): boolean {
  try {
    return countCost(operation, record, limits).length === 0;
  } catch {
    return false;
  }
}

async function run(
  { document, operation, variables }: KnownOperation,
  contextValue: ServerContext,
  { schema, tellErrors }: KnownTools,
): Promise<SingleAnswer> {
  const result = await execute({
    schema,
    document,
    operationName: operation.name?.value,
    variableValues: variables,
    contextValue,
  });
  return singleAnswer(tellErrors(result));
}
