import { refuse, type RpcError } from "../rpc/RpcError.js";

/** The refusal of an expression, for the sake of one part: a field, or what stands in the wrong place. */
export function syntaxError(part: string): RpcError {
  return refuse("ErrorMatchSyntax", { Part: part });
}
