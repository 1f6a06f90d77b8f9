import type { ApolloServerPlugin } from "@apollo/server";
import {
  Kind,
  type DocumentNode,
  type GraphQLError,
  type ValidationRule,
} from "graphql";
import type { DocumentLimits } from "./DocumentLimits.js";
import { documentFaults } from "./documentFaults.js";

/** What Apollo Server counts documents with. */
export interface DocumentLimiter {
  readonly plugin: ApolloServerPlugin;
  /** Tells what the plug-in found. */
  readonly rule: ValidationRule;
}

/**
 * Refuses documents beyond the limits as invalid, before any rule of validation looks at them. Apollo Server
 * has no step of its own between parsing and validating that could refuse: where a document is too much, an
 * empty one is validated in its place, and of that one the rule tells the faults.
 *
 * What was found valid once is not parsed again, and was within the limits then.
 *
 * @param mostNamed how many faults are told, at most
 */
export function limitDocuments(
  limits: DocumentLimits,
  mostNamed: number,
): DocumentLimiter {
  const refused = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  const refuse = (faults: readonly GraphQLError[]): DocumentNode => {
    const empty: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
    refused.set(empty, faults.slice(0, mostNamed));
    return empty;
  };
  return {
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          validationDidStart: (context) => {
            const faults = documentFaults(context.document, limits);
            if (faults.length > 0)
              Object.assign(context, { document: refuse(faults) });
            return Promise.resolve();
          },
        }),
    },
    rule: (context) => {
      for (const fault of refused.get(context.getDocument()) ?? [])
        context.reportError(fault);
      return {};
    },
  };
}
