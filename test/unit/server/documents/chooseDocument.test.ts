import { describe, expect, it } from "@jest/globals";
import {
  chooseDocument,
  type DocumentChoice,
  type SentDocument,
} from "../../../../src/server/documents/chooseDocument.js";

/** `printf '{ list }' | sha256sum` */
const hash = "55dab0a62d47ea7aee6bbbada18150c3036987948868833ccccbfaea5ff80e7b";
const list = new Map([
  [hash, "{ list }"],
  ["own-id", "{ own }"],
]);

const listed = (document: string): DocumentChoice => ({
  kind: "listed",
  document,
});
/** As APQ names a document. */
const apq = (sha256Hash: unknown, version: unknown = 1): SentDocument => ({
  persistedQuery: { version, sha256Hash },
});

const asSent = { kind: "asSent" };
const refused = (code: string): object => ({
  kind: "refused",
  code,
  message: expect.any(String) as unknown,
});
const notAllowed = refused("DOCUMENT_NOT_ALLOWED");
const badRequest = (message: string): object => ({
  kind: "refused",
  code: "BAD_REQUEST",
  message,
});
const misnamed = badRequest(
  "`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`, in lower-case hexadecimal.",
);
const unreadable = badRequest(
  "`extensions.persistedQuery.version` may be 1 alone, as a number.",
);
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
    { automatic: misnamed, only: notAllowed, router: asSent },
  ],
  ...[2, "1", null].map(
    (version) =>
      [
        `an unknown hash of APQ in version ${JSON.stringify(version)}`,
        apq("ab".repeat(32), version),
        { automatic: unreadable, only: notAllowed, router: asSent },
      ] as const,
  ),
  [
    "the listed hash of APQ in another version",
    apq(hash, 2),
    {
      automatic: listed("{ list }"),
      only: listed("{ list }"),
      router: listed("{ list }"),
    },
  ],
  [
    "an APQ without a hash",
    { persistedQuery: { version: 1 }, query: "{ list }" },
    { automatic: misnamed, only: asSent, router: asSent },
  ],
  [
    "an APQ without a hash and without a text",
    { persistedQuery: { version: 1 } },
    { automatic: misnamed, only: asSent, router: asSent },
  ],
  [
    "an APQ that is no object",
    { persistedQuery: true, query: "{ list }" },
    { automatic: unreadable, only: asSent, router: asSent },
  ],
  [
    "an APQ that is null",
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
