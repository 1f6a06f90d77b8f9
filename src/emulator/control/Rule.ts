import { own } from "../../base/own.js";

/** What a member of a control request must be; the text completes "X must be". */
export interface Rule {
  readonly expected: string;
  readonly isRequired?: boolean;
  holds(value: unknown): boolean;
}

/** The members that an object may have. */
export type Rules = Readonly<Record<string, Rule>>;

export const text: Rule = {
  expected: "a text",
  holds: (value) => typeof value === "string",
};
export const flag: Rule = {
  expected: "true or false",
  holds: (value) => typeof value === "boolean",
};
export const count: Rule = {
  expected: "a whole number from 1 up",
  holds: (value) => Number.isInteger(value) && (value as number) >= 1,
};
export const object: Rule = { expected: "an object", holds: isObject };

export function required(rule: Rule): Rule {
  return { ...rule, isRequired: true };
}

export function oneOf(...values: readonly string[]): Rule {
  return {
    expected: `one of ${values.join(", ")}`,
    holds: (value) => values.includes(value as string),
  };
}

/** Everything that is wrong with an object's members. */
export function findProblems(
  members: Readonly<Record<string, unknown>>,
  rules: Rules,
  place = "this",
): readonly string[] {
  const unknown = Object.keys(members).filter(
    (name) => !Object.hasOwn(rules, name),
  );
  const wrong = Object.entries(rules).filter(([name, rule]) => {
    const value = own(members, name);
    return value === undefined ? rule.isRequired === true : !rule.holds(value);
  });
  return [
    ...unknown.map((name) => `${name} is not a member of ${place}`),
    ...wrong.map(([name, { expected }]) => `${name} must be ${expected}`),
  ];
}

export function isObject(
  value: unknown,
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
