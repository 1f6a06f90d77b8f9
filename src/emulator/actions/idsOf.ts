import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { textOf } from "./parameters.js";

const MAX_IDS = 20;

/**
 * A comma list of ids, each once.
 *
 * @throws RpcError `VideoIdsExceededMax` for more than 20. `DeleteVideo` says so; for `GetVideoInfos`
 *   the code is not documented.
 * @assumed ids-at-once
 */
export function idsOf(
  parameters: Parameters,
  name: string,
): ReadonlySet<string> {
  const ids = (textOf(parameters, name) ?? "")
    .split(",")
    .filter((id) => id !== "");
  if (ids.length > MAX_IDS) throw refuse("VideoIdsExceededMax");
  return new Set(ids);
}
