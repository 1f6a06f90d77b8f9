import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { cacheExchange, Client, fetchExchange } from "@urql/core";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { apolloFetcher } from "../../../src/client/adapters/apollo.js";
import { urqlFetcher } from "../../../src/client/adapters/urql.js";
import {
  CreateUploadDocument,
  execute,
  fetchFetcher,
  VideoDocument,
  type Fetcher,
} from "../../../src/client/index.js";
import { memoryRateLimiter } from "../../../src/server/index.js";
import {
  aSecurityToken,
  aVodRequestId,
  encodedObject,
} from "../../support/arbitrary.js";
import { FakeClock } from "../../support/FakeClock.js";
import { FakeLoopDelay } from "../../support/FakeLoopDelay.js";
import { startStack, type Stack } from "../../support/startStack.js";

type Fetch = typeof globalThis.fetch;

/** Each client as its page sets it up. */
const clients: Readonly<
  Record<string, (url: string, fetch: Fetch) => Fetcher>
> = {
  "plain fetch": (url, fetch) => fetchFetcher({ url, fetch }),
  "Apollo Client": (uri, fetch) =>
    apolloFetcher(
      new ApolloClient({
        link: new HttpLink({ uri, fetch }),
        cache: new InMemoryCache(),
      }),
    ),
  urql: (url, fetch) =>
    urqlFetcher(
      new Client({
        url,
        fetch,
        preferGetMethod: false,
        exchanges: [cacheExchange, fetchExchange],
      }),
    ),
};

/** What each answers with its own headers, and what a server of the old ways would. */
const ways: Readonly<Record<string, Fetch>> = {
  "as the client asks": globalThis.fetch,
  "as application/json": (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("accept", "application/json");
    return fetch(input, { ...init, headers });
  },
};

const playable = { id: "c6a23a870c8c4ffcd40cbd3813330008" };
const film = { input: { fileName: "film.mp4", title: "A film" } };
/** Less than any read costs. */
const limit = { points: 1, windowSeconds: 3600 };

for (const [client, fetcherOf] of Object.entries(clients))
  for (const [way, send] of Object.entries(ways))
    describe(`${client}, answered ${way}`, () => {
      let stack: Stack;
      let fetcher: Fetcher;
      const loopDelay = new FakeLoopDelay();
      beforeEach(async () => {
        loopDelay.ms = 0;
        stack = await startStack({ server: { loopDelay } });
        fetcher = fetcherOf(`${stack.url}/graphql`, send);
      });
      afterEach(() => stack.close());

      const read = () => execute(fetcher, VideoDocument, playable);

      it("reads, and reads anew each time", async () => {
        expect((await read()).video).toMatchObject({ status: "NORMAL" });
        await read();
        expect(stack.callsOf("GetVideoInfos")).toBe(2);
      });

      it("gets all of a credential", async () => {
        const { createUpload } = await execute(
          fetcher,
          CreateUploadDocument,
          film,
        );
        expect(createUpload).toMatchObject({
          uploadAddress: encodedObject,
          uploadAuth: encodedObject,
          expiresInSeconds: 3000,
          location: { bucket: "outin-3f9a7c2ed2f611e8a7a800163e1c60dc" },
          sts: { securityToken: aSecurityToken },
        });
      });

      it("throws what the gateway says of a field", async () => {
        const unknown = { id: "0".repeat(32) };
        await expect(
          execute(fetcher, VideoDocument, unknown),
        ).rejects.toMatchObject({
          name: "GatewayError",
          code: "NOT_FOUND",
          status: 404,
          vodCode: "InvalidVideo.NotFound",
          requestId: aVodRequestId,
          retryable: false,
          action: "GetVideoInfos",
        });
      });

      it("throws what the gateway says of a request, with when to ask again", async () => {
        const rateLimiter = memoryRateLimiter(limit, new FakeClock());
        const thrifty = await startStack({ server: { rateLimiter } });
        const refused = execute(
          fetcherOf(`${thrifty.url}/graphql`, send),
          VideoDocument,
          playable,
        );
        await expect(refused).rejects.toMatchObject({
          name: "GatewayError",
          code: "RATE_LIMITED",
          status: 429,
          retryable: true,
          retryAfterMs: 3_600_000,
        });
        await thrifty.close();
      });

      it("throws what the gateway says at its door", async () => {
        loopDelay.ms = 60_000;
        await expect(read()).rejects.toMatchObject({
          name: "GatewayError",
          code: "OVERLOADED",
          status: 503,
          retryable: true,
          retryAfterMs: 1000,
        });
      });

      it("throws when it is given up, and tells nobody to repeat it", async () => {
        const signal = AbortSignal.abort();
        await expect(
          execute(fetcher, CreateUploadDocument, film, { signal }),
        ).rejects.toMatchObject({ code: "UNREACHABLE", retryable: false });
        expect(stack.callsOf("CreateUploadVideo")).toBe(0);
      });

      it("is given up while it waits", async () => {
        const aborter = new AbortController();
        const held = fetcherOf("http://127.0.0.1:9/graphql", (_url, init) => {
          queueMicrotask(() => {
            aborter.abort();
          });
          return new Promise((_resolve, reject) => {
            init?.signal?.addEventListener("abort", () => {
              reject(new DOMException("Aborted.", "AbortError"));
            });
          });
        });
        const { signal } = aborter;
        await expect(
          execute(held, CreateUploadDocument, film, { signal }),
        ).rejects.toMatchObject({ code: "UNREACHABLE", retryable: false });
      });
    });

describe.each(Object.entries(clients))("%s", (_client, fetcherOf) => {
  let proxy: Server;
  let url: string;
  let answer: readonly [status: number, type: string, body: string];
  beforeEach(async () => {
    proxy = createServer((_request, response) => {
      const [status, type, body] = answer;
      response.writeHead(status, { "content-type": type }).end(body);
    }).listen(0, "127.0.0.1");
    await once(proxy, "listening");
    url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/graphql`;
  });
  afterEach(() => {
    proxy.close();
    proxy.closeAllConnections();
  });

  const failure = () => execute(fetcherOf(url, fetch), VideoDocument, playable);

  it.each([
    [502, "text/html", "<h1>Bad gateway</h1>", true],
    [502, "application/json", '{"message":"Bad gateway"}', true],
    [403, "text/html", "<h1>Forbidden</h1>", false],
    [200, "text/html", "<h1>Please log in</h1>", false],
  ] as const)(
    "tells a proxy's page with status %i as %s by its status",
    async (status, type, body, retryable) => {
      answer = [status, type, body];
      await expect(failure()).rejects.toMatchObject({
        code: "UNKNOWN",
        status,
        retryable,
      });
    },
  );

  it("tells that nobody answers", async () => {
    proxy.close();
    await once(proxy, "close");
    await expect(failure()).rejects.toMatchObject({
      code: "UNREACHABLE",
      retryable: true,
    });
  });
});
