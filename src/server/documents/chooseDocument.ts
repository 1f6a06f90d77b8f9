import { isFields } from "../request/parameters.js";
import type { RefusalCode } from "../request/refusals.js";
import {
  bareId,
  hashOf,
  type DocumentList,
  type DocumentPolicy,
} from "./DocumentPolicy.js";

/** What a request says about its document, unchecked. */
export interface SentDocument {
  readonly query?: unknown;
  /** As the GraphQL-over-HTTP draft has it. */
  readonly documentId?: unknown;
  /** `extensions.persistedQuery`, as APQ has it. */
  readonly persistedQuery?: unknown;
}

/** The same, with what APQ names it by. */
type NamedDocument = SentDocument & { readonly sha256Hash: unknown };

/** What becomes of a request. */
export type DocumentChoice =
  /** It goes on as it came; what is no document at all is for Apollo Server to refuse. */
  | { readonly kind: "asSent" }
  /** It runs a document of the list, whatever text came with it. */
  | { readonly kind: "listed"; readonly document: string }
  | {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly message: string;
    };

const asSent = { kind: "asSent" } as const;

/** Finds the document that a request names, and whether it may run. */
export function chooseDocument(
  document: SentDocument,
  { mode, list }: DocumentPolicy,
  fromRouter: boolean,
): DocumentChoice {
  const sent = { ...document, sha256Hash: hashIn(document.persistedQuery) };
  const id = sent.documentId ?? sent.sha256Hash;
  const listed = typeof id === "string" ? list.get(bareId(id)) : undefined;
  if (listed !== undefined) return { kind: "listed", document: listed };
  if (mode === "only" && !fromRouter) return asListed(sent, list);
  return (mode === "automatic" ? faultOf(sent) : undefined) ?? asItCame(sent);
}

function asItCame(sent: SentDocument): DocumentChoice {
  return typeof sent.query !== "string" && typeof sent.documentId === "string"
    ? notFound
    : asSent;
}

function hashIn(persistedQuery: unknown): unknown {
  return isFields(persistedQuery) ? persistedQuery["sha256Hash"] : undefined;
}

/** What is wrong with how APQ names it. Apollo Server refuses it too, as a failure of its own. */
function faultOf(sent: NamedDocument): DocumentChoice | undefined {
  if (isMalformed(sent)) return malformed;
  return isMisnamed(sent) ? misnamed : undefined;
}

function isMalformed({ persistedQuery }: SentDocument): boolean {
  if (persistedQuery === undefined || persistedQuery === null) return false;
  return !(
    isFields(persistedQuery) &&
    persistedQuery["version"] === 1 &&
    typeof persistedQuery["sha256Hash"] === "string"
  );
}

function isMisnamed({ query, sha256Hash }: NamedDocument): boolean {
  return (
    typeof query === "string" &&
    sha256Hash !== undefined &&
    sha256Hash !== hashOf(query)
  );
}

/** A text passes when it is one of the list's, to the letter. */
function asListed(
  { query, documentId, sha256Hash }: NamedDocument,
  list: DocumentList,
): DocumentChoice {
  if (typeof query === "string") {
    const hash = hashOf(query);
    return list.has(hash) ? asSent : notAllowed(`its SHA-256 is ${hash}`);
  }
  return (documentId ?? sha256Hash) === undefined
    ? asSent
    : notAllowed("the list has none of this id");
}

const malformed: DocumentChoice = {
  kind: "refused",
  code: "BAD_REQUEST",
  message:
    "`extensions.persistedQuery` has to be an object with `version`, 1, and `sha256Hash`, a string.",
};

const misnamed: DocumentChoice = {
  kind: "refused",
  code: "BAD_REQUEST",
  message:
    "`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`, in lower-case hexadecimal.",
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
