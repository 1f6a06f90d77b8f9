import { createPublicKey } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AuthenticationError,
  jwtAuthenticator,
  type Authenticator,
  type JwtOptions,
} from "../../../src/auth/index.js";
import { FakeClock } from "../../support/FakeClock.js";
import {
  AUDIENCE,
  ISSUER,
  TokenIssuer,
  type Claims,
} from "../../support/TokenIssuer.js";

const clock = new FakeClock();
/** The time of the clock: 2026-01-02T03:04:05Z, in seconds. */
const now = 1_767_323_045;
let issuer: TokenIssuer;
let options: JwtOptions;
let authenticator: Authenticator;

beforeAll(async () => {
  issuer = await TokenIssuer.open(clock);
  options = {
    keys: { publicKey: createPublicKey(await issuer.publicKeyPem()) },
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ["RS256", "ES256", "EdDSA"],
    clockToleranceSeconds: 5,
    clock,
  };
  authenticator = jwtAuthenticator(options);
});

afterAll(() => issuer.close());

async function refusalOf(
  authorization: string | undefined,
): Promise<AuthenticationError> {
  const error: unknown = await authenticator
    .authenticate(authorization)
    .catch((thrown: unknown) => thrown);
  if (error instanceof AuthenticationError) return error;
  throw new Error("The token was taken.", { cause: error });
}

async function authenticate(
  claims?: Claims,
  changes: Partial<JwtOptions> = {},
): ReturnType<Authenticator["authenticate"]> {
  const changed = jwtAuthenticator({ ...options, ...changes });
  return changed.authenticate(`Bearer ${await issuer.token(claims)}`);
}

describe("a good token", () => {
  it("gives the caller's name, his scopes and when they end", async () => {
    expect(await authenticate({ scope: "openid vod:read vod:edit" })).toEqual({
      // base64url(SHA-256("https://issuer.example/" + "\n" + "alice"))
      owner: "eBEp2i-uwnIEYlXT-MNh1pFKhte1C6f9VThIYGK7y_A",
      scopes: new Set(["vod:read", "vod:edit"]),
      expiresAtMs: (now + 300 + 5) * 1000,
    });
  });

  it("gives two issuers' users of one name two names", async () => {
    const other = "https://other.example/";
    const [here, there] = await Promise.all([
      authenticate(),
      authenticate({ iss: other }, { issuer: other }),
    ]);
    expect(here.owner).not.toBe(there.owner);
  });

  for (const scheme of ["Bearer", "bearer", "BEARER  "])
    it(`is taken behind ${JSON.stringify(scheme)}`, async () => {
      const token = await issuer.token();
      await expect(
        authenticator.authenticate(`${scheme} ${token}`),
      ).resolves.toBeDefined();
    });

  it("may be meant for others too", async () => {
    const aud = ["https://other.example", AUDIENCE];
    await expect(authenticate({ aud })).resolves.toBeDefined();
  });

  const scopeRows: readonly (readonly [
    what: string,
    claims: Claims,
    claim: string,
    scopes: readonly string[],
  ])[] = [
    ["none", { scope: undefined }, "scope", []],
    [
      "a text",
      { scope: "vod:read  vod:upload" },
      "scope",
      ["vod:read", "vod:upload"],
    ],
    ["a list", { scp: ["vod:edit", "x", 1, null] }, "scp", ["vod:edit"]],
    [
      "a claim named by a URL",
      { "https://a.example/permissions": ["vod:admin"] },
      "https://a.example/permissions",
      ["vod:admin"],
    ],
    ["unknown ones", { scope: "vod: VOD:READ vod:read2 vod:*" }, "scope", []],
    ["neither text nor list", { scope: { "vod:admin": true } }, "scope", []],
    ["inherited, not claimed", {}, "constructor", []],
  ];
  for (const [what, claims, scopesClaim, scopes] of scopeRows)
    it(`gives the scopes that its claim holds: ${what}`, async () => {
      const principal = await authenticate(claims, { scopesClaim });
      expect([...principal.scopes]).toEqual(scopes);
    });

  const inTime: readonly (readonly [string, Claims])[] = [
    ["ended less than the tolerance ago", { exp: now - 4 }],
    ["begins within the tolerance", { nbf: now + 5 }],
    ["began long ago", { nbf: now - 9999, exp: now + 1 }],
  ];
  for (const [what, claims] of inTime)
    it(`is taken when it ${what}`, async () => {
      await expect(authenticate(claims)).resolves.toBeDefined();
    });
});

