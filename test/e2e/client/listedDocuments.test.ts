import { createHash } from "node:crypto";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { cacheExchange, Client, fetchExchange } from "@urql/core";
import { cacheExchange as graphcache } from "@urql/exchange-graphcache";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
} from "@jest/globals";
import {
  CreateUploadDocument,
  typesWithoutId,
  VideoDocument,
} from "../../../src/client/index.js";
import { encodedObject } from "../../support/arbitrary.js";
import { startStack, type Stack } from "../../support/startStack.js";

const playable = { id: "c6a23a870c8c4ffcd40cbd3813330008" };
const keys = Object.fromEntries(
  typesWithoutId.map((name) => [name, () => null]),
);
const film = { input: { fileName: "film.mp4", title: "A film" } };

describe("a gateway with PERSISTED_DOCUMENTS=only", () => {
  let stack: Stack;
  /** What has been sent. */
  let bodies: Readonly<Record<string, unknown>>[];
  const spy: typeof fetch = (input, init) => {
    bodies.push(JSON.parse(init?.body as string) as (typeof bodies)[number]);
    return fetch(input, init);
  };
  const url = () => `${stack.url}/graphql`;

  beforeAll(async () => {
    stack = await startStack({ server: { documents: { mode: "only" } } });
  });
  afterAll(() => stack.close());
  beforeEach(() => {
    bodies = [];
  });

  it("knows our documents as Apollo Client sends them, `__typename` and all", async () => {
    const link = new HttpLink({ uri: url(), fetch: spy });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({
      query: VideoDocument,
      variables: playable,
    });
    expect(data?.video).toMatchObject({
      __typename: "Video",
      status: "NORMAL",
    });
    const made = await client.mutate({
      mutation: CreateUploadDocument,
      variables: film,
    });
    expect(made.data?.createUpload?.uploadAuth).toEqual(encodedObject);
    expect(bodies[0]?.["query"]).toContain("__typename");
  });

  it("knows them by the hashes that Apollo Client computes, at the first request", async () => {
    const sha256 = (text: string) =>
      createHash("sha256").update(text).digest("hex");
    const link = new PersistedQueryLink({ sha256 }).concat(
      new HttpLink({ uri: url(), fetch: spy }),
    );
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({
      query: VideoDocument,
      variables: playable,
    });
    expect(data?.video).toMatchObject({
      __typename: "Video",
      status: "NORMAL",
    });
    expect(bodies.map((body) => "query" in body)).toEqual([false]);
  });

  it.each([
    ["document cache", cacheExchange],
    ["normalized cache", graphcache({ keys })],
  ])("knows them as urql sends them with its %s", async (_cache, exchange) => {
    const client = new Client({
      url: url(),
      fetch: spy,
      preferGetMethod: false,
      exchanges: [exchange, fetchExchange],
    });
    const { data, error } = await client.query(VideoDocument, playable);
    expect(error).toBeUndefined();
    expect(data?.video).toMatchObject({ status: "NORMAL" });
    const made = await client.mutation(CreateUploadDocument, film);
    expect(made.data?.createUpload?.uploadAuth).toEqual(encodedObject);
    expect(bodies[0]?.["query"]).toContain("__typename");
  });
});
