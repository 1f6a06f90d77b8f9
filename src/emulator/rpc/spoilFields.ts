import { own } from "../../base/own.js";
import type { AnswerBody, AnswerValue } from "./Answer.js";

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
