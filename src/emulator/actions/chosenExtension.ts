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

/**
 * File types that a create accepts, audio included.
 *
 * @see vendor documentation, "Supported media formats"
 */
const EXTENSIONS: ReadonlySet<string> = new Set(
  (
    "mp4 ts 3gp mpg mpeg mpe dat vob asf avi wmv flv f4v rm rmvb mov mkv m3u8 dv gif m2t m4v mj2 mjpeg " +
    "mts ogg qt swf webm mp3 wma wav aac ra m4a flac ape ac3 amr caf acm"
  ).split(" "),
);

/** The accepted extension that a name or path ends in, in lower case; `undefined` for any other. */
export function acceptedExtension(fileName: string): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return extension !== undefined && EXTENSIONS.has(extension)
    ? extension
    : undefined;
}
