import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { print } from "graphql";
import { documentIds } from "../../../src/client/generated/documentIds.js";
import { VideoDocument } from "../../../src/client/generated/graphql.js";
import {
  DocumentListError,
  type ServerOptions,
} from "../../../src/server/index.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { startServer } from "../../support/startServer.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { allOf, subscribers } from "../../support/subscribers.js";

const playable = "c6a23a870c8c4ffcd40cbd3813330008";
const routerSecret = "router-secret-canary-0123456789abcdef";
const routerSecrets = [routerSecret, "next-router-secret-canary-0123456789"];
const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Video { status } } }`;
const of = [{ __typename: "Video", id: playable }];

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly code?: unknown;
}

async function read(response: Response): Promise<Answer> {
  const { data, errors } = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly extensions: { readonly code: unknown };
    }[];
  };
  const code = errors?.[0]?.extensions.code;
  return {
    status: response.status,
    ...(data !== undefined && { data }),
    ...(code !== undefined && { code }),
  };
}

async function post(
  { url }: { readonly url: string },
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return read(
    await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    }),
  );
}

async function get(
  { url }: { readonly url: string },
  parameters: Readonly<Record<string, string>>,
): Promise<Answer> {
  return read(
    await fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`),
  );
}

const apq = (sha256Hash: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "documents-"));
  file = join(folder, "mine.json");
  writeFileSync(
    file,
    JSON.stringify({ mine: "{ __typename }", old: "{ gone }" }),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const variables = { id: playable };
const shown = {
  status: 200,
  data: { video: expect.objectContaining({ status: "NORMAL" }) as unknown },
};
const notAllowed = { status: 400, code: "DOCUMENT_NOT_ALLOWED" };

for (const mode of ["automatic", "only"] as const)
  describe(`a listed document, with PERSISTED_DOCUMENTS=${mode}`, () => {
    let stack: Stack;
    beforeAll(async () => {
      stack = await startStack({ server: { documents: { mode, file } } });
    });
    afterAll(() => stack.close());

    it("runs by its documentId", async () => {
      const documentId = documentIds.Video;
      expect(await post(stack, { documentId, variables })).toEqual(shown);
    });

    it("runs by its documentId in a GET", async () => {
      const parameters = {
        documentId: documentIds.Video,
        variables: JSON.stringify(variables),
      };
      expect(await get(stack, parameters)).toEqual(shown);
    });

    it("runs by the hash of APQ, sent for the first time", async () => {
      const hash = documentIds.Video.replace("sha256:", "");
      expect(await post(stack, { ...apq(hash), variables })).toEqual(shown);
      const { extensions } = apq(hash);
      const parameters = {
        extensions: JSON.stringify(extensions),
        variables: JSON.stringify(variables),
      };
      expect(await get(stack, parameters)).toEqual(shown);
    });

    it("runs by its text", async () => {
      const query = print(VideoDocument);
      expect(await post(stack, { query, variables })).toEqual(shown);
    });

    it("runs in place of a text that comes with its id", async () => {
      const body = {
        documentId: "mine",
        query: "{ __schema { description } }",
      };
      expect(await post(stack, body)).toEqual({
        status: 200,
        data: { __typename: "Query" },
      });
    });

    it("runs as a mutation by POST alone", async () => {
      const documentId = documentIds.RefreshUpload;
      expect(await get(stack, { documentId })).toEqual({
        status: 405,
        code: "BAD_REQUEST",
      });
    });

    it("is logged when the schema does not know it, and answered as any such document", async () => {
      expect(stack.log.lines).toContainEqual(
        expect.objectContaining({
          level: "warn",
          fields: {
            documentId: "old",
            reason: 'Cannot query field "gone" on type "Query".',
          },
        }),
      );
      expect(await post(stack, { documentId: "old" })).toEqual({
        status: 200,
        code: "GRAPHQL_VALIDATION_FAILED",
      });
    });
  });

describe("any other document, with PERSISTED_DOCUMENTS=only", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({
      server: { documents: { mode: "only", file, routerSecrets } },
    });
  });
  afterAll(() => stack.close());

  const bodies: readonly (readonly [what: string, body: object])[] = [
    ["a text", { query: "{ __schema { description } }" }],
    ["a text that is no GraphQL", { query: "{" }],
    ["an unknown id", { documentId: "unknown" }],
    ["an unknown hash", apq("ab".repeat(32))],
    [
      "an unknown hash with its text",
      { query: "{ a }", ...apq("ab".repeat(32)) },
    ],
  ];
  for (const [what, body] of bodies)
    it(`is refused: ${what}`, async () => {
      expect(await post(stack, body)).toEqual(notAllowed);
    });

  it("is refused in a GET", async () => {
    expect(await get(stack, { query: "{ a }" })).toEqual(notAllowed);
  });

  it("is refused with the hash that the list lacks", async () => {
    const { errors } = await stack.query("{ a }");
    expect(errors?.[0]?.message).toContain(
      "its SHA-256 is 1c7e1e347f726166b5b1c55afd61f278cc9b45e00c108ec33d540a566379811b",
    );
  });

  it.each([0, 1])(
    "runs for a router that bears the secret at place %i",
    async (place) => {
      const secret = routerSecrets[place]!;
      const body = { query: entities, variables: { of } };
      expect(
        await post(stack, body, { "router-authorization": secret }),
      ).toEqual({ status: 200, data: { _entities: [{ status: "NORMAL" }] } });
    },
  );

  for (const [what, secret] of [
    ["another secret", "x".repeat(routerSecret.length)],
    ["a part of it", routerSecret.slice(0, -1)],
    ["the secret in other letters", routerSecret.toUpperCase()],
    ["both of them", routerSecrets.join(",")],
    ["nothing", ""],
  ] as const)
    it(`is refused to whoever bears ${what}`, async () => {
      const body = { query: entities, variables: { of } };
      expect(
        await post(stack, body, { "router-authorization": secret }),
      ).toEqual(notAllowed);
    });

  it("leaves no trace of the secret in the log", () => {
    for (const secret of nonEmpty(routerSecrets))
      expect(JSON.stringify(stack.log.lines)).not.toContain(secret);
  });
});

