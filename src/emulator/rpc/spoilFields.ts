import { own } from "../../base/own.js";
import type { AnswerBody, AnswerValue } from "./Answer.js";
import type { CredentialFault } from "./faults.js";

type Members = { readonly [member: string]: AnswerValue };

/** The body without the members that `paths` name. */
export function omitFields(
  body: AnswerBody,
  paths: readonly string[],
): AnswerBody {
  return paths.reduce(
    (left, path) => atPath(left, path.split("."), () => undefined),
    body,
  );
}

/** The body with other values for the members that the keys name; `null` and nonsense included. */
export function replaceFields(
  body: AnswerBody,
  fields: Readonly<Record<string, unknown>>,
): AnswerBody {
  return Object.entries(fields).reduce(
    (left, [path, value]) =>
      atPath(left, path.split("."), () => value as AnswerValue),
    body,
  );
}

/** The body with its upload grant written as the fault says; without one, as it is. */
export function rewriteCredential(
  body: AnswerBody,
  { address, auth, encoding = "base64" }: CredentialFault,
): AnswerBody {
  const { UploadAddress: place, UploadAuth: key } = body;
  if (typeof place !== "string" || typeof key !== "string") return body;
  const rewrite = (encoded: string, changes: object): string =>
    ENCODINGS[encoding](JSON.stringify({ ...decode(encoded), ...changes }));
  return {
    ...body,
    UploadAddress: rewrite(place, withoutNull(address)),
    UploadAuth: rewrite(key, withoutNull(auth)),
  };
}

const ENCODINGS: Readonly<
  Record<NonNullable<CredentialFault["encoding"]>, (json: string) => string>
> = {
  base64: encode,
  base64url: (json) => Buffer.from(json).toString("base64url"),
  percent: (json) => encodeURIComponent(encode(json)),
  byteOrderMark: (json) => encode(`\uFEFF${json}`),
};

function encode(json: string): string {
  return Buffer.from(json).toString("base64");
}

function decode(encoded: string): object {
  return JSON.parse(Buffer.from(encoded, "base64").toString()) as object;
}

/** `JSON.stringify` leaves `undefined` out. */
function withoutNull(changes: CredentialFault["auth"] = {}): object {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, value ?? undefined]),
  );
}

function atPath(
  body: Members,
  path: readonly string[],
  change: () => AnswerValue,
): Members {
  const [member = "", ...rest] = path;
  const value =
    rest.length === 0 ? change() : inside(own(body, member), rest, change);
  return { ...body, [member]: value };
}

function inside(
  value: AnswerValue,
  path: readonly string[],
  change: () => AnswerValue,
): AnswerValue {
  if (Array.isArray(value)) {
    return (value as readonly AnswerValue[]).map((item) =>
      inside(item, path, change),
    );
  }
  return typeof value === "object"
    ? atPath(value as Members, path, change)
    : value;
}
