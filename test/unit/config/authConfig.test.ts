import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import {
  ConfigError,
  loadConfig,
  type Environment,
} from "../../../src/config/index.js";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const pem = pemOf(publicKey);
const jwtWithoutKeys = {
  AUTH_MODE: "jwt",
  AUTH_ISSUER: "https://issuer.example/",
  AUTH_AUDIENCE: "https://vod.example/graphql",
};
const jwt = {
  ...jwtWithoutKeys,
  AUTH_JWKS_URL: "https://issuer.example/jwks.json?v=1",
};

function pemOf(key: KeyObject): string {
  return key.export({ type: "spki", format: "pem" }).toString();
}

function rows(env: Environment): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(
      ({ variable, message }) => `${variable}: ${message}`,
    );
  }
  return [];
}

describe("AUTH_MODE=jwt", () => {
  it("takes the keys of an issuer, with the defaults of the rest", () => {
    expect(loadConfig(jwt).auth).toEqual({
      mode: "jwt",
      keys: { jwksUrl: "https://issuer.example/jwks.json?v=1" },
      issuer: "https://issuer.example/",
      audience: "https://vod.example/graphql",
      algorithms: [
        "RS256",
        "RS384",
        "RS512",
        "PS256",
        "PS384",
        "PS512",
        "ES256",
        "ES384",
        "ES512",
        "EdDSA",
      ],
      clockToleranceSeconds: 5,
      scopesClaim: "scope",
    });
  });

  it("reads every variable", () => {
    expect(
      loadConfig({
        ...jwt,
        AUTH_ALGORITHMS: "ES256, EdDSA",
        AUTH_CLOCK_TOLERANCE_SECONDS: "0",
        AUTH_SCOPES_CLAIM: "https://a.example/scp",
      }).auth,
    ).toMatchObject({
      algorithms: ["ES256", "EdDSA"],
      clockToleranceSeconds: 0,
      scopesClaim: "https://a.example/scp",
    });
  });

  it("is what an address that others reach may have", () => {
    expect(rows({ ...jwt, HOST: "0.0.0.0" })).toEqual([]);
  });

  it("names everything that is missing", () => {
    expect(rows({ AUTH_MODE: "jwt" })).toEqual([
      "AUTH_JWKS_URL: expected a value, or a key in AUTH_PUBLIC_KEY, since AUTH_MODE=jwt; got neither",
      "AUTH_ISSUER: expected a value, since AUTH_MODE=jwt: another issuer's tokens must not do; got nothing",
      "AUTH_AUDIENCE: expected a value, since AUTH_MODE=jwt: tokens for another service must not do; got nothing",
    ]);
  });

  it("refuses keys from two places", () => {
    expect(rows({ ...jwt, AUTH_PUBLIC_KEY: pem })).toEqual([
      "AUTH_PUBLIC_KEY: expected to be unset, since AUTH_JWKS_URL is set; got both: keep one",
    ]);
  });

  it("refuses algorithms that are not for the key", () => {
    expect(
      rows({
        ...jwtWithoutKeys,
        AUTH_PUBLIC_KEY: pem,
        AUTH_ALGORITHMS: "RS256,ES256",
      }),
    ).toEqual([
      "AUTH_ALGORITHMS: expected one that AUTH_PUBLIC_KEY is for (EdDSA); got RS256, ES256",
    ]);
  });
});

describe("what only AUTH_MODE=jwt reads", () => {
  const values: Readonly<Record<string, string>> = {
    ...jwtWithoutKeys,
    AUTH_JWKS_URL: jwt.AUTH_JWKS_URL,
    AUTH_PUBLIC_KEY: pem,
    AUTH_ALGORITHMS: "EdDSA",
    AUTH_CLOCK_TOLERANCE_SECONDS: "1",
    AUTH_SCOPES_CLAIM: "scp",
  };
  for (const name of Object.keys(values).filter((key) => key !== "AUTH_MODE"))
    for (const mode of ["nothing", "open"])
      it(`is refused with ${mode} in AUTH_MODE: ${name}`, () => {
        const env = {
          [name]: values[name],
          AUTH_MODE: mode === "open" ? mode : "",
        };
        expect(rows(env)).toEqual([
          `AUTH_MODE: expected \`jwt\`, the only mode that reads what is set besides (${name}); got ${mode}`,
        ]);
      });

  it("is named once, all of it, on an address that others reach too", () => {
    expect(
      rows({
        HOST: "::",
        AUTH_ISSUER: "https://a.example",
        AUTH_AUDIENCE: "b",
      }),
    ).toEqual([
      "AUTH_MODE: expected `jwt`, the only mode that reads what is set besides (AUTH_ISSUER, AUTH_AUDIENCE); got nothing",
    ]);
  });
});

