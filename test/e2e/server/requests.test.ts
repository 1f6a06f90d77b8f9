import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startServer, type StartedServer } from "../../support/startServer.js";

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

let server: StartedServer;
beforeAll(async () => {
  server = await startServer({ newRequestId: () => "made-by-the-server" });
});
afterAll(() => server.close());

const read = async (response: Response): Promise<Answer> =>
  (await response.json()) as Answer;
const firstCode = async (response: Response): Promise<unknown> =>
  (await read(response)).errors?.[0]?.extensions["code"];

describe("POST /graphql", () => {
  it("answers a query", async () => {
    const response = await server.post({ query: '{ video(id: "1") { id } }' });
    expect(response.status).toBe(200);
    expect(await read(response)).toEqual({ data: { video: { id: "1" } } });
  });

  it("answers in application/graphql-response+json when asked to", async () => {
    const response = await server.post(
      { query: "{ __typename }" },
      { accept: "application/graphql-response+json" },
    );
    expect(response.headers.get("content-type")).toBe(
      "application/graphql-response+json; charset=utf-8",
    );
  });

  it("refuses a batch of requests", async () => {
    const response = await server.post([{ query: "{ __typename }" }]);
    expect(response.status).toBe(400);
    expect(await firstCode(response)).toBe("BAD_REQUEST");
  });
});

describe("GET /graphql", () => {
  const get = (query: string, headers = {}): Promise<Response> =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { "apollo-require-preflight": "1", ...headers },
    });

  it("answers a query", async () => {
    expect(await read(await get("{ __typename }"))).toEqual({
      data: { __typename: "Query" },
    });
  });

  it("answers a query without a header of its own to what is no browser", async () => {
    const response = await fetch(
      `${server.url}/graphql?query=${encodeURIComponent("{ __typename }")}`,
    );
    expect(await read(response)).toEqual({ data: { __typename: "Query" } });
  });

  it("refuses a mutation with 405", async () => {
    const response = await get('mutation { refresh(id: "1") }');
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });

  it("serves no landing page that loads from elsewhere", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      headers: { accept: "text/html" },
      redirect: "manual",
    });
    expect(response.status).toBe(303);
    expect(await response.text()).not.toContain("<script");
  });
});

describe("what a foreign page can send without a preflight", () => {
  const simple: readonly (readonly [what: string, init: RequestInit])[] = [
    [
      "a GET, which a browser says to be another site's",
      { method: "GET", headers: { "sec-fetch-site": "cross-site" } },
    ],
    [
      "a GET of a browser that does not tell the site",
      { method: "GET", headers: { "user-agent": "Mozilla/5.0 (X11) Any/1" } },
    ],
    [
      "a body of text/plain",
      {
        method: "POST",
        headers: { "content-type": "text/plain" },
        body: '{"query":"{ __typename }"}',
      },
    ],
  ];
  for (const [what, init] of simple)
    it(`is refused: ${what}`, async () => {
      const url = `${server.url}/graphql?query=%7B__typename%7D`;
      const response = await fetch(url, init);
      expect(response.status).toBe(400);
      expect((await read(response)).errors?.[0]?.message).toMatch(/CSRF/);
    });

  for (const type of [
    "application/x-www-form-urlencoded",
    "multipart/form-data",
  ])
    it(`is refused: a form of ${type}`, async () => {
      const response = await server.post("query=%7B__typename%7D", {
        "content-type": type,
      });
      expect(response.status).toBe(415);
    });
});

describe("a request that cannot be read", () => {
  const rows: readonly (readonly [
    what: string,
    body: string,
    status: number,
    code: string,
    message: string,
  ])[] = [
    ["no JSON", "{query:", 400, "BAD_REQUEST", "The body is not JSON."],
    [
      "an empty body",
      "",
      400,
      "BAD_REQUEST",
      "The body is empty: expected a JSON object with a `query`.",
    ],
    [
      "more than a mebibyte",
      JSON.stringify({ query: " ".repeat(1024 * 1024) }),
      413,
      "BAD_REQUEST",
      "The body is too large.",
    ],
    [
      "a document that is not GraphQL",
      '{"query":"{"}',
      400,
      "GRAPHQL_PARSE_FAILED",
      "Syntax Error: Expected Name, found <EOF>.",
    ],
    [
      "a field that does not exist",
      '{"query":"{ nothing }"}',
      400,
      "GRAPHQL_VALIDATION_FAILED",
      'Cannot query field "nothing" on type "Query".',
    ],
    [
      "a variable of the wrong type",
      '{"query":"query($id: ID!) { video(id: $id) { id } }","variables":{"id":{}}}',
      400,
      "BAD_USER_INPUT",
      'Variable "$id" got invalid value {}; ID cannot represent value: {}',
    ],
  ];
  for (const [what, body, status, code, message] of rows)
    it(`is answered with ${status} ${code}: ${what}`, async () => {
      const response = await server.post(body);
      expect(response.status).toBe(status);
      const { errors } = await read(response);
      expect(errors?.[0]).toMatchObject({ message, extensions: { code } });
    });

  it("is answered with 415: a body that is not JSON by its type", async () => {
    const response = await server.post("<a/>", {
      "content-type": "application/xml",
    });
    expect(response.status).toBe(415);
    expect(await firstCode(response)).toBe("BAD_REQUEST");
  });

  it("is answered with 400: a path that cannot be decoded", async () => {
    const response = await fetch(`${server.url}/%ff`);
    expect(response.status).toBe(400);
    expect(response.headers.get("x-request-id")).toBe("made-by-the-server");
    expect(await firstCode(response)).toBe("BAD_REQUEST");
  });

  it("is answered with 405: a method that GraphQL does not have", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(response.status).toBe(405);
  });
});

