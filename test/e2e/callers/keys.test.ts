import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { jwtAuthenticator } from "../../../src/auth/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import { startServer, type StartedServer } from "../../support/startServer.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../../support/TokenIssuer.js";

let clock: FakeClock;
let issuer: TokenIssuer;
let server: StartedServer;

beforeEach(async () => {
  clock = new FakeClock();
  issuer = await TokenIssuer.open(clock);
  issuer.answers = "503";
  server = await startServer({
    clock,
    authenticator: jwtAuthenticator({
      keys: { jwksUrl: issuer.jwksUrl },
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ["ES256"],
      clock,
    }),
  });
});

afterEach(async () => {
  await server.close();
  await issuer.close();
});

const ask = (token: string): Promise<Response> =>
  server.post(
    { query: "{ __typename }" },
    { authorization: `Bearer ${token}` },
  );

describe("a gateway whose issuer is down at the start", () => {
  it("lets nobody in, says when to come again, and is ready all the same", async () => {
    const answer = await ask(await issuer.token());
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(answer.headers.get("www-authenticate")).toBeNull();
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: "Callers cannot be told apart at present: try again later.",
          extensions: {
            code: "UPSTREAM_UNAVAILABLE",
            status: 503,
            retryable: true,
            retryAfterMs: 5000,
          },
        },
      ],
    });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  });

  it("still tells who brings no token, or none that could do", async () => {
    expect((await server.post({ query: "{ __typename }" })).status).toBe(401);
    expect((await ask(issuer.unsignedToken())).status).toBe(401);
  });

  it("lets in who may once it is back", async () => {
    // So that no read of keys is under way when time passes.
    await ask(await issuer.token());
    issuer.answers = "keys";
    await clock.advance(5000);
    const answer = await ask(await issuer.token());
    expect(await answer.json()).toEqual({ data: { __typename: "Query" } });
  });
});
