import type { HttpRequest } from "./HttpRequest.js";

/** Decoded request parameters. */
export type Parameters = ReadonlyMap<string, string>;

export type AnswerFormat = "json" | "xml";

/** A request understood as a call, before anything about it is checked. */
export interface RpcCall {
  readonly http: HttpRequest;
  /** `none` when the request carries no signature of either kind. */
  readonly signatureVersion: "v1" | "v3" | "none";
  readonly action: string | undefined;
  readonly version: string | undefined;
  /** `undefined` for a `Format` that is neither JSON nor XML. */
  readonly format: AnswerFormat | undefined;
  /** The part that travelled in the URL: V3 signs it apart from the body. */
  readonly query: Parameters;
  /** Query and form together, as V1 signs them. */
  readonly parameters: Parameters;
}

/** V1 sends these beside the action's own parameters. */
const COMMON_PARAMETERS: ReadonlySet<string> = new Set([
  "Action",
  "Version",
  "AccessKeyId",
  "SignatureMethod",
  "SignatureVersion",
  "SignatureNonce",
  "SignatureType",
  "Signature",
  "Timestamp",
  "Format",
  "SecurityToken",
  "RegionId",
]);

/** Parameters of actions that nobody but the caller may know. */
const SECRET_PARAMETERS: ReadonlySet<string> = new Set(["AuthKey"]);

/**
 * Tells the two signatures apart as the vendor does: by the `Authorization` header, then by the
 * `Signature` parameter. `x-acs-action` alone proves nothing, old SDKs send it with V1 too.
 */
export function readCall(http: HttpRequest): RpcCall {
  const query = decode(http.search);
  const parameters = isForm(http)
    ? new Map([...query, ...decode(http.body.toString())])
    : query;
  const { headers } = http;
  if (headers["authorization"]?.startsWith("ACS3-") === true) {
    return {
      http,
      signatureVersion: "v3",
      action: headers["x-acs-action"],
      version: headers["x-acs-version"],
      format: acceptedFormat(headers["accept"]),
      query,
      parameters,
    };
  }
  return {
    http,
    signatureVersion: parameters.has("Signature") ? "v1" : "none",
    action: parameters.get("Action") ?? headers["x-acs-action"],
    version: parameters.get("Version") ?? headers["x-acs-version"],
    format: namedFormat(parameters.get("Format")),
    query,
    parameters,
  };
}

/** The parameters that belong to the action, without the common ones and without any secret. */
export function businessParameters({
  parameters,
}: RpcCall): Record<string, string> {
  return Object.fromEntries(
    [...parameters].filter(
      ([name]) => !COMMON_PARAMETERS.has(name) && !SECRET_PARAMETERS.has(name),
    ),
  );
}

function decode(encoded: string): Map<string, string> {
  return new Map(new URLSearchParams(encoded));
}

function isForm({ headers }: HttpRequest): boolean {
  return (
    headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ===
    true
  );
}

/** V3 answers JSON unless asked otherwise. */
function acceptedFormat(accept = ""): AnswerFormat {
  return accept.includes("xml") && !accept.includes("json") ? "xml" : "json";
}

/** V1's default is XML. */
function namedFormat(format = "XML"): AnswerFormat | undefined {
  const name = format.toLowerCase();
  return name === "json" || name === "xml" ? name : undefined;
}
