import { readFileSync } from "node:fs";
import { GraphQLError, parse } from "graphql";
import { isFields } from "../request/parameters.js";
import { bareId, hashOf, type DocumentList } from "./DocumentPolicy.js";

type Entry = readonly [id: string, document: unknown];

const hexOfSha256 = /^[\da-f]{64}$/;
const forms =
  "expected a JSON object of ids and documents, or a manifest of the format `apollo-persisted-query-manifest`";

/**
 * Reads a list of documents: `{ "<id>": "<document>" }`, as GraphQL Code Generator and Relay write it, or
 * Apollo's manifest. An id that is a SHA-256 must be that of its document, since it is taken for one.
 *
 * @throws {DocumentListError} with every problem of the file
 * @see docs/persisted-documents.md
 */
export function readDocumentList(file: string): DocumentList {
  const entries = entriesOf(readJson(file));
  if (entries === undefined) throw new DocumentListError(file, [forms]);
  const problems = entries.flatMap(problemsOf);
  if (problems.length > 0) throw new DocumentListError(file, problems);
  return new Map(entries.map(([id, text]) => [bareId(id), text as string]));
}

function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch {
    throw new DocumentListError(file, ["the file is not JSON"]);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code = "unknown" } = error as NodeJS.ErrnoException;
    throw new DocumentListError(file, [`the file cannot be read (${code})`]);
  }
}

/** @returns undefined where it is neither of the forms */
function entriesOf(json: unknown): readonly Entry[] | undefined {
  if (!isFields(json)) return undefined;
  if (!("format" in json)) return Object.entries(json);
  const { format, operations } = json;
  if (format !== "apollo-persisted-query-manifest") return undefined;
  if (!Array.isArray(operations) || !operations.every(isFields))
    return undefined;
  return operations.map(({ id, body }) => [String(id), body]);
}

function problemsOf([id, document]: Entry): readonly string[] {
  if (typeof document !== "string")
    return [`${id}: expected a document, got no text`];
  if (hexOfSha256.test(bareId(id)) && bareId(id) !== hashOf(document))
    return [`${id}: not the SHA-256 of its document`];
  return syntaxProblems(document).map((problem) => `${id}: ${problem}`);
}

function syntaxProblems(document: string): readonly string[] {
  try {
    parse(document);
    return [];
  } catch (error) {
    return [error instanceof GraphQLError ? error.message : String(error)];
  }
}

/** A list of documents cannot be used. The message names the file and every problem, for its operator. */
export class DocumentListError extends Error {
  override readonly name = "DocumentListError";

  constructor(file: string, problems: readonly string[]) {
    const shown = problems.slice(0, mostShown).map((text) => `  ${text}`);
    const rest = problems.length - shown.length;
    super(
      [
        `The list of documents in ${file} cannot be used:`,
        ...shown,
        ...(rest > 0 ? [`  and ${rest} more`] : []),
      ].join("\n"),
    );
  }
}

const mostShown = 20;
