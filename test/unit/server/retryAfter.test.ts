import { afterEach, describe, expect, it } from "@jest/globals";
import {
  AuthenticationUnavailableError,
  type RateLimiter,
} from "../../../src/auth/index.js";
import { buildSubgraph } from "../../../src/graph/index.js";
import { rateLimited } from "../../../src/server/execute/rateLimit.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

/** Milliseconds, and the whole seconds after which they are over. */
const SECONDS: readonly (readonly [retryAfterMs: number, seconds: string])[] = [
  [0, "1"],
  [1, "1"],
  [999, "1"],
  [1000, "1"],
  [1001, "2"],
  [1499, "2"],
  [1500, "2"],
  [2000, "2"],
  [59_999, "60"],
  [60_000, "60"],
  [3_599_001, "3600"],
  [3_600_000, "3600"],
];

describe("a caller who has spent their share", () => {
  for (const [retryAfterMs, seconds] of SECONDS)
    it(`is told to wait ${seconds} s for ${retryAfterMs} ms`, () => {
      expect(rateLimited({ granted: false, retryAfterMs })).toEqual({
        error: {
          message: `You have asked for more than your share: try again in ${seconds} s.`,
          extensions: {
            code: "RATE_LIMITED",
            status: 429,
            retryable: true,
            retryAfterMs,
          },
        },
        retryAfter: seconds,
      });
    });
});

let server: StartedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Grants so many times, and then no more for 1,001 ms. */
function granting(times: number): RateLimiter {
  let left = times;
  return {
    spend: () => {
      left -= 1;
      return Promise.resolve(
        left >= 0 ? { granted: true } : { granted: false, retryAfterMs: 1001 },
      );
    },
  };
}

/** Costs two points, for a look-up: one on arrival, one when it is known. */
const query = '{ video(id: "a") { title } }';

for (const [when, times] of [
  ["on arrival", 0],
  ["when the cost is known", 1],
] as const)
  it(`a refusal ${when} says in its header and its body when to come back`, async () => {
    server = await startServer({
      schema: buildSubgraph(),
      rateLimiter: granting(times),
    });
    const answer = await server.post({ query });
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: "You have asked for more than your share: try again in 2 s.",
          extensions: {
            code: "RATE_LIMITED",
            status: 429,
            retryable: true,
            retryAfterMs: 1001,
          },
        },
      ],
    });
  });

for (const [retryAfterMs, seconds] of SECONDS)
  it(`a gateway that cannot tell callers apart for ${retryAfterMs} ms asks for ${seconds} s`, async () => {
    server = await startServer({
      authenticator: {
        authenticate: () =>
          Promise.reject(new AuthenticationUnavailableError(retryAfterMs)),
      },
    });
    const answer = await server.post({ query });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe(seconds);
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { retryAfterMs } }],
    });
  });