describe("automatic persisted queries", () => {
  const query = "{ __typename }";
  const hash =
    "7f56e67dd21ab3f30d1ff8b7bed08893f0a0db86449836189b361dd1e56ddb4b";

  it("name a document once it has been sent with its hash", async () => {
    const server = await startServer();
    expect(await post(server, apq(hash))).toEqual({
      status: 200,
      code: "PERSISTED_QUERY_NOT_FOUND",
    });
    const first = await post(server, { query, ...apq(hash) });
    const second = await post(server, apq(hash));
    await server.close();
    expect([first, second]).toEqual(
      Array(2).fill({ status: 200, data: { __typename: "Query" } }),
    );
  });

  it("refuse a hash that is another document's", async () => {
    const server = await startServer();
    const answer = await post(server, { query: "{ list }", ...apq(hash) });
    const after = await post(server, apq(hash));
    await server.close();
    expect(answer).toEqual({ status: 400, code: "BAD_REQUEST" });
    expect(after.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  for (const persistedQuery of [5, [], { version: 2, sha256Hash: hash }]) {
    const told = `refuse as the client's mistake ${JSON.stringify(persistedQuery)}`;
    const sent = { query, extensions: { persistedQuery } };

    it(told, async () => {
      const server = await startServer();
      const answer = await post(server, sent);
      await server.close();
      expect(answer).toEqual({ status: 400, code: "BAD_REQUEST" });
    });

    it(`${told}, over a WebSocket`, async () => {
      const server = await startServer();
      const [answer] = await allOf(
        subscribers["a WebSocket"]!(server.url, sent),
      );
      await server.close();
      expect(answer?.errors?.[0]?.extensions).toEqual({
        code: "BAD_REQUEST",
        status: 400,
        retryable: false,
      });
    });
  }

  it("ask for the text of an unknown documentId", async () => {
    const server = await startServer();
    const answer = await post(server, { documentId: `sha256:${hash}` });
    await server.close();
    expect(answer).toEqual({ status: 400, code: "PERSISTED_QUERY_NOT_FOUND" });
  });
});

describe("a server whose list cannot be used", () => {
  it("does not start, and says why", async () => {
    const documents: NonNullable<ServerOptions["documents"]> = {
      file: join(folder, "nowhere.json"),
    };
    await expect(startServer({ documents })).rejects.toThrow(DocumentListError);
  });
});
