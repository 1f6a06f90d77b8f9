import { isIP } from "node:net";
import { z } from "zod";

/** What a variable may look like: how to read it, and how to say so to whoever got it wrong. */
export interface Form<Value> {
  readonly schema: z.ZodType<Value, string>;
  /** Completes "expected …". */
  readonly words: string;
}

const longestTimeoutMs = 10 * 60 * 1000;

/** A decimal whole number within bounds, both included. */
export function wholeNumber(
  least: number,
  most: number,
): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
}

/** A TCP port; 0 lets the system choose. */
export const port: Form<number> = {
  schema: wholeNumber(0, 65_535),
  words: "a port, 0 to 65535",
};

/** A duration that must not be zero. */
export const timeoutMs: Form<number> = {
  schema: wholeNumber(1, longestTimeoutMs),
  words: `milliseconds, 1 to ${longestTimeoutMs}`,
};

/** A duration that may be zero. */
export const delayMs: Form<number> = {
  schema: wholeNumber(0, longestTimeoutMs),
  words: `milliseconds, 0 to ${longestTimeoutMs}`,
};

/** How much a caller may spend; or no limit. */
export const pointsOrOff: Form<number | "off"> = {
  schema: z.union([z.literal("off"), wholeNumber(1, 999_999_999)]),
  words: "a whole number, 1 to 999999999, or `off`",
};

/** A while, of at most a day. */
export const seconds: Form<number> = {
  schema: wholeNumber(1, 86_400),
  words: "seconds, 1 to 86400",
};

/** How many requests there are at once. */
export const requests: Form<number> = {
  schema: wholeNumber(1, 100_000),
  words: "requests, 1 to 100000",
};

/** What an operation may cost. */
export const cost: Form<number> = {
  schema: wholeNumber(1, 1_000_000),
  words: "a whole number, 1 to 1000000",
};

/** What a socket can be bound to. */
export const host: Form<string> = {
  schema: z
    .string()
    .refine(
      (value) =>
        isIP(value) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(value),
    ),
  words: "an IP address or a host name, without a port",
};

/** A region id. Whether VOD runs there is for the client to know. */
export const region: Form<string> = {
  schema: z.string().regex(/^[a-z]{2}(-[a-z\d]+)+$/),
  words: "a region id such as cn-shanghai",
};

/** The root of a server: what follows the host would be lost, and a password in a URL ends up in logs. */
export const serverUrl: Form<string> = {
  schema: z.string().refine(isServerUrl),
  words:
    "a full URL, http:// or https://, of a host without a path or a password",
};

/** Comma-separated origins, written as browsers send them. */
export const origins: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((origin) => origin.trim()))
    .refine((list) =>
      list.every(
        (origin) => isServerUrl(origin) && new URL(origin).origin === origin,
      ),
    ),
  words:
    "a comma-separated list of origins such as https://app.example.com, without a path; no *",
};

/** Printable ASCII: a line break or a blank comes from a bad copy and would only fail at the vendor. */
export const secret: Form<string> = {
  schema: z.string().regex(/^[\x21-\x7e]{1,4096}$/),
  words: "a value without blanks or line breaks",
};

/** One of a few words. */
export function oneOf<const Word extends string>(
  ...words: readonly Word[]
): Form<Word> {
  return {
    schema: z.enum(words),
    words: words.map((word) => `\`${word}\``).join(", "),
  };
}

function isServerUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const bare = url.pathname === "/" && !/[?#@\s]/.test(value);
  return bare && (url.protocol === "http:" || url.protocol === "https:");
}
