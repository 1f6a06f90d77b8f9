import { parse, validate, type GraphQLSchema } from "graphql";
import type { Logger } from "../../base/logger.js";
import type { DocumentList, DocumentPolicy } from "./DocumentPolicy.js";
import { readDocumentList } from "./readDocumentList.js";

/** Which documents a server is to run. */
export interface DocumentOptions {
  /**
   * `automatic` runs any document; those of the lists can be named by their id, others once they have been
   * sent (APQ). `only` runs those of the lists and no others. @default automatic
   */
  readonly mode?: DocumentPolicy["mode"];
  /** A list of the operator's own, beside that of our clients. @default none */
  readonly file?: string;
  /** The list of our own clients. @default that of schema/persisted-documents.json */
  readonly ownFile?: string;
  /** Any of what a router proves itself with, to send documents of its own in the mode `only`. @default no router can */
  readonly routerSecrets?: readonly string[];
}

/**
 * Reads the lists. A document that the schema does not know is logged and kept: it fails by itself, with
 * the reason, and need not keep the others from being served.
 *
 * @throws {DocumentListError}
 */
export function openDocuments(
  {
    mode = "automatic",
    file,
    ownFile,
    routerSecrets = [],
  }: DocumentOptions & { readonly ownFile: string },
  schema: GraphQLSchema,
  logger: Logger,
): DocumentPolicy {
  const theirs = file === undefined ? new Map() : readDocumentList(file);
  warnOfStrangers(theirs, schema, logger);
  return {
    mode,
    list: new Map([...readDocumentList(ownFile), ...theirs]),
    routerSecrets,
  };
}

function warnOfStrangers(
  list: DocumentList,
  schema: GraphQLSchema,
  logger: Logger,
): void {
  for (const [id, document] of list) {
    const [error] = validate(schema, parse(document));
    if (error !== undefined)
      logger.warn(
        { documentId: id, reason: error.message },
        "a listed document does not fit the schema: whoever names it gets this error",
      );
  }
}