describe("a document that cannot be run", () => {
  const documents: readonly (readonly [what: string, body: object])[] = [
    ["no GraphQL", { query: "{" }],
    ["an unknown field", { query: "{ nothing }" }],
    ["no operation of that name", { query: "{ list }", operationName: "A" }],
    [
      "a variable that is missing",
      { query: "query($id: ID!) { video(id: $id) { id } }" },
    ],
  ];
  for (const [what, body] of documents) {
    it(`is 400 in the media type that is GraphQL's own: ${what}`, async () => {
      expect((await server.post(body)).status).toBe(400);
    });

    for (const accept of ["application/json", "*/*"])
      it(`is 200 in application/json, asked for by ${accept}: ${what}`, async () => {
        const response = await server.post(body, { accept });
        expect(response.headers.get("content-type")).toMatch(
          /^application\/json/,
        );
        expect(response.status).toBe(200);
        expect((await read(response)).errors).toHaveLength(1);
      });
  }

  it("is 400 all the same where the request itself is none", async () => {
    const response = await server.post({}, { accept: "application/json" });
    expect(response.status).toBe(400);
  });
});

describe("a null where a variable's default lets one stand", () => {
  for (const [place, query, path] of [
    ["a directive", "query($at: Boolean = true) { __typename @skip(if: $at) }"],
    [
      "an argument",
      `query($at: ID = "1") { video(id: $at) { id } }`,
      ["video"],
    ],
  ] as const)
    it(`is the caller's fault: at ${place}`, async () => {
      const response = await server.post({ query, variables: { at: null } });
      expect(response.status).toBe(200);
      expect((await read(response)).errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining("must not be null"),
          ...(path && { path }),
          extensions: { code: "BAD_USER_INPUT", status: 400, retryable: false },
        }),
      ]);
    });
});

describe("an error that nobody foresaw", () => {
  it("is masked, without a stack trace and without its message", async () => {
    const response = await server.post({ query: "{ fail }" });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      data: { fail: null },
      errors: [
        { path: ["fail"], extensions: { code: "INTERNAL_SERVER_ERROR" } },
      ],
    });
    expect(text).not.toMatch(/stack|the reason/);
  });
});

describe("every answer of /graphql", () => {
  const requests: readonly (readonly [string, () => Promise<Response>])[] = [
    ["a result", () => server.post({ query: "{ __typename }" })],
    ["a syntax error", () => server.post({ query: "{" })],
    ["a broken body", () => server.post("{")],
    [
      "a CSRF refusal",
      () =>
        fetch(`${server.url}/graphql`, {
          headers: { "sec-fetch-site": "cross-site" },
        }),
    ],
    [
      "a preflight",
      () =>
        fetch(`${server.url}/graphql`, {
          method: "OPTIONS",
          headers: {
            origin: "http://localhost:3000",
            "access-control-request-method": "POST",
          },
        }),
    ],
  ];
  for (const [what, send] of requests)
    it(`forbids to store it: ${what}`, async () => {
      const response = await send();
      expect(response.headers.get("cache-control")).toBe("no-store");
    });
});

describe("the request id", () => {
  const idFor = async (sent?: string): Promise<string | null> => {
    const headers = sent === undefined ? {} : { "x-request-id": sent };
    const response = await server.post({ query: "{ __typename }" }, headers);
    return response.headers.get("x-request-id");
  };

  for (const id of [undefined, "", "a-b_c.d:1/2", "a b"])
    it(`is made by the server, whatever the request brings: ${id}`, async () => {
      expect(await idFor(id)).toBe("made-by-the-server");
    });
});

describe("other paths", () => {
  it("that do not exist are answered with 404 in JSON", async () => {
    const response = await fetch(`${server.url}/graphiql/../../etc/passwd`);
    expect(response.status).toBe(404);
    expect(await firstCode(response)).toBe("NOT_FOUND");
  });

  it("/ says how to build the page when it is missing", async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("node src/web/build.mjs");
  });
});

describe("introspection", () => {
  const query = "{ __schema { queryType { name } } }";

  it("is answered", async () => {
    expect((await server.post({ query })).status).toBe(200);
  });

  it("takes GraphiQL along where it is switched off", async () => {
    const closed = await startServer({
      introspection: false,
      pageFolder: "dist/web",
    });
    const page = await fetch(`${closed.url}/`);
    const names = await readdir("dist/web/graphiql");
    const name = names.find((each) => /^page-\w+\.js$/.test(each));
    const script = await fetch(`${closed.url}/graphiql/${name}`);
    await closed.close();
    expect([page.status, script.status]).toEqual([404, 404]);
    expect(await page.json()).toEqual({
      errors: [
        {
          message: "There is nothing at this path.",
          extensions: { code: "NOT_FOUND", status: 404, retryable: false },
        },
      ],
    });
  });

  it("is refused where it is switched off", async () => {
    const closed = await startServer({ introspection: false });
    const response = await closed.post({ query });
    await closed.close();
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        {
          message:
            "Introspection is off here: the schema is in schema/schema.graphql.",
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        },
      ],
    });
  });
});
