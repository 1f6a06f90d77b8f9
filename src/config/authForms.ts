import { z } from "zod";
import { wholeNumber, type Form } from "./forms.js";
import { isLoopbackHost } from "./isLoopbackHost.js";
import {
  signatureAlgorithms,
  type SignatureAlgorithm,
} from "./signatureAlgorithms.js";

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
