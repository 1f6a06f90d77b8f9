import { own } from "../../base/own.js";
import {
  documentedErrors,
  type DocumentedCode,
  type DocumentedError,
} from "./errors.js";

/** A refusal, as it goes out. */
export class RpcError extends Error {
  override readonly name = "RpcError";

  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** A documented refusal, its placeholders filled from `values`; one without a value stays as its name. */
export function refuse(
  code: DocumentedCode,
  values: Readonly<Record<string, string | number>> = {},
): RpcError {
  const { status, message } = documentedErrors[code];
  return new RpcError(code, status, fill(message, values));
}

/** The gateway's `Missing{Name}` for a parameter that the action's signature requires. */
export function missing(parameter: string): RpcError {
  return new RpcError(
    `Missing${parameter}`,
    400,
    `${parameter} is mandatory for this action.`,
  );
}

/** The gateway's `Invalid{Name}` for a value outside the parameter's type or range. */
export function invalid(parameter: string): RpcError {
  return new RpcError(
    `Invalid${parameter}`,
    400,
    `Specified parameter ${parameter} is not valid.`,
  );
}

/** The documented row of a code that came from outside, if there is one. */
export function findDocumented(code: string): DocumentedError | undefined {
  return Object.hasOwn(documentedErrors, code)
    ? documentedErrors[code as DocumentedCode]
    : undefined;
}

/** Puts `values` in place of the `{Name}` marks of a message. */
export function fill(
  message: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    String(own(values, name) ?? name),
  );
}
