import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { textOf } from "./parameters.js";

/**
 * The objects of a JSON array in a string, each read as the parameters of a call are.
 *
 * @throws RpcError `InvalidParameter` for anything else
 */
export function jsonItemsOf(
  parameters: Parameters,
  name: string,
): readonly Parameters[] {
  const items = parseJson(textOf(parameters, name) ?? "[]");
  if (!Array.isArray(items))
    throw refuse("InvalidParameter", { Parameter: name });
  return items.map((item: unknown) => {
    if (typeof item !== "object" || item === null)
      throw refuse("InvalidParameter", { Parameter: name });
    const members = Object.entries(item).filter(([, value]) => value !== null);
    return new Map(members.map(([key, value]) => [key, String(value)]));
  });
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
