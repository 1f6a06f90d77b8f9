import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { loadConfig } from "../../../src/config/index.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

/** The gateway as `NODE_ENV=production` makes it, with the real schema. */
const { http } = loadConfig({
  NODE_ENV: "production",
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret-0815",
});
const VIDEOS = Array.from({ length: 100 }, (_, n) => storedVideo(n));

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({
    server: { ...http, port: 0, pageFolder: "dist/web" },
    emulator: { videos: VIDEOS },
  });
});
afterAll(() => stack.close());

interface GraphQLBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: GraphQLBody;
}

interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>;
}

async function send(path: string, init: Init = {}): Promise<Answer> {
  const response = await fetch(`${stack.url}${path}`, {
    ...init,
    // What the tool is written in: no browser, and it names no origin and no site.
    headers: { "user-agent": "python-requests/2.32.3", ...init.headers },
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    body: JSON.parse(text) as GraphQLBody,
  };
}

const postText = (body: string, type = "application/json"): Promise<Answer> =>
  send("/graphql", { method: "POST", headers: { "content-type": type }, body });
const post = (body: unknown): Promise<Answer> => postText(JSON.stringify(body));
const inUrl = (query: string): string =>
  `/graphql?query=${encodeURIComponent(query)}`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(" ");
const messagesOf = ({ body }: Answer): readonly string[] =>
  (body.errors ?? []).map(({ message }) => message);

const csrf = expect.stringMatching(
  /^This operation has been blocked as a potential Cross-Site Request Forgery/,
);
const introspectionIsOff =
  "Introspection is off here: the schema is in schema/schema.graphql.";

interface Check {
  readonly sends: () => Promise<Answer>;
  /** How the tool tells that it has found what it looks for. */
  readonly succeeds: (answer: Answer) => boolean;
  /** What it is told instead. */
  readonly told: readonly unknown[];
}

/** @see https://github.com/dolevf/graphql-cop */
const checks: Readonly<Record<string, Check>> = {
  "alias overloading": {
    sends: () =>
      post({
        query: `query cop { ${times(101, (n) => `alias${n}: __typename`)} }`,
      }),
    succeeds: ({ body }) => body.data?.["alias100"] !== undefined,
    told: ["The operation holds too many root fields: at most 75."],
  },
  "array-based query batching": {
    sends: () =>
      post(
        Array.from({ length: 11 }, () => ({
          query: "query cop { __typename }",
        })),
      ),
    succeeds: ({ body }) => Array.isArray(body),
    told: ["Operation batching disabled."],
  },
  "circular query by introspection": {
    sends: () =>
      post({
        query: `query cop { __schema { types ${"{ fields { type ".repeat(4)}{ name }${" } }".repeat(4)} } }`,
      }),
    succeeds: ({ body }) => body.data !== undefined,
    told: ["Maximum introspection depth exceeded", introspectionIsOff],
  },
  "directive overloading": {
    sends: () =>
      post({ query: `query cop { __typename ${"@aa".repeat(10)} }` }),
    // An error for each directive: the server has looked at every one of them.
    succeeds: ({ body }) => body.errors?.length === 10,
    told: [
      ...Array.from({ length: 5 }, () => 'Unknown directive "@aa".'),
      "Too many validation errors, error limit reached. Validation aborted.",
    ],
  },
  "field duplication": {
    sends: () =>
      post({ query: `query cop { ${times(500, () => "__typename")} }` }),
    succeeds: ({ body }) => body.data?.["__typename"] !== undefined,
    told: [
      "The operation holds too many root fields: at most 75.",
      "The document repeats a field too often at one place: at most 50 times.",
    ],
  },
  "field suggestions": {
    sends: () => post({ query: "query cop { __schema { directive } }" }),
    succeeds: ({ text }) => text.includes("Did you mean"),
    told: [
      introspectionIsOff,
      'Cannot query field "directive" on type "__Schema".',
    ],
  },
  "mutation by GET": {
    sends: () => send(inUrl("mutation cop { __typename }")),
    succeeds: ({ body }) => body.data !== undefined,
    told: [csrf],
  },
  "query by GET": {
    sends: () => send(inUrl("query cop { __typename }")),
    succeeds: ({ body }) => body.data !== undefined,
    told: [csrf],
  },
  introspection: {
    sends: () =>
      post({
        query: "query cop { __schema { types { name fields { name } } } }",
      }),
    succeeds: ({ body }) => body.data !== undefined,
    told: [introspectionIsOff],
  },
  "query in a URL by POST": {
    sends: () => send(inUrl("query cop { __typename }"), { method: "POST" }),
    succeeds: ({ body }) => body.data !== undefined,
    told: [csrf],
  },
  "url-encoded body": {
    sends: () =>
      postText(
        "query=query%20cop%20%7B__typename%7D",
        "application/x-www-form-urlencoded",
      ),
    succeeds: ({ body }) => body.data !== undefined,
    told: ["The content type is not supported: expected application/json."],
  },
  "trace mode": {
    sends: () => post({ query: "query cop { __typename }" }),
    succeeds: ({ text }) =>
      /tracing|exception|stacktrace|extensions/i.test(text),
    told: [],
  },
  "unhandled error": {
    sends: () => post({ query: "qwerty cop { abc }" }),
    succeeds: ({ text }) => /exception|stacktrace/i.test(text),
    told: ['Syntax Error: Unexpected Name "qwerty".'],
  },
};

describe("graphql-cop, against the gateway in production", () => {
  for (const [name, { sends, succeeds, told }] of Object.entries(checks))
    it(`does not succeed with: ${name}`, async () => {
      const answer = await sends();
      expect(succeeds(answer)).toBe(false);
      expect(messagesOf(answer)).toEqual(told);
    });

  for (const path of ["/", "/graphiql", "/playground", "/console", "/graphql"])
    it(`does not succeed with: GraphiQL at ${path}`, async () => {
      const { status, text } = await send(path, {
        headers: { accept: "text/html,application/json;q=0.9" },
      });
      expect(status).toBe(path === "/graphql" ? 400 : 404);
      expect(text).not.toMatch(/graphiql|playground|<script/i);
    });
});

describe("the gateway in production", () => {
  const [first] = VIDEOS;

  it("answers what is legal and large: 45 aliases of video", async () => {
    const { status, body } = await post({
      query: `{ ${times(45, (n) => `v${n}: video(id: "${VIDEOS[n]!.id}") { id title status duration size }`)} }`,
    });
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
    expect(Object.keys(body.data ?? {})).toHaveLength(45);
  });

  it("answers what is legal and large: 100 ids", async () => {
    const { body } = await post({
      query: "query ($ids: [ID!]!) { videos(ids: $ids) { id title } }",
      variables: { ids: VIDEOS.map(({ id }) => id) },
    });
    expect(body.errors).toBeUndefined();
    expect(body.data?.["videos"]).toHaveLength(100);
  });

  it("answers { __typename }, which load balancers and routers ask for", async () => {
    expect((await post({ query: "{ __typename }" })).body).toEqual({
      data: { __typename: "Query" },
    });
  });

  it("answers a GET that no page of another site can have sent, by a header that needs a preflight", async () => {
    const { body } = await send(inUrl("{ __typename }"), {
      headers: { "apollo-require-preflight": "1" },
    });
    expect(body).toEqual({ data: { __typename: "Query" } });
  });

  it("answers references of other subgraphs, and not the SDL that composition asks for", async () => {
    const { body } = await post({
      query:
        "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Video { title } } }",
      variables: { of: [{ __typename: "Video", id: first!.id }] },
    });
    expect(body).toEqual({ data: { _entities: [{ title: "Video 0" }] } });

    for (const query of [
      "{ _service { sdl } }",
      "{ a: _service { sdl } }",
      "{ ...F } fragment F on Query { ... { _service { sdl } } }",
    ])
      expect(messagesOf(await post({ query }))).toEqual([
        "The SDL is not served here: the schema is in schema/schema.graphql.",
      ]);
  });

  const guesses: readonly (readonly [
    what: string,
    body: { readonly query: string; readonly variables?: object },
    told: string,
  ])[] = [
    [
      "a field",
      { query: '{ video(id: "1") { titel } }' },
      'Cannot query field "titel" on type "Video".',
    ],
    [
      "an argument",
      { query: '{ video(idd: "1", id: "1") { title } }' },
      'Unknown argument "idd" on field "Query.video".',
    ],
    [
      "a type",
      { query: "{ __typename ... on Vide { id } }" },
      'Unknown type "Vide".',
    ],
    [
      "a selection",
      { query: '{ video(id: "1") }' },
      'Field "video" of type "Video" must have a selection of subfields.',
    ],
    [
      "an enum's value in a variable",
      {
        query:
          "query ($o: LibraryOrder!) { libraryVideos(first: 1, orderBy: $o) { edges { cursor } } }",
        variables: { o: "CREATED_AT_DESCC" },
      },
      'Variable "$o" got invalid value "CREATED_AT_DESCC"; Value "CREATED_AT_DESCC" does not exist in "LibraryOrder" enum.',
    ],
  ];
  for (const [what, body, told] of guesses)
    it(`helps nobody who guesses ${what}`, async () => {
      const answer = await post(body);
      expect(messagesOf(answer)).toContain(told);
      expect(answer.text).not.toContain("Did you mean");
    });

  const broken: readonly (readonly [what: string, body: string])[] = [
    ["no JSON", '{"query":'],
    ["JSON that is no request", "[1]"],
    ["no document", "{}"],
    ["a document that is no string", '{"query":{}}'],
    ["variables that are none", '{"query":"{ __typename }","variables":"a"}'],
  ];
  for (const [what, body] of broken)
    it(`answers a broken request with an error, and no stack: ${what}`, async () => {
      const { status, text, body: answer } = await postText(body);
      expect(status).toBe(400);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.extensions).toEqual({
        code: "BAD_REQUEST",
        status: 400,
        retryable: false,
      });
      expect(text).not.toMatch(/stack|\bat \S+:\d+|node_modules/i);
    });
});
