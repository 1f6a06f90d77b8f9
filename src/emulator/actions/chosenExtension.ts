import type { Parameters } from "../rpc/RpcCall.js";
import { refuse } from "../rpc/RpcError.js";
import { textOf } from "./parameters.js";

/** Where a create names the file type, and which ones it takes. */
export interface ExtensionRule {
  /** The parameter of the extension alone, which wins. */
  readonly extension: string;
  /** The parameter of the file name, whose extension is optional. */
  readonly fileName: string;
  /** In lower case; any case is taken. */
  readonly accepted: readonly string[];
}

/**
 * The type that a create names, in lower case; `undefined` when it names none that it could mean.
 *
 * @throws RpcError `InvalidParameter` for an extension that is none of the accepted
 */
export function chosenExtension(
  parameters: Parameters,
  rule: ExtensionRule,
): string | undefined {
  const given = textOf(parameters, rule.extension)?.toLowerCase();
  if (given !== undefined) {
    if (rule.accepted.includes(given)) return given;
    throw refuse("InvalidParameter", { Parameter: rule.extension });
  }
  const fileName = textOf(parameters, rule.fileName) ?? "";
  const named = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return rule.accepted.find((extension) => extension === named);
}
