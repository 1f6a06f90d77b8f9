import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  ApolloClient,
  CombinedGraphQLErrors,
  CombinedProtocolErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from "@apollo/client";
import type { Principal } from "../../../src/auth/index.js";
import type { VideoRecord } from "../../../src/vod/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeWatch } from "../../support/FakeWatch.js";
import { startStack, type Stack } from "../../support/startStack.js";

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const reader = { owner: "r", scopes: new Set(["vod:read"] as const) };
const principals: Readonly<Record<string, Principal>> = {
  reader,
  brief: { ...reader, expiresAtMs: start + 60_000 },
};
const updates = gql`
  subscription Updates($id: ID!) {
    videoUpdated(id: $id) {
      id
      title
      status
    }
  }
`;

let clock: FakeClock;
let watch: FakeWatch;
let stack: Stack;

beforeEach(async () => {
  clock = new FakeClock();
  watch = new FakeWatch();
  stack = await startStack({
    clock,
    principals,
    server: { watch, streamLimits: { perCaller: 1, connections: 2 } },
  });
});
afterEach(async () => {
  await stack.close();
  expect(watch.subscribers).toBe(0);
});

const found = (Status: string) => {
  const record = { VideoId: "v1", Status, Title: "测试 🎉", Snapshots: [] };
  return {
    found: true,
    record: record as unknown as VideoRecord,
    requestId: "R-0",
  } as const;
};

interface Told {
  readonly data?: unknown;
  readonly error?: unknown;
}

/** Apollo Client's own link and parser, with what they were sent. */
function subscribe(token = "reader", variables: object = { id: "v1" }) {
  const sent: string[] = [];
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({
      uri: `${stack.url}/graphql`,
      headers: { authorization: `Bearer ${token}` },
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        sent.push(response.headers.get("content-type") ?? "");
        return response;
      },
    }),
  });
  const told: Told[] = [];
  const waiting: (() => void)[] = [];
  let unsubscribe: () => void = () => undefined;
  const ended = new Promise<void>((complete, error) => {
    const observer = {
      next: ({ data, error: failure }: Told) => {
        told.push({
          ...(data != null && { data }),
          ...(failure != null && { error: failure }),
        });
        for (const wake of waiting.splice(0)) wake();
      },
      complete,
      error,
    };
    const asked = client.subscribe({ query: updates, variables });
    const subscription = asked.subscribe(observer);
    unsubscribe = () => {
      subscription.unsubscribe();
    };
  });
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  return { told, sent, next, ended, unsubscribe };
}

describe("Apollo Client over HTTP alone", () => {
  it("is told each state by parts, past heartbeats, to the end", async () => {
    const { told, sent, next, ended } = subscribe();
    await watch.watched(1);
    const first = next();
    watch.tell(found("Uploading"));
    await first;
    await clock.advance(15_000);
    const second = next();
    watch.tell(found("Normal"));
    await second;
    watch.endAll();
    await ended;
    const video = { __typename: "Video", id: "v1", title: "测试 🎉" };
    expect(told).toEqual([
      { data: { videoUpdated: { ...video, status: "UPLOADING" } } },
      { data: { videoUpdated: { ...video, status: "NORMAL" } } },
    ]);
    expect(sent).toEqual([
      'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
    ]);
  });

  it("is told what GraphQL refuses, as errors of the operation", async () => {
    const { told, ended } = subscribe("reader", {});
    await ended;
    expect(told).toHaveLength(1);
    expect(told[0]?.error).toBeInstanceOf(CombinedGraphQLErrors);
  });

  it("is told the end of its token, as an error of the protocol", async () => {
    const { told, ended } = subscribe("brief");
    await watch.watched(1);
    await clock.advance(60_000);
    await ended;
    expect(told).toHaveLength(1);
    expect(told[0]?.error).toBeInstanceOf(CombinedProtocolErrors);
    expect((told[0]?.error as CombinedProtocolErrors).errors).toMatchObject([
      { extensions: { code: "UNAUTHENTICATED" } },
    ]);
  });

  it("has the share of a caller that event streams have", async () => {
    const one = subscribe();
    await watch.watched(1);
    const two = subscribe();
    await two.ended;
    expect((two.told[0]?.error as CombinedGraphQLErrors).errors).toMatchObject([
      { extensions: { code: "RATE_LIMITED" } },
    ]);
    expect(stack.load.connections.sse).toBe(1);
    one.unsubscribe();
    await watch.watched(0);
  });
});
