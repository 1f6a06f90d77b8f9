import { own } from "../base/own.js";
import type { Problem } from "./ConfigError.js";
import type { Values, Variable } from "./variables.js";

/** What a process was started with: `process.env`, or a test's own. */
export type Environment = Readonly<Record<string, string | undefined>>;

const longestShown = 80;

/**
 * Reads each variable by itself. An empty or blank one counts as unset, since that is how shells, Compose
 * files and CI systems spell "nothing here". A value that does not fit is reported in `problems`
 * and reads as the fallback, so that the rules between variables can still be checked.
 */
export function readVariables<Table extends Record<string, Variable>>(
  table: Table,
  env: Environment,
  problems: Problem[],
): Values<Table> {
  const entries = Object.entries(table).map(([name, variable]) => {
    const given = givenFor(variable, name, env);
    const text = given === "" ? variable.fallback : given;
    const value = text === undefined ? undefined : read(variable, text);
    if (text === undefined || value !== undefined)
      return [name, value] as const;
    problems.push({ variable: name, message: describe(variable, given) });
    return [
      name,
      variable.fallback === undefined
        ? undefined
        : read(variable, variable.fallback),
    ] as const;
  });
  return Object.fromEntries(entries) as Values<Table>;
}

function givenFor(
  { eitherCase = false }: Variable,
  name: string,
  env: Environment,
): string {
  return (eitherCase && textOf(env, name.toLowerCase())) || textOf(env, name);
}

/** The value of a variable without the blanks around it; the empty string when it is unset. */
export function textOf(env: Environment, variable: string): string {
  return own(env, variable)?.trim() ?? "";
}

function read(variable: Variable, text: string): unknown {
  return variable.form.schema.safeParse(text).data;
}

function describe(
  { form, secret = false, hidden = false }: Variable,
  given: string,
): string {
  return `expected ${form.words}; got ${secret || hidden ? "something else (not shown)" : show(given)}`;
}

/**
 * Quoted, on one line, of a bounded length, and without the password or the query that a URL may hold. A text that
 * is no URL may have been meant as one: all before its last `@` is hidden.
 */
function show(given: string): string {
  const masked = given
    .replace(/^(\w+:\/\/)?.*@/s, "$1***@")
    .replace(/\?.*$/s, "?***");
  const shown =
    masked.length > longestShown ? `${masked.slice(0, longestShown)}…` : masked;
  return JSON.stringify(shown);
}
