import openapi, { $OpenApiUtil } from "@alicloud/openapi-core";
import RpcClient from "@alicloud/pop-core";
import type { Credentials } from "../../src/vod/credentials.js";

/** The members of an answer. */
export type VendorAnswer = Readonly<Record<string, unknown>>;

/** What the packages choose by themselves, unless they are told. */
export interface CommonParameters {
  readonly nonce?: string;
  /** `yyyy-MM-ddTHH:mm:ssZ` */
  readonly timestamp?: string;
}

/** Calls an action through one of the vendor's own npm packages. */
export type VendorCall = (
  action: string,
  parameters: Readonly<Record<string, string | number>>,
  common?: CommonParameters,
) => Promise<VendorAnswer>;

/** Where the package sends its calls, and what it signs with. */
export interface VendorTarget {
  readonly url: string;
  readonly credentials: Credentials;
  /** @default "2017-03-21" */
  readonly version?: string;
}

/** Makes the client of one package. */
export type Connect = (target: VendorTarget) => VendorCall;

/** What both packages tell of an error answer. */
export interface VendorFailure {
  readonly code: string;
  readonly status: number;
  /** The service's own words, without what the package adds. */
  readonly message: string;
  readonly requestId: string;
  /** openapi-core alone: what the service asked it to wait. */
  readonly retryAfterMs: number | undefined;
}

const API_VERSION = "2017-03-21";

/** The package of signature V1. */
export function popCore(method: "GET" | "POST"): Connect {
  return ({ url, credentials, version = API_VERSION }) => {
    const client = new RpcClient({
      ...credentials,
      endpoint: url,
      apiVersion: version,
    });
    // Its own limit of three seconds is short for a busy machine.
    const options = { method, timeout: 30_000 };
    return (action, parameters, { nonce, timestamp } = {}) => {
      const common = {
        ...(nonce !== undefined && { SignatureNonce: nonce }),
        ...(timestamp !== undefined && { Timestamp: timestamp }),
      };
      return client.request<VendorAnswer>(
        action,
        { ...parameters, ...common },
        options,
      );
    };
  };
}

/** The package of signature V3; it puts parameters into the URL by itself, and into a form when told. */
export function openapiCore(place: "query" | "body"): Connect {
  return (target) => {
    const send = openapiSender(target, "json");
    return async (action, parameters, { nonce, timestamp } = {}) => {
      const headers = {
        ...(nonce !== undefined && { "x-acs-signature-nonce": nonce }),
        ...(timestamp !== undefined && { "x-acs-date": timestamp }),
      };
      return (await send(action, {
        [place]: asText(parameters),
        headers,
      })) as VendorAnswer;
    };
  };
}

/** openapi-core asking for XML: it gives a success as text, and reads an error by itself. */
export function openapiCoreXml(
  target: VendorTarget,
): (
  action: string,
  parameters: Readonly<Record<string, string>>,
) => Promise<string> {
  const send = openapiSender(target, "string");
  const headers = { accept: "application/xml" };
  return async (action, query) =>
    (await send(action, { query, headers })) as string;
}

/** Every way in which the vendor's packages call. */
export const vendorPackages: Readonly<Record<string, Connect>> = {
  "pop-core, V1 by GET": popCore("GET"),
  "pop-core, V1 by POST": popCore("POST"),
  "openapi-core, V3 in the URL": openapiCore("query"),
  "openapi-core, V3 in a form": openapiCore("body"),
};

/** What a call failed with. @throws Error when it did not fail, or not with an answer */
export async function failureOf(
  call: Promise<unknown>,
): Promise<VendorFailure> {
  const error = await call.then(
    () => undefined,
    (failure: unknown) => failure as PackageError,
  );
  if (error?.data === undefined)
    throw error ?? new Error("The call was answered.");
  const { Message: message, RequestId: requestId } = error.data;
  return {
    code: error.code,
    status: error.statusCode ?? error.entry?.response.statusCode ?? 0,
    message: String(message),
    requestId: String(requestId),
    retryAfterMs: error.retryAfter,
  };
}

type RuntimeOptions = Parameters<openapi.default["callApi"]>[2];

/** The package wants an instance of a class that it does not export; a plain object serves as well. */
const noOptions: unknown = {};

interface PackageError extends Error {
  readonly code: string;
  readonly data?: VendorAnswer;
  /** openapi-core's. */
  readonly statusCode?: number;
  readonly retryAfter?: number;
  /** pop-core's. */
  readonly entry?: { readonly response: { readonly statusCode: number } };
}

function openapiSender(
  { url, credentials, version = API_VERSION }: VendorTarget,
  bodyType: "json" | "string",
): (
  action: string,
  request: Record<string, Record<string, string>>,
) => Promise<unknown> {
  const endpoint = new URL(url).host;
  const config = {
    ...credentials,
    endpoint,
    protocol: "http",
    readTimeout: 30_000,
  };
  const client = new openapi.default(new $OpenApiUtil.Config(config));
  return async (action, request) => {
    const params = new $OpenApiUtil.Params({
      action,
      version,
      protocol: "HTTP",
      pathname: "/",
      method: "POST",
      authType: "AK",
      style: "RPC",
      reqBodyType: "formData",
      bodyType,
    });
    const options = noOptions as RuntimeOptions;
    const answer = await client.callApi(
      params,
      new $OpenApiUtil.OpenApiRequest(request),
      options,
    );
    return answer["body"] as unknown;
  };
}

function asText(
  parameters: Readonly<Record<string, string | number>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  );
}
