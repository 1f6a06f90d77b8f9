import { own } from "../../base/own.js";
import type { Fault } from "../rpc/faults.js";
import {
  count,
  findProblems,
  isObject,
  object,
  oneOf,
  required,
  text,
  type Rule,
  type Rules,
} from "./Rule.js";

const amount: Rule = {
  expected: "a whole number from 0 up",
  holds: (value) => Number.isInteger(value) && (value as number) >= 0,
};
const status: Rule = {
  expected: "a status from 200 to 599",
  holds: (value) =>
    Number.isInteger(value) &&
    (value as number) >= 200 &&
    (value as number) < 600,
};
const anyNumber: Rule = {
  expected: "a number",
  holds: (value) => Number.isFinite(value),
};
const texts: Rule = {
  expected: "a list of texts",
  holds: (value) =>
    Array.isArray(value) && value.every((item) => typeof item === "string"),
};
const headers: Rule = {
  expected: "an object of texts",
  holds: (value) =>
    isObject(value) &&
    Object.values(value).every((item) => typeof item === "string"),
};
const parameterText: Rule = {
  expected: 'an object of "parameter" and "contains", both texts',
  holds: (value) =>
    isObject(value) &&
    typeof value["parameter"] === "string" &&
    typeof value["contains"] === "string",
};
const chance: Rule = {
  expected: "a number above 0, at most 1",
  holds: (value) => typeof value === "number" && value > 0 && value <= 1,
};
const target = { action: text, times: count, chance, when: parameterText };
const spoilt = { ...target, work: oneOf("before", "after", "never") };

const MEMBERS: Readonly<Record<Fault["kind"], Rules>> = {
  error: {
    ...spoilt,
    code: required(text),
    status,
    message: text,
    format: oneOf("json", "xml"),
    retryAfterMs: amount,
  },
  throttle: { ...spoilt, retryAfterMs: amount },
  hang: spoilt,
  reset: spoilt,
  raw: { ...spoilt, status: required(status), headers, body: required(text) },
  endless: spoilt,
  truncated: { ...target, keepBytes: amount },
  omit: { ...target, fields: required(texts) },
  replace: { ...target, fields: required(object) },
  credential: {
    ...target,
    address: object,
    auth: object,
    encoding: oneOf("base64", "base64url", "percent", "byteOrderMark"),
  },
  latency: {
    ...target,
    ms: required(amount),
    work: oneOf("before", "after"),
  },
  skew: { offsetMs: required(anyNumber) },
};

/** Reads a fault that came as JSON: either it, or everything that is wrong with it. */
export function parseFault(
  value: unknown,
): { readonly fault: Fault } | { readonly problems: readonly string[] } {
  if (!isObject(value)) return { problems: ["a fault must be an object"] };
  const { kind, ...members } = value;
  const rules = typeof kind === "string" ? own(MEMBERS, kind) : undefined;
  if (rules === undefined) {
    return {
      problems: [`kind must be one of ${Object.keys(MEMBERS).join(", ")}`],
    };
  }
  const problems = findProblems(members, rules, "this kind of fault");
  return problems.length > 0
    ? { problems }
    : { fault: value as unknown as Fault };
}
