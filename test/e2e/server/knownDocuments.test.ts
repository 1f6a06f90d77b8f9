import { ApolloServer } from "@apollo/server";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { documentOf, examples, rootFields } from "../../support/examples.js";
import { startStack, type Stack } from "../../support/startStack.js";
import { storedVideo } from "../../support/storedVideo.js";

/** Federated tracing sees every operation run, so that each takes the whole way. */
const wholeWay = { server: { federatedTracing: true } };

const videoId = storedVideo(1).id;

const newEachTime = ["date", "x-request-id"];

type Headers = Readonly<Record<string, string>>;

interface Sent {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

/** What the emulator numbers by the order of calls, which is open where they leave together; and its port. */
const madeAnew =
  /127\.0\.0\.1:\d+|[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}|(?<="playAuth":")[^"]+/g;

/** Everything of an answer that a client can see, save what is new each time. */
async function answerOf(
  { url }: Stack,
  sent: Sent,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(sent),
  });
  const told = [...answer.headers].filter(
    ([name]) => !newEachTime.includes(name),
  );
  const text = (await answer.text()).replaceAll(madeAnew, "?");
  return { status: answer.status, headers: told, text };
}

describe("a document that has run before", () => {
  let short: Stack;
  let whole: Stack;
  beforeAll(async () => {
    const emulator = { videos: [storedVideo(1)] };
    [short, whole] = await Promise.all([
      startStack({ emulator }),
      startStack({ emulator, ...wholeWay }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([short.close(), whole.close()]);
  });

  /** Sends it to both again and again, and expects the same each time. */
  async function expectSame(
    sent: Sent,
    headers?: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (let time = 1; time <= 3; time += 1)
      expect(await answerOf(short, sent, headers)).toEqual(
        await answerOf(whole, sent, headers),
      );
  }

  it("goes past Apollo Server", async () => {
    const run = jest.spyOn(ApolloServer.prototype, "executeHTTPGraphQLRequest");
    const query = "query Past { __typename }";
    await answerOf(short, { query });
    expect(run).toHaveBeenCalledTimes(1);
    await answerOf(short, { query });
    await answerOf(short, { query, operationName: "Past", variables: null });
    expect(run).toHaveBeenCalledTimes(1);
    run.mockRestore();
  });

  it.each(rootFields)("answers %s as Apollo Server does", async (field) => {
    await expectSame({ query: documentOf(examples[field]) });
    await expectSame({ query: documentOf(examples[field], { videoId }) });
  });

  const video = "query V($id: ID!) { video(id: $id) { id title } }";
  it.each<[string, Sent, Headers?]>([
    ["a variable that is missing", { query: video }],
    ["a variable of another type", { query: video, variables: { id: [1] } }],
    ["variables that are a text", { query: video, variables: "{}" }],
    ["variables that are a list", { query: video, variables: [] }],
    ["an operation that is not there", { query: video, operationName: "W" }],
    ["a name that is no text", { query: video, operationName: 1 }],
    ["an empty name", { query: "{ __typename }", operationName: "" }],
    [
      "two operations and no name",
      { query: `${video} query W { __typename }` },
    ],
    [
      "the second of two operations",
      { query: `${video} query W { __typename }`, operationName: "W" },
    ],
    ["a subscription", { query: "subscription { mediaEvents { type } }" }],
    [
      "a cost beyond the limit",
      {
        query:
          "query ($ids: [ID!]!) { videos(ids: $ids) { playback { duration } } }",
        variables: { ids: Array.from({ length: 1200 }, (_, n) => `v${n}`) },
      },
    ],
    [
      "a question for the cost",
      { query: video, variables: { id: "v" } },
      { "graphql-cost": "report" },
    ],
    [
      "the older media type",
      { query: video, variables: { id: "v" } },
      { accept: "application/json" },
    ],
    [
      "the newer media type",
      { query: video, variables: { id: "v" } },
      { accept: "application/graphql-response+json" },
    ],
    [
      "no media type of ours",
      { query: video, variables: { id: "v" } },
      { accept: "text/html" },
    ],
    [
      "a stream alone",
      { query: video, variables: { id: "v" } },
      { accept: "text/event-stream" },
    ],
    [
      "a hash that it has not",
      {
        query: "{ __typename }",
        extensions: { persistedQuery: { version: 1, sha256Hash: "0" } },
      },
    ],
    ["an error that is masked", { query: '{ video(id: "a/b") { id } }' }],
    [
      "fragments",
      { query: "query { ...Q } fragment Q on Query { __typename }" },
    ],
    ["the schema", { query: "{ __schema { queryType { name } } }" }],
  ])("answers %s as Apollo Server does", async (...[, sent, headers]) => {
    await expectSame(sent, headers);
  });

  it("stands in the log as it does the first time", async () => {
    const sent = { query: video, variables: { id: "v" } };
    await answerOf(short, sent);
    await answerOf(short, sent);
    const lines = short.log.lines.filter(
      ({ message }) => message === "request",
    );
    const [first, second] = lines.slice(-2);
    expect(second).toEqual({
      ...first,
      fields: { ...first!.fields, requestId: second!.fields["requestId"] },
    });
    expect(second!.fields).toMatchObject({ operationName: "V", cost: 2 });
  });
});

describe("a share that is used up", () => {
  it("refuses a document that has run before as any other", async () => {
    const spent: number[] = [];
    const server = {
      rateLimiter: {
        spend: (_key: string, points: number) => {
          spent.push(points);
          return Promise.resolve(
            spent.length === 4
              ? ({ granted: false, retryAfterMs: 1500 } as const)
              : ({ granted: true } as const),
          );
        },
      },
    };
    const stack = await startStack({ server });
    const sent = { query: 'query { video(id: "v") { id } }' };
    await answerOf(stack, sent);
    const answer = await answerOf(stack, sent);
    expect(spent).toEqual([1, 1, 1, 1]);
    expect(answer).toMatchObject({
      status: 429,
      headers: expect.arrayContaining([["retry-after", "2"]]),
    });
    await stack.close();
  });
});
