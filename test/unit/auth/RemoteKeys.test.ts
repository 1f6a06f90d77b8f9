import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:tls";
import {
  AuthenticationUnavailableError,
  jwtAuthenticator,
  type Authenticator,
} from "../../../src/auth/index.js";
import { selfSigned } from "../../support/certificates.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../../support/TokenIssuer.js";

const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => count * 60_000;

let clock: FakeClock;
let log: RecordingLogger;
let issuer: TokenIssuer;

beforeEach(async () => {
  clock = new FakeClock();
  log = new RecordingLogger();
  issuer = await TokenIssuer.open(clock);
});

afterEach(() => issuer.close());

function start(jwksUrl = issuer.jwksUrl): Authenticator {
  return jwtAuthenticator({
    keys: { jwksUrl },
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ["ES256"],
    clock,
    logger: log,
  });
}

/** What becomes of a token: `taken`, `refused`, or `cannot tell`. */
async function fate(
  authenticator: Authenticator,
  token: string,
): Promise<string> {
  return authenticator.authenticate(`Bearer ${token}`).then(
    () => "taken",
    (error: unknown) =>
      error instanceof AuthenticationUnavailableError
        ? "cannot tell"
        : "refused",
  );
}

/** A token that does not run out during a test. */
const longToken = (): Promise<string> =>
  issuer.token({ exp: clock.now() / 1000 + 9999 });

describe("the keys of an issuer", () => {
  it("are asked for once at the start, whoever comes meanwhile", async () => {
    const authenticator = start();
    const token = await issuer.token();
    const fates = await Promise.all(
      Array.from({ length: 20 }, () => fate(authenticator, token)),
    );
    expect(fates).toEqual(Array.from({ length: 20 }, () => "taken"));
    expect(issuer.asked).toBe(1);
  });

  it("are asked for once more when a token bears a new one", async () => {
    const authenticator = start();
    await fate(authenticator, await issuer.token());
    await issuer.rotate({ keepOld: true });
    await clock.advance(seconds(30));
    const token = await issuer.token();
    const fates = [1, 2, 3].map(() => fate(authenticator, token));
    expect(await Promise.all(fates)).toEqual(["taken", "taken", "taken"]);
    expect(issuer.asked).toBe(2);
  });

  it("are asked for at most once in 30 seconds by a flood of tokens with unknown ones", async () => {
    const authenticator = start();
    const good = await longToken();
    await fate(authenticator, good);
    const flood = async (): Promise<readonly string[]> => {
      const token = await issuer.tokenOfUnknownKey();
      return Promise.all([1, 2, 3, 4, 5].map(() => fate(authenticator, token)));
    };
    expect(new Set(await flood())).toEqual(new Set(["refused"]));
    expect(issuer.asked).toBe(1);
    await clock.advance(seconds(30) - 1);
    await flood();
    expect(issuer.asked).toBe(1);
    await clock.advance(1);
    await flood();
    await flood();
    expect(issuer.asked).toBe(2);
    expect(await fate(authenticator, good)).toBe("taken");
  });

  it("are kept for ten minutes; one that was withdrawn does not do after that", async () => {
    const authenticator = start();
    const token = await longToken();
    await fate(authenticator, token);
    await issuer.rotate();
    await clock.advance(minutes(10) - 1);
    expect(await fate(authenticator, token)).toBe("taken");
    expect(issuer.asked).toBe(1);
    await clock.advance(1);
    expect(await fate(authenticator, token)).toBe("refused");
    expect(issuer.asked).toBe(2);
  });
});

describe("an issuer that is down", () => {
  for (const answers of ["503", "no JSON", "a redirection"] as const)
    it(`lets nobody in when it was never up, and everybody once it is back: ${answers}`, async () => {
      issuer.answers = answers;
      const authenticator = start();
      const token = await issuer.token();
      expect(await fate(authenticator, token)).toBe("cannot tell");
      issuer.answers = "keys";
      await clock.advance(seconds(5) - 1);
      expect(await fate(authenticator, token)).toBe("cannot tell");
      expect(issuer.asked).toBe(1);
      await clock.advance(1);
      expect(await fate(authenticator, token)).toBe("taken");
      expect(issuer.asked).toBe(2);
    });

  it("is asked again, and complained of, once in five seconds at most", async () => {
    issuer.answers = "503";
    const authenticator = start();
    const token = await issuer.token();
    const several = [1, 2, 3].map(() => fate(authenticator, token));
    expect(await Promise.all(several)).not.toContain("taken");
    await clock.advance(seconds(5));
    await fate(authenticator, token);
    await fate(authenticator, token);
    expect(issuer.asked).toBe(2);
    expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
      ["error", "the keys of the issuer cannot be fetched (AUTH_JWKS_URL)"],
      ["error", "the keys of the issuer cannot be fetched (AUTH_JWKS_URL)"],
    ]);
  });

  it("shows a certificate that nobody vouches for: the log says what the operator has to do", async () => {
    const server = createServer(await selfSigned());
    server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const authenticator = start(`https://127.0.0.1:${port}/jwks.json`);
    const token = await issuer.token();
    expect(await fate(authenticator, token)).toBe("cannot tell");
    server.close();
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]?.fields).toMatchObject({
      reason: "DEPTH_ZERO_SELF_SIGNED_CERT",
      advice: expect.stringMatching(/NODE_EXTRA_CA_CERTS.*AUTH_JWKS_URL/),
    });
  });

  it("are not waited for longer than three seconds", async () => {
    issuer.answers = "nothing";
    const pending = fate(start(), await issuer.token());
    await clock.scheduled((delayMs) => delayMs === 3000);
    await clock.advance(2999);
    expect(log.lines).toEqual([]);
    await clock.advance(1);
    expect(await pending).toBe("cannot tell");
    expect(log.lines).toMatchObject([
      {
        fields: {
          err: { message: "The issuer did not answer within 3000 ms." },
        },
      },
    ]);
  });

  it("tells when to come again", async () => {
    issuer.answers = "503";
    const authenticator = start();
    const header = `Bearer ${await issuer.token()}`;
    await expect(authenticator.authenticate(header)).rejects.toMatchObject({
      retryAfterMs: 5000,
    });
    await clock.advance(seconds(2));
    await expect(authenticator.authenticate(header)).rejects.toMatchObject({
      retryAfterMs: 3000,
    });
  });

  it("leaves its keys in force for an hour", async () => {
    const authenticator = start();
    const token = await longToken();
    await fate(authenticator, token);
    issuer.answers = "503";
    await clock.advance(minutes(60) - 1);
    expect(await fate(authenticator, token)).toBe("taken");
    await clock.advance(1);
    expect(await fate(authenticator, token)).toBe("cannot tell");
    issuer.answers = "keys";
    await clock.advance(seconds(5));
    expect(await fate(authenticator, token)).toBe("taken");
  });

  it("may have the key that a token bears: it is not refused for good", async () => {
    const authenticator = start();
    await fate(authenticator, await issuer.token());
    await issuer.rotate();
    const token = await issuer.token();
    issuer.answers = "503";
    await clock.advance(seconds(30));
    expect(await fate(authenticator, token)).toBe("cannot tell");
    issuer.answers = "keys";
    await clock.advance(seconds(5));
    expect(await fate(authenticator, token)).toBe("taken");
  });
});
