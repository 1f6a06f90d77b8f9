import { describe, expect, it } from "@jest/globals";
import {
  chooseDocument,
  type DocumentChoice,
  type SentDocument,
} from "../../../../src/server/documents/chooseDocument.js";
import { someWords } from "../../../support/arbitrary.js";

/** `printf '{ list }' | sha256sum` */
const hash = "55dab0a62d47ea7aee6bbbada18150c3036987948868833ccccbfaea5ff80e7b";
const list = new Map([
  [hash, "{ list }"],
  ["own-id", "{ own }"],
]);

const apq = (sha256Hash: unknown): SentDocument => ({
  persistedQuery: { version: 1, sha256Hash },
});
const listed = (document: string): DocumentChoice => ({
  kind: "listed",
  document,
});
const asSent = { kind: "asSent" };
const refused = (code: string): object => ({
  kind: "refused",
  code,
  message: someWords,
});
const notAllowed = refused("DOCUMENT_NOT_ALLOWED");
const misnamed = refused("BAD_REQUEST");
const malformed = {
  ...refused("BAD_REQUEST"),
  message:
    "`extensions.persistedQuery` has to be an object with `version`, 1, and `sha256Hash`, a string.",
};
const notFound = refused("PERSISTED_QUERY_NOT_FOUND");

const rows: readonly (readonly [
  what: string,
  sent: SentDocument,
  expected: {
    readonly automatic: object;
    readonly only: object;
    readonly router: object;
  },
])[] = [
  [
    "a listed id",
    { documentId: `sha256:${hash}` },
    {
      automatic: listed("{ list }"),
      only: listed("{ list }"),
      router: listed("{ list }"),
    },
  ],
  [
    "a listed id without its prefix",
    { documentId: hash },
    {
      automatic: listed("{ list }"),
      only: listed("{ list }"),
      router: listed("{ list }"),
    },
  ],
  [
    "a listed id that is no hash",
    { documentId: "own-id" },
    {
      automatic: listed("{ own }"),
      only: listed("{ own }"),
      router: listed("{ own }"),
    },
  ],
  [
    "the listed hash of APQ",
    apq(hash),
    {
      automatic: listed("{ list }"),
      only: listed("{ list }"),
      router: listed("{ list }"),
    },
  ],
  [
    "a listed id beside another text",
    { documentId: hash, query: "{ secret }" },
    {
      automatic: listed("{ list }"),
      only: listed("{ list }"),
      router: listed("{ list }"),
    },
  ],
  [
    "an unknown id",
    { documentId: "unknown" },
    { automatic: notFound, only: notAllowed, router: notFound },
  ],
  [
    "an unknown id beside a text",
    { documentId: "unknown", query: "{ free }" },
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "the name of something that every object has",
    { documentId: "constructor" },
    { automatic: notFound, only: notAllowed, router: notFound },
  ],
  [
    "an unknown hash of APQ",
    apq("ab".repeat(32)),
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "a hash that is not its text's",
    { ...apq("ab".repeat(32)), query: "{ free }" },
    { automatic: misnamed, only: notAllowed, router: asSent },
  ],
  [
    "a hash that is no text",
    { ...apq(7), query: "{ free }" },
    { automatic: malformed, only: notAllowed, router: asSent },
  ],
  ...[5, "text", true, [], {}, { version: 2, sha256Hash: "ab".repeat(32) }].map(
    (persistedQuery) =>
      [
        `${JSON.stringify(persistedQuery)} as what APQ names a text by`,
        { persistedQuery, query: "{ free }" },
        { automatic: malformed, only: notAllowed, router: asSent },
      ] as const,
  ),
  [
    "null as what APQ names a text by",
    { persistedQuery: null, query: "{ free }" },
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "a text of one's own",
    { query: "{ free }" },
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "the text of a listed document",
    { query: "{ list }" },
    { automatic: asSent, only: asSent, router: asSent },
  ],
  [
    "that text, written otherwise",
    { query: "{ list  }" },
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "an empty text",
    { query: "" },
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "an id that is no text",
    { documentId: 7 },
    { automatic: asSent, only: notAllowed, router: asSent },
  ],
  [
    "no document at all, which Apollo Server refuses",
    {},
    { automatic: asSent, only: asSent, router: asSent },
  ],
];

describe("a request that sends", () => {
  for (const [what, sent, { automatic, only, router }] of rows) {
    it(`${what}: where any document runs`, () => {
      const policy = { mode: "automatic", list, routerSecrets: [] } as const;
      expect(chooseDocument(sent, policy, false)).toEqual(automatic);
    });

    it(`${what}: where listed documents run`, () => {
      const policy = { mode: "only", list, routerSecrets: [] } as const;
      expect(chooseDocument(sent, policy, false)).toEqual(only);
    });

    it(`${what}: where listed documents run, from the router`, () => {
      const policy = { mode: "only", list, routerSecrets: [] } as const;
      expect(chooseDocument(sent, policy, true)).toEqual(router);
    });
  }
});
