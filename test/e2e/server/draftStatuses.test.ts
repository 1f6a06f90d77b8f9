import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { request, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import { buildSchema } from "graphql";
import { startServer } from "../../support/startServer.js";
import { startStack, type Stack } from "../../support/startStack.js";

type Method = "GET" | "POST";

/** What is sent: parameters, or a body that is none. */
interface Asked {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The statuses of a fault: with the draft, and without it for either media type. */
interface Row extends Asked {
  readonly what: string;
  readonly methods: readonly Method[];
  /** Of the error that it meets; none where it is answered. */
  readonly code?: string;
  readonly draft: number;
  readonly before: number;
  readonly beforeAsJson: number;
  /** Of the answer, besides. */
  readonly allow?: string;
}

const both = ["POST", "GET"] as const;
const post = ["POST"] as const;
const get = ["GET"] as const;

const query = "query($id: ID!) { video(id: $id) { id } }";
const unknownVideo = '{ video(id: "nobody-has-this") { id } }';
const ids = Array.from({ length: 100 }, (_, index) => `"video-${index}"`);
const tooDear = `{ ${["a", "b", "c"].map((name) => `${name}: videos(ids: [${ids.join()}]) { id title }`).join(" ")} }`;
const hash = "0".repeat(64);

/** Faults of the document are told with 200 where the answer is `application/json`, as ever. */
const inDocument = { before: 400, beforeAsJson: 200 };
const inRequest = { before: 400, beforeAsJson: 400 };

const rows: readonly Row[] = [
  {
    what: "a query that is answered",
    methods: both,
    parameters: { query: "{ __typename }" },
    draft: 200,
    before: 200,
    beforeAsJson: 200,
  },
  {
    what: "data with an error, null at its root",
    code: "NOT_FOUND",
    methods: both,
    parameters: { query: unknownVideo },
    draft: 294,
    before: 200,
    beforeAsJson: 200,
  },
  {
    what: "data with an error beside a field that is there",
    code: "NOT_FOUND",
    methods: both,
    parameters: { query: `{ __typename ${unknownVideo.slice(2)}` },
    draft: 294,
    before: 200,
    beforeAsJson: 200,
  },
  {
    what: "a document that cannot be parsed",
    code: "GRAPHQL_PARSE_FAILED",
    methods: both,
    parameters: { query: "{" },
    draft: 400,
    ...inDocument,
  },
  {
    what: "a document that does not validate",
    code: "GRAPHQL_VALIDATION_FAILED",
    methods: both,
    parameters: { query: "{ nothing }" },
    draft: 422,
    ...inDocument,
  },
  {
    what: "variables that cannot be coerced",
    code: "BAD_USER_INPUT",
    methods: both,
    parameters: { query, variables: { id: {} } },
    draft: 422,
    ...inDocument,
  },
  {
    what: "a variable that is missing",
    code: "BAD_USER_INPUT",
    methods: both,
    parameters: { query },
    draft: 422,
    ...inDocument,
  },
  {
    what: "no operation of the name",
    code: "OPERATION_RESOLUTION_FAILURE",
    methods: both,
    parameters: { query: "query A { __typename }", operationName: "B" },
    draft: 422,
    ...inDocument,
  },
  {
    what: "two operations and no name",
    code: "OPERATION_RESOLUTION_FAILURE",
    methods: both,
    parameters: { query: "query A { __typename } query B { __typename }" },
    draft: 422,
    ...inDocument,
  },
  {
    what: "no query",
    code: "BAD_REQUEST",
    methods: both,
    parameters: { qeury: "{ __typename }" },
    draft: 422,
    ...inRequest,
  },
  {
    what: "variables that are a list",
    code: "BAD_REQUEST",
    methods: both,
    parameters: { query, variables: [7] },
    draft: 422,
    ...inRequest,
  },
  {
    what: "variables that are a text",
    code: "BAD_REQUEST",
    methods: both,
    parameters: { query, variables: "id" },
    draft: 422,
    ...inRequest,
  },
  {
    what: "extensions that are a list",
    code: "BAD_REQUEST",
    methods: both,
    parameters: { query: "{ __typename }", extensions: [] },
    draft: 422,
    ...inRequest,
  },
  {
    what: "a query that is a number",
    code: "BAD_REQUEST",
    methods: post,
    parameters: { query: 7 },
    draft: 422,
    ...inRequest,
  },
  {
    what: "an operation name that is a number",
    code: "BAD_REQUEST",
    methods: post,
    parameters: { query: "{ __typename }", operationName: 7 },
    draft: 422,
    ...inRequest,
  },
  {
    what: "a body that is a list",
    code: "BAD_REQUEST",
    methods: post,
    body: "[]",
    draft: 422,
    ...inRequest,
  },
  {
    what: "a body that is not JSON",
    code: "BAD_REQUEST",
    methods: post,
    body: "NONSENSE",
    draft: 400,
    ...inRequest,
  },
  {
    what: "a document that nobody has stored",
    code: "PERSISTED_QUERY_NOT_FOUND",
    methods: both,
    parameters: {
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    },
    draft: 422,
    before: 200,
    beforeAsJson: 200,
  },
  {
    what: "a hash that is another document's",
    code: "BAD_REQUEST",
    methods: both,
    parameters: {
      query: "{ __typename }",
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    },
    draft: 422,
    ...inRequest,
  },
  {
    what: "a mutation",
    code: "BAD_REQUEST",
    methods: get,
    parameters: { query: "mutation { __typename }" },
    draft: 405,
    before: 405,
    beforeAsJson: 405,
    allow: "POST",
  },
  {
    what: "a content type that is not read",
    code: "BAD_REQUEST",
    methods: post,
    body: "{ __typename }",
    headers: { "content-type": "application/graphql" },
    draft: 415,
    before: 415,
    beforeAsJson: 415,
  },
  {
    what: "a body that is too large",
    code: "BAD_REQUEST",
    methods: post,
    parameters: {
      query: "{ __typename }",
      extensions: { a: "a".repeat(9000) },
    },
    draft: 413,
    before: 413,
    beforeAsJson: 413,
  },
  {
    what: "headers that are too large",
    code: "BAD_REQUEST",
    methods: both,
    parameters: { query: "{ __typename }" },
    headers: { "x-large": "a".repeat(17_000) },
    draft: 431,
    before: 431,
    beforeAsJson: 431,
  },
  {
    what: "a URI that is too large",
    code: "BAD_REQUEST",
    methods: get,
    parameters: { query: `{ ${"a".repeat(17_000)} }` },
    draft: 414,
    before: 431,
    beforeAsJson: 431,
  },
];

const response = "application/graphql-response+json";
const types = [response, "application/json"] as const;

/** Refusals of the connection know no path, and say JSON. */
const ofConnection: ReadonlySet<number> = new Set([414, 431]);

let stacks: Readonly<Record<"draft" | "before", Stack>>;
beforeAll(async () => {
  const server = { bodyLimitBytes: 8000, queryLimits: { cost: 200 } };
  stacks = {
    draft: await startStack({ server: { ...server, draftStatuses: true } }),
    before: await startStack({ server }),
  };
});
afterAll(async () => {
  await stacks.draft.close();
  await stacks.before.close();
});

function searchOf(parameters: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    search.set(name, typeof value === "string" ? value : JSON.stringify(value));
  return search.toString();
}

async function ask(
  { url }: Stack,
  method: string,
  accept: string,
  { parameters = {}, body, headers }: Asked,
): Promise<IncomingMessage> {
  const search = method === "GET" ? `?${searchOf(parameters)}` : "";
  const text = method === "GET" ? "" : (body ?? JSON.stringify(parameters));
  const sent = request(`${url}/graphql${search}`, {
    method,
    agent: false,
    headers: {
      accept,
      "apollo-require-preflight": "true",
      ...(method !== "GET" && {
        "content-type": "application/json",
        "content-length": Buffer.byteLength(text),
      }),
      ...headers,
    },
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once("response", resolve).once("error", reject);
  });
  sent.end(text);
  return answer;
}

const typeIn = ({ headers }: IncomingMessage) =>
  headers["content-type"]?.split(";")[0];

/** What was asked for, or the one error that there is. */
const bodyOf = ({ code }: Row): unknown =>
  code === undefined
    ? { data: { __typename: "Query" } }
    : expect.objectContaining({
        errors: [
          expect.objectContaining({
            extensions: expect.objectContaining({ code }),
          }),
        ],
      });

describe("with GRAPHQL_OVER_HTTP=draft-2026", () => {
  for (const row of rows)
    for (const method of row.methods)
      for (const accept of types)
        it(`${row.what} is ${row.draft}: ${method}, ${accept}`, async () => {
          const answer = await ask(stacks.draft, method, accept, row);
          const { statusCode, headers } = answer;
          expect(statusCode).toBe(row.draft);
          expect(headers["allow"]).toBe(row.allow);
          expect(typeIn(answer)).toBe(draftType(row.draft, accept));
          expect(await json(answer)).toEqual(bodyOf(row));
        });

  it("a partial success is called so", async () => {
    const asked = { parameters: { query: unknownVideo } };
    const answer = await ask(stacks.draft, "POST", response, asked);
    expect(answer.statusMessage).toBe("Partial Success");
    expect(await json(answer)).toMatchObject({
      data: { video: null },
      errors: [{ path: ["video"], extensions: { code: "NOT_FOUND" } }],
    });
  });

  for (const method of ["PUT", "PATCH", "DELETE"])
    it(`${method} is 405, and names what is allowed`, async () => {
      const asked = { parameters: { query: "{ __typename }" } };
      const answer = await ask(stacks.draft, method, response, asked);
      expect(answer.statusCode).toBe(405);
      expect(answer.headers["allow"]).toBe("GET, POST");
      await json(answer);
    });

  it("what nobody here can write is 406", async () => {
    const asked = { parameters: { query: "{ __typename }" } };
    const answer = await ask(stacks.draft, "POST", "text/csv", asked);
    expect(answer.statusCode).toBe(406);
    await json(answer);
  });

  it("an error says the status of its answer", async () => {
    const asked = { parameters: { query: "{ __typename }", variables: [7] } };
    const answer = await ask(stacks.draft, "POST", response, asked);
    expect(await json(answer)).toEqual({
      errors: [
        {
          message: "`variables` is not an object.",
          extensions: { code: "BAD_REQUEST", status: 422, retryable: false },
        },
      ],
    });
  });

  it("data that is null beside errors is a partial success too", async () => {
    const server = await startServer({
      schema: buildSchema("type Query { never: String! }"),
      draftStatuses: true,
    });
    const answer = await server.post({ query: "{ never }" });
    expect(answer.status).toBe(294);
    expect(await answer.json()).toMatchObject({
      data: null,
      errors: [{ path: ["never"] }],
    });
    await server.close();
  });

  it("what costs too much is 422, by its error too", async () => {
    const parameters = { query: tooDear };
    const answer = await ask(stacks.draft, "POST", response, { parameters });
    expect(answer.statusCode).toBe(422);
    expect(await json(answer)).toMatchObject({
      errors: [{ extensions: { code: "COST_LIMIT_EXCEEDED", status: 422 } }],
    });
  });

  it("parameters that are null count as left out", async () => {
    const parameters = {
      query: "{ __typename }",
      operationName: null,
      variables: null,
      extensions: null,
    };
    const answer = await ask(stacks.draft, "POST", response, { parameters });
    expect(answer.statusCode).toBe(200);
    await json(answer);
  });
});

/** Only a success is told as `application/json`. */
function draftType(status: number, accept: string): string {
  if (ofConnection.has(status)) return "application/json";
  return status < 300 ? accept : response;
}

describe("without it", () => {
  for (const row of rows)
    for (const method of row.methods)
      for (const accept of types) {
        const expected =
          accept === "application/json" ? row.beforeAsJson : row.before;
        it(`${row.what} is ${expected}: ${method}, ${accept}`, async () => {
          const answer = await ask(stacks.before, method, accept, row);
          expect(answer.statusCode).toBe(expected);
          expect(await json(answer)).toEqual(bodyOf(row));
        });
      }
});
