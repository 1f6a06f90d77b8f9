import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startStack, type Stack } from "../../support/startStack.js";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ server: { queryLimits: { cost: 10 } } });
});
afterAll(() => stack.close());

const times = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `id-${index}`);
const videos = `query Videos($ids: [ID!]!) { videos(ids: $ids) { id } }`;

/** Sends a document as a caller who may want to know what it costs. */
async function send(
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly answer: object }> {
  const response = await fetch(`${stack.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    answer: (await response.json()) as object,
  };
}

describe("an operation that may cost more than the limit", () => {
  it("is refused with 400 and both figures before anything runs", async () => {
    const { length } = stack.emulator.calls;
    const { status, answer } = await send({
      query: videos,
      variables: { ids: times(6) },
    });
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [
        {
          message:
            "The operation may cost 12; the limit is 10. Ask for fewer things at once.",
          extensions: {
            code: "COST_LIMIT_EXCEEDED",
            status: 400,
            cost: 12,
            limit: 10,
            retryable: false,
          },
        },
      ],
    });
    expect(stack.emulator.calls).toHaveLength(length);
  });

  it("is refused though another operation of its document is cheap", async () => {
    const query = `query Cheap { video(id: "1") { id } } ${videos}`;
    const { status } = await send({
      query,
      operationName: "Videos",
      variables: { ids: times(6) },
    });
    expect(status).toBe(400);
  });

  it("is refused when a mutation", async () => {
    const { answer } = await send({
      query: `mutation ($ids: [ID!]) { deleteVideos(input: { videoIds: $ids }) { requestId } }`,
      variables: { ids: times(3) },
    });
    expect(answer).toMatchObject({
      errors: [{ extensions: { code: "COST_LIMIT_EXCEEDED", cost: 12 } }],
    });
  });

  it("is refused when all it holds is references to nothing", async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
    const { answer } = await send({ query, variables: { of: times(11) } });
    expect(answer).toMatchObject({
      errors: [{ extensions: { code: "COST_LIMIT_EXCEEDED", cost: 11 } }],
    });
  });

  it("stands in the log with its code", async () => {
    await send({ query: videos, variables: { ids: times(6) } });
    expect(stack.log.lines).toContainEqual(
      expect.objectContaining({
        fields: expect.objectContaining({
          operationName: "Videos",
          errorCodes: ["COST_LIMIT_EXCEEDED"],
          status: 400,
        }),
      }),
    );
  });
});

describe("an operation that costs the limit", () => {
  it("runs", async () => {
    const { status, answer } = await send({
      query: videos,
      variables: { ids: times(5) },
    });
    expect(status).toBe(200);
    expect(answer).toHaveProperty("data.videos");
  });
});

describe("what an operation costs", () => {
  it("is told to whoever asks for it", async () => {
    const { answer } = await send(
      { query: videos, variables: { ids: times(2) } },
      { "GraphQL-Cost": "report" },
    );
    expect(answer).toHaveProperty("extensions", {
      cost: { requested: 4, limit: 10 },
    });
  });

  for (const [who, headers] of [
    ["who does not ask", {}],
    ["who asks in other words", { "GraphQL-Cost": "yes" }],
  ] as const)
    it(`is not told to a caller ${who}`, async () => {
      const { answer } = await send(
        { query: videos, variables: { ids: times(2) } },
        headers,
      );
      expect(answer).not.toHaveProperty("extensions");
    });

  it("is not counted for variables that do not fit, which are refused as ever", async () => {
    const { answer } = await send(
      { query: videos, variables: { ids: [{}] } },
      { "GraphQL-Cost": "report" },
    );
    expect(answer).not.toHaveProperty("extensions");
    expect(answer).toMatchObject({
      errors: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
  });
});
