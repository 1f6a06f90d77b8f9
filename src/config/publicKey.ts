import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";
import type { Form } from "./forms.js";
import { algorithmsOf } from "./signatureAlgorithms.js";

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
