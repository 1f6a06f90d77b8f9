import { z } from "zod";
import { wholeNumber, type Form } from "./forms.js";
import { isLoopbackHost } from "./networkForms.js";
import { type KeyObject, createPublicKey } from "node:crypto";
import { own } from "../base/own.js";

const rsaAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
] as const;

/** How tokens may be signed: only in ways in which whoever checks a token cannot make one. */
export const signatureAlgorithms = [
  ...rsaAlgorithms,
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
] as const;

/** One of `signatureAlgorithms`. */
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

const leastModulusBits = 2048;

/** The curves as OpenSSL calls them. */
const byCurve: Readonly<Record<string, SignatureAlgorithm>> = {
  prime256v1: "ES256",
  secp384r1: "ES384",
  secp521r1: "ES512",
};

/**
 * The algorithms whose signatures a key can check; none for a key that signs no tokens, or is too weak.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-3
 */
export function algorithmsOf({
  asymmetricKeyType: type,
  asymmetricKeyDetails: { modulusLength = 0, namedCurve = "" } = {},
}: KeyObject): readonly SignatureAlgorithm[] {
  if (type === "rsa")
    return modulusLength >= leastModulusBits ? rsaAlgorithms : [];
  if (type === "ed25519") return ["EdDSA"];
  const algorithm = own(byCurve, namedCurve);
  return algorithm === undefined ? [] : [algorithm];
}

const longestToleranceSeconds = 300;

/** How far another clock may be from ours. */
export const toleranceSeconds: Form<number> = {
  schema: wholeNumber(0, longestToleranceSeconds),
  words: `seconds, 0 to ${longestToleranceSeconds}`,
};

/** What a claim must hold, to the letter. */
export const claimValue: Form<string> = {
  schema: z.string().regex(/^[\x21-\x7e]{1,1024}$/),
  words: "the value of the claim to the letter, without blanks",
};

/** Some issuers name their own claims by URLs. */
export const claimName: Form<string> = {
  schema: z.string().regex(/^[\x21-\x7e]{1,200}$/),
  words: "the name of a claim such as scope, scp or permissions",
};

/** Where keys are published: without TLS, whoever stands in between would choose them. */
export const jwksUrl: Form<string> = {
  schema: z.string().refine(isJwksUrl),
  words:
    "a full URL, https:// (http:// on this machine alone), without a password",
};

/** A choice among the algorithms: a name that is wrong would only show when a token comes. */
export const algorithms: Form<readonly SignatureAlgorithm[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(signatureAlgorithms))),
  words: `a comma-separated list of ${signatureAlgorithms.join(", ")}`,
};

function isJwksUrl(value: string): boolean {
  if (!URL.canParse(value) || /[@#\s]/.test(value)) return false;
  const { protocol, hostname } = new URL(value);
  const isHere = isLoopbackHost(hostname.replace(/[[\]]/g, ""));
  return protocol === "https:" || (protocol === "http:" && isHere);
}

/** One key to check tokens with. What is private, or shared, is refused: it has no business here. */
export const publicKey: Form<KeyObject> = {
  schema: z.string().transform((text, context) => {
    const key = read(text);
    if (key !== undefined && algorithmsOf(key).length > 0) return key;
    context.addIssue("not a public key that signatures are checked with");
    return z.NEVER;
  }),
  words:
    "a public key, RSA of 2048 bits or more, P-256, P-384, P-521 or Ed25519, as PEM (-----BEGIN PUBLIC KEY-----) or JWK",
};

function read(text: string): KeyObject | undefined {
  try {
    return text.startsWith("{") ? fromJwk(text) : fromPem(text);
  } catch {
    return undefined;
  }
}

/**
 * Node would make a public key of a private one, or of a certificate: only what says that it is public
 * is read. Files and CI systems that know no line breaks spell them `\n`.
 */
function fromPem(text: string): KeyObject | undefined {
  const pem = text.replaceAll("\\n", "\n");
  return pem.startsWith("-----BEGIN PUBLIC KEY-----\n")
    ? createPublicKey(pem)
    : undefined;
}

function fromJwk(text: string): KeyObject | undefined {
  const jwk = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (jwk["d"] !== undefined || (jwk["use"] ?? "sig") !== "sig")
    return undefined;
  return createPublicKey({ key: jwk, format: "jwk" });
}