describe("a variable of AUTH_MODE=jwt that does not fit", () => {
  const url =
    "expected a full URL, https:// (http:// on this machine alone), without a password";
  const claim = "expected the value of the claim to the letter, without blanks";
  const list =
    "expected a comma-separated list of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA";
  const refused: readonly (readonly [
    variable: string,
    value: string,
    message: string,
  ])[] = [
    ["AUTH_JWKS_URL", "http://issuer.example/jwks.json", url],
    ["AUTH_JWKS_URL", "http://127.0.0.1.example/", url],
    ["AUTH_JWKS_URL", "file:///etc/keys.json", url],
    ["AUTH_JWKS_URL", "issuer.example/jwks.json", url],
    ["AUTH_JWKS_URL", "https://issuer.example/#keys", url],
    ["AUTH_ISSUER", "https://a.example https://b.example", claim],
    ["AUTH_AUDIENCE", "ä", claim],
    ["AUTH_ALGORITHMS", "none", list],
    ["AUTH_ALGORITHMS", "RS256,HS256", list],
    ["AUTH_ALGORITHMS", "rs256", list],
    ["AUTH_ALGORITHMS", "RS256,", list],
    ["AUTH_CLOCK_TOLERANCE_SECONDS", "301", "expected seconds, 0 to 300"],
    ["AUTH_CLOCK_TOLERANCE_SECONDS", "-1", "expected seconds, 0 to 300"],
    [
      "AUTH_SCOPES_CLAIM",
      "scope scp",
      "expected the name of a claim such as scope, scp or permissions",
    ],
  ];
  for (const [variable, value, message] of refused)
    it(`is refused: ${variable}=${value}`, () => {
      expect(rows({ ...jwt, [variable]: value })).toEqual([
        `${variable}: ${message}; got ${JSON.stringify(value)}`,
      ]);
    });

  it("is refused, and its password not shown", () => {
    expect(
      rows({ ...jwt, AUTH_JWKS_URL: "https://me:pa55word@issuer.example/" }),
    ).toEqual([`AUTH_JWKS_URL: ${url}; got "https://***@issuer.example/"`]);
  });

  for (const host of ["127.0.0.1:8080", "localhost", "[::1]:8080"])
    it(`is not what http:// to this machine is: ${host}`, () => {
      expect(rows({ ...jwt, AUTH_JWKS_URL: `http://${host}/jwks` })).toEqual(
        [],
      );
    });
});

describe("AUTH_PUBLIC_KEY", () => {
  const ec = (namedCurve: string): KeyObject =>
    generateKeyPairSync("ec", { namedCurve }).publicKey;
  const rsa = (modulusLength: number): KeyObject =>
    generateKeyPairSync("rsa", { modulusLength }).publicKey;
  const jwkOf = (key: KeyObject, more = {}): string =>
    JSON.stringify({ ...key.export({ format: "jwk" }), ...more });
  const isTaken = (text: string): readonly string[] =>
    rows({ ...jwtWithoutKeys, AUTH_PUBLIC_KEY: text });

  const taken: Readonly<Record<string, () => string>> = {
    "Ed25519 as PEM": () => pem,
    "Ed25519 as JWK": () => jwkOf(publicKey, { use: "sig", kid: "1" }),
    "a PEM whose line breaks are spelled": () => pem.replaceAll("\n", "\\n"),
    "P-256": () => pemOf(ec("P-256")),
    "P-384": () => pemOf(ec("P-384")),
    "P-521": () => pemOf(ec("P-521")),
    "RSA of 2048 bits": () => pemOf(rsa(2048)),
  };
  for (const [what, text] of Object.entries(taken))
    it(`may be ${what}`, () => {
      expect(isTaken(text())).toEqual([]);
    });

  it("is read as the key it is", () => {
    const { auth } = loadConfig({ ...jwtWithoutKeys, AUTH_PUBLIC_KEY: pem });
    if (auth.mode !== "jwt" || !("publicKey" in auth.keys))
      throw new Error("It is another mode.");
    expect(auth.keys.publicKey.equals(createPublicKey(pem))).toBe(true);
  });

  const refused: Readonly<Record<string, () => string>> = {
    "a private key as PEM": () =>
      privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    "a private key as JWK": () =>
      JSON.stringify(privateKey.export({ format: "jwk" })),
    "a shared secret as JWK": () => '{"kty":"oct","k":"c2VjcmV0"}',
    "a key for encryption": () => jwkOf(publicKey, { use: "enc" }),
    "RSA of 1024 bits": () => pemOf(rsa(1024)),
    "a curve of another field": () => pemOf(ec("secp256k1")),
    X25519: () => pemOf(generateKeyPairSync("x25519").publicKey),
    "broken PEM": () => pem.replace("MC", "MX"),
    "broken JSON": () => "{",
    "a key set": () => '{"keys":[]}',
    "a text": () => "secret",
  };
  for (const [what, text] of Object.entries(refused))
    it(`may not be ${what}, which is not shown`, () => {
      expect(isTaken(text())).toEqual([
        "AUTH_PUBLIC_KEY: expected a public key, RSA of 2048 bits or more, P-256, P-384, P-521 or Ed25519, as PEM (-----BEGIN PUBLIC KEY-----) or JWK; got something else (not shown)",
      ]);
    });
});
