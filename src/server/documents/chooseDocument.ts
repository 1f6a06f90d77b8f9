import { fieldsOf } from "../fieldsOf.js";
import { bareId, hashOf, type DocumentList } from "./DocumentList.js";
import type { DocumentPolicy } from "./DocumentPolicy.js";

/** What a request says about its document, unchecked. */
export interface SentDocument {
  readonly query?: unknown;
  /** As the GraphQL-over-HTTP draft has it. */
  readonly documentId?: unknown;
  /** `extensions.persistedQuery`, as APQ has it: a `version`, which is 1, and a `sha256Hash`. */
  readonly persistedQuery?: unknown;
}

/** What becomes of a request. */
export type DocumentChoice =
  /** It goes on as it came; what is no document at all is for Apollo Server to refuse. */
  | { readonly kind: "asSent" }
  /** It runs a document of the list, whatever text came with it. */
  | { readonly kind: "listed"; readonly document: string }
  | {
      readonly kind: "refused";
      readonly code: string;
      readonly message: string;
    };

const asSent = { kind: "asSent" } as const;

/** Finds the document that a request names, and whether it may run. */
export function chooseDocument(
  sent: SentDocument,
  { mode, list }: DocumentPolicy,
  fromRouter: boolean,
): DocumentChoice {
  const id = sent.documentId ?? hashIn(sent);
  const listed = typeof id === "string" ? list.get(bareId(id)) : undefined;
  if (listed !== undefined) return { kind: "listed", document: listed };
  if (mode === "only" && !fromRouter) return asListed(sent, list);
  const fault = mode === "automatic" ? faultOfApq(sent) : undefined;
  if (fault !== undefined) return fault;
  return typeof sent.query !== "string" && typeof sent.documentId === "string"
    ? notFound
    : asSent;
}

/** Apollo Server refuses these too, as failures of its own. */
function faultOfApq({
  query,
  persistedQuery,
}: SentDocument): DocumentChoice | undefined {
  if (!persistedQuery) return undefined;
  const { version, sha256Hash } = fieldsOf(persistedQuery);
  if (version !== 1) return ofNoVersion;
  const isFit =
    typeof query === "string"
      ? sha256Hash === hashOf(query)
      : typeof sha256Hash === "string";
  return isFit ? undefined : misnamed;
}

function hashIn({ persistedQuery }: SentDocument): unknown {
  return fieldsOf(persistedQuery)["sha256Hash"];
}

/** A text passes when it is one of the list's, to the letter. */
function asListed(sent: SentDocument, list: DocumentList): DocumentChoice {
  const { query, documentId } = sent;
  if (typeof query === "string") {
    const hash = hashOf(query);
    return list.has(hash) ? asSent : notAllowed(`its SHA-256 is ${hash}`);
  }
  return (documentId ?? hashIn(sent)) === undefined
    ? asSent
    : notAllowed("the list has none of this id");
}

const misnamed: DocumentChoice = {
  kind: "refused",
  code: "BAD_REQUEST",
  message:
    "`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`, in lower-case hexadecimal.",
};

const ofNoVersion: DocumentChoice = {
  kind: "refused",
  code: "BAD_REQUEST",
  message: "`extensions.persistedQuery.version` may be 1 alone, as a number.",
};

const notFound: DocumentChoice = {
  kind: "refused",
  code: "PERSISTED_QUERY_NOT_FOUND",
  message:
    "There is no document of this `documentId` here: send its text as `query`.",
};

function notAllowed(why: string): DocumentChoice {
  return {
    kind: "refused",
    code: "DOCUMENT_NOT_ALLOWED",
    message: `Only listed documents run here, and this one is not on the list: ${why}.`,
  };
}