describe("a token that does not do", () => {
  const claimRows: readonly (readonly [
    what: string,
    claims: Claims,
    reason: string,
  ])[] = [
    ["expired", { exp: now - 5 }, "ERR_JWT_EXPIRED"],
    [
      "without an end",
      { exp: undefined },
      "ERR_JWT_CLAIM_VALIDATION_FAILED exp",
    ],
    [
      "with an end that is no number",
      { exp: "never" },
      "ERR_JWT_CLAIM_VALIDATION_FAILED exp",
    ],
    ["not yet begun", { nbf: now + 6 }, "ERR_JWT_CLAIM_VALIDATION_FAILED nbf"],
    [
      "for another audience",
      { aud: "https://other.example" },
      "ERR_JWT_CLAIM_VALIDATION_FAILED aud",
    ],
    [
      "for no audience",
      { aud: undefined },
      "ERR_JWT_CLAIM_VALIDATION_FAILED aud",
    ],
    [
      "of another issuer",
      { iss: "https://issuer.example" },
      "ERR_JWT_CLAIM_VALIDATION_FAILED iss",
    ],
    [
      "without a subject",
      { sub: undefined },
      "ERR_JWT_CLAIM_VALIDATION_FAILED sub",
    ],
    ["with an empty subject", { sub: "" }, "no subject"],
    ["with a subject that is no text", { sub: 7 }, "no subject"],
  ];
  for (const [what, claims, reason] of claimRows)
    it(`is refused, and the log told why: ${what}`, async () => {
      const { message, ...refusal } = await refusalOf(
        `Bearer ${await issuer.token(claims)}`,
      );
      expect(refusal).toMatchObject({ tokenShown: true, reason });
      expect(message).toBe(
        "The token is not valid here, or no longer: get a new one.",
      );
    });

  const keyRows: readonly (readonly [
    what: string,
    token: () => Promise<string> | string,
    reason: string,
  ])[] = [
    [
      "by another key",
      () => issuer.tokenOfWrongKey(),
      "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    ],
    ["by nobody", () => issuer.unsignedToken(), "ERR_JOSE_ALG_NOT_ALLOWED"],
    [
      "with the public key as a shared secret",
      () => issuer.tokenKeyedWithPublicKey(),
      "ERR_JOSE_ALG_NOT_ALLOWED",
    ],
    [
      "and changed since",
      async () => changed(await issuer.token()),
      "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
    ],
  ];
  for (const [what, token, reason] of keyRows)
    it(`is refused when it is signed ${what}`, async () => {
      expect(await refusalOf(`Bearer ${await token()}`)).toMatchObject({
        tokenShown: true,
        reason,
      });
    });

  it("is refused when its algorithm is a good one that is not allowed here", async () => {
    await expect(
      authenticate({}, { algorithms: ["RS256"] }),
    ).rejects.toMatchObject({ reason: "ERR_JOSE_ALG_NOT_ALLOWED" });
  });

  it("is refused when its algorithm is not one of the key's kind", async () => {
    const [, claims, signature] = (await issuer.token()).split(".");
    const header = Buffer.from('{"alg":"RS256"}').toString("base64url");
    const refusal = await refusalOf(`Bearer ${header}.${claims}.${signature}`);
    expect(refusal.reason).toBe("ERR_JOSE_NOT_SUPPORTED");
  });

  it("leaves nothing of itself in the error", async () => {
    const token = await issuer.token({ exp: now - 60, sub: "secret-subject" });
    const refusal = await refusalOf(`Bearer ${token}`);
    expect(refusal.cause).toBeUndefined();
    const text = `${refusal.stack} ${JSON.stringify(refusal)}`;
    for (const part of [...token.split("."), "secret-subject"])
      expect(text).not.toContain(part);
  });
});

describe("a header", () => {
  const rows: readonly (readonly [
    what: string,
    header: string | undefined,
    tokenShown: boolean,
    reason: string,
  ])[] = [
    ["that is missing", undefined, false, "no token"],
    ["that is empty", " ", false, "no token"],
    ["of another scheme", "Basic YWxpY2U6cGFzcw==", false, "another scheme"],
    ["of a scheme that begins alike", "BearerX abc", false, "another scheme"],
    ["without a token", "Bearer", true, "malformed header"],
    ["with two tokens", "Bearer a.b.c d.e.f", true, "malformed header"],
    ["with other characters", "Bearer a,b", true, "malformed header"],
    ["with a token that is none", "Bearer abc", true, "ERR_JWS_INVALID"],
    ["with an encrypted token", "Bearer a.b.c.d.e", true, "ERR_JWS_INVALID"],
    [
      "with a token of any length",
      `Bearer ${"a".repeat(8193)}`,
      true,
      "token too long",
    ],
  ];
  for (const [what, header, tokenShown, reason] of rows)
    it(`${what} proves nothing`, async () => {
      expect(await refusalOf(header)).toMatchObject({ tokenShown, reason });
    });

  it("without a token is answered with how to send one", async () => {
    expect((await refusalOf(undefined)).message).toBe(
      "This needs a token: send it as `Authorization: Bearer <token>`.",
    );
  });
});

/** The same token with another subject. */
function changed(token: string): string {
  const [header, claims = "", signature] = token.split(".");
  const text = Buffer.from(claims, "base64url").toString();
  const other = text.replace('"alice"', '"mally"');
  return [header, Buffer.from(other).toString("base64url"), signature].join(
    ".",
  );
}
