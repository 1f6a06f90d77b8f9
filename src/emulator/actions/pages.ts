import type { Parameters } from "../rpc/RpcCall.js";
import { invalid } from "../rpc/RpcError.js";
import { integerOf } from "./parameters.js";

/** A page of a list, by the numbers of the records that it holds. */
export interface Page {
  readonly number: number;
  /** Records before it. */
  readonly start: number;
  /** Records up to its end. */
  readonly end: number;
}

/** `PageNo` from 1, 1 when absent; `PageSize` from 1 to 100, 10 when absent. @throws RpcError `Invalid{Name}` */
export function pageOf(parameters: Parameters): Page {
  const number = integerOf(parameters, "PageNo") ?? 1;
  const size = integerOf(parameters, "PageSize") ?? 10;
  if (number < 1) throw invalid("PageNo");
  if (size < 1 || size > 100) throw invalid("PageSize");
  return { number, start: (number - 1) * size, end: number * size };
}
