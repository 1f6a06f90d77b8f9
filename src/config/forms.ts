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

/** The vendor's limits for a callback URL and for a key. */
const longestUrlBytes = 256;
const longestKey = 32;

/** What the vendor was told to call, to the letter: it is part of what is signed. */
export const callbackUrl: Form<string> = {
  schema: z.string().refine(isCallbackUrl),
  words: `a full URL, http:// or https://, of at most ${longestUrlBytes} bytes, without a password`,
};

/** The key that callbacks are signed with; two of them while it is changed. */
export const callbackKeys: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((key) => key.trim()))
    .refine((keys) => keys.length <= 2 && keys.every(isKey)),
  words: `one key or two with a comma between them, each of at most ${longestKey} letters and digits`,
};

/** How far a callback's time may be off. A second is too short for any network, a day an invitation. */
export const callbackTolerance: Form<number> = {
  schema: wholeNumber(10, 3600),
  words: "seconds, 10 to 3600",
};

function isCallbackUrl(text: string): boolean {
  if (!URL.canParse(text) || /[\s#]/.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (
    (protocol === "http:" || protocol === "https:") &&
    username + password === "" &&
    Buffer.byteLength(text) <= longestUrlBytes
  );
}

function isKey(key: string): boolean {
  return new RegExp(`^[A-Za-z\\d]{1,${longestKey}}$`).test(key);
}

/** A secret that two of our own servers share; two of them while it is changed. Nobody types it, so it can be long. */
export const sharedSecrets: Form<readonly string[]> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((secret) => secret.trim()))
    .refine((secrets) => secrets.length <= 2 && secrets.every(isSecret)),
  words:
    "one secret or two with a comma between them, each of at least 32 characters without blanks, commas or line breaks",
};

/** What play tokens are signed with. The vendor's pages disagree on how long it is. */
export const playKey: Form<string> = {
  schema: z.string().regex(/^[A-Za-z\d]{8,1024}$/),
  words: "letters and digits, at least 8",
};

/** Where a file is. Whether it can be read is for whoever reads it. */
export const filePath: Form<string> = {
  schema: z.string().regex(/^[^\0]{1,4096}$/),
  words: "the path of a file",
};

function isSecret(secret: string): boolean {
  return /^[\x21-\x7e]{32,1024}$/.test(secret);
}

const mostCalls = 100_000;

/** Calls per second. */
export const callsPerSecond: Form<number> = {
  schema: wholeNumber(1, mostCalls),
  words: `calls per second, 1 to ${mostCalls}`,
};

/** Calls per second by action. Whether there is such an action is for a rule to say, which can name those there are. */
export const callsPerAction: Form<Readonly<Record<string, number>>> = {
  schema: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.split("=")))
    .transform((pairs) => pairs.map((pair) => pair.map((part) => part.trim())))
    .pipe(z.array(z.tuple([z.string().regex(/^\w+$/), callsPerSecond.schema])))
    .refine((pairs) => new Map(pairs).size === pairs.length)
    .transform((pairs) => Object.fromEntries(pairs)),
  words: `a comma-separated list such as RefreshUploadVideo=40,GetVideoInfos=200, calls per second from 1 to ${mostCalls}, each action once`,
};

/** A part of a whole, not nothing. */
export const share: Form<number> = {
  schema: z
    .string()
    .regex(/^(0?\.\d{1,6}|[01](\.0{1,6})?)$/)
    .transform(Number)
    .refine((value) => value > 0 && value <= 1),
  words: "a number above 0, at most 1, such as 0.5",
};

/** What an operator calls something. */
export const label: Form<string> = {
  schema: z.string().regex(/^[\w.-]{1,64}$/),
  words: "letters, digits, `.`, `_` and `-`, at most 64",
};
