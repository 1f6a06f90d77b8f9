import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginInlineTrace } from "@apollo/server/plugin/inlineTrace";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { RateLimiter } from "../../auth/index.js";
import type { Logger } from "../../base/logger.js";
import { formatError } from "../../graph/index.js";
import { leaveAbandoned } from "./abandoned.js";
import { costLimit } from "./costLimit.js";
import type { ServerContext } from "../request/createContext.js";
import type { DocumentStore } from "../documents/DocumentStore.js";
import { leaveOutEmptyName } from "./emptyParameters.js";
import { draftStatuses } from "./draftStatuses.js";
import { limitDocuments } from "../limits/limitDocuments.js";
import { mostFaultsNamed, type QueryLimits } from "../limits/queryLimits.js";
import { rateLimit } from "./rateLimit.js";
import { completed } from "../request/refusals.js";
import { recordOperation } from "./recordOperation.js";
import {
  beginSubscriptions,
  refuseUnstreamable,
} from "./subscriptionPlugins.js";
import { resultFormatter } from "./eventResults.js";
import type { FormatError, TellErrors } from "../request/StreamedResult.js";
import {
  inOurWords,
  noServiceSdl,
  withoutSuggestion,
} from "./schemaPrivacy.js";

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  readonly federationSdl: boolean;
  readonly federatedTracing: boolean;
  /** Whether statuses are those of the GraphQL-over-HTTP draft of August 2026. */
  readonly draftStatuses: boolean;
  /** Whether a document that was sent once can be named by its hash from then on (APQ). */
  readonly remembersDocuments: boolean;
  readonly queryLimits: QueryLimits;
  readonly rateLimiter: RateLimiter;
  readonly documentStore: DocumentStore;
  readonly format: FormatError;
  readonly tellErrors: TellErrors;
  readonly logger: Logger;
}

/** How errors are told to clients: whole answers and the results of streams alike. */
export function errorForms({
  introspection,
  logger,
}: Pick<ApolloOptions, "introspection" | "logger">): Pick<
  ApolloOptions,
  "format" | "tellErrors"
> {
  const say = (error: GraphQLFormattedError): GraphQLFormattedError =>
    introspection ? error : withoutSuggestion(inOurWords(error));
  const format: FormatError = (formatted, error) =>
    completed(formatError(say(formatted), error, logger), error);
  return { format, tellErrors: resultFormatter(format) };
}

/** Apollo Server with every choice made here, whatever the environment says (it would read `APOLLO_KEY` and `NODE_ENV`). */
export function createApollo({
  schema,
  introspection,
  federationSdl,
  federatedTracing,
  draftStatuses: areDraft,
  remembersDocuments,
  queryLimits,
  rateLimiter,
  documentStore,
  format,
  tellErrors,
  logger,
}: ApolloOptions): ApolloServer<ServerContext> {
  const documents = limitDocuments(queryLimits, mostFaultsNamed);
  return new ApolloServer<ServerContext>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Its cache is bounded: 30 MiB of documents, the least recently named leave first.
    persistedQueries: remembersDocuments ? {} : false,
    documentStore,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: {
      maxSourceLength: queryLimits.characters,
      maxLexicalTokens: queryLimits.tokens,
      maxComments: queryLimits.tokens,
    },
    validationRules: [documents.rule, ...(federationSdl ? [] : [noServiceSdl])],
    validationOptions: { maxErrors: mostFaultsNamed },
    formatError: format,
    logger: apolloLog(logger),
    plugins: [
      runListedDocument,
      leaveOutEmptyName,
      documents.plugin,
      recordOperation,
      ...(areDraft ? [draftStatuses] : []),
      refuseUnstreamable,
      // What is refused for its cost spends no more than it did on its arrival.
      costLimit(queryLimits, tellErrors),
      rateLimit(rateLimiter),
      leaveAbandoned,
      beginSubscriptions(rateLimiter, tellErrors),
      ApolloServerPluginCacheControlDisabled(),
      federatedTracing
        ? ApolloServerPluginInlineTrace({ includeErrors: { masked: true } })
        : ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Apollo Server logs texts and errors; ours takes fields first. */
function apolloLog(
  logger: Logger,
): Record<"debug" | "info" | "warn" | "error", (message?: unknown) => void> {
  const write =
    (level: "debug" | "info" | "warn" | "error") => (message?: unknown) => {
      if (message instanceof Error)
        logger[level]({ err: message }, "Apollo Server");
      else logger[level]({}, `Apollo Server: ${String(message)}`);
    };
  return {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
}

/** Runs the listed document in place of whatever stands in the request: Apollo Server has not read that yet. */
const runListedDocument: ApolloServerPlugin<ServerContext> = {
  requestDidStart({ request, contextValue }) {
    const { listedDocument } = contextValue.record;
    if (listedDocument !== undefined) {
      request.query = listedDocument;
      request.extensions = { ...request.extensions };
      delete request.extensions["persistedQuery"];
    }
    return Promise.resolve();
  },
};
