import openapi, { $OpenApiUtil } from "@alicloud/openapi-core";
import RpcClient from "@alicloud/pop-core";
import type { Credentials } from "../../src/vod/credentials.js";

/** The members of an answer. */
export type VendorAnswer = Readonly<Record<string, unknown>>;

/** Calls an action through one of the vendor's own npm packages. */
export type VendorCall = (
  action: string,
  parameters: Readonly<Record<string, string | number>>,
) => Promise<VendorAnswer>;

/** Where the package sends its calls, and what it signs with. */
export interface VendorTarget {
  readonly url: string;
  readonly credentials: Credentials;
  /** @default "2017-03-21" */
  readonly version?: string;
}

/** What both packages tell of an error answer. */
export interface VendorFailure {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  readonly requestId: string;
}

const API_VERSION = "2017-03-21";

/** The package of signature V1. */
export function popCore(method: "GET" | "POST") {
  return ({
    url,
    credentials,
    version = API_VERSION,
  }: VendorTarget): VendorCall => {
    const client = new RpcClient({
      ...credentials,
      endpoint: url,
      apiVersion: version,
    });
    // Its own limit of three seconds is short for a busy machine.
    const options = { method, timeout: 30_000 };
    return (action, parameters) =>
      client.request<VendorAnswer>(action, { ...parameters }, options);
  };
}

/** The package of signature V3; parameters travel in the URL, which is what it does by itself, or in a form. */
export function openapiCore(place: "query" | "body") {
  return ({
    url,
    credentials,
    version = API_VERSION,
  }: VendorTarget): VendorCall => {
    const endpoint = new URL(url).host;
    const config = {
      ...credentials,
      endpoint,
      protocol: "http",
      readTimeout: 30_000,
    };
    const client = new openapi.default(new $OpenApiUtil.Config(config));
    return async (action, parameters) => {
      const params = new $OpenApiUtil.Params({
        action,
        version,
        protocol: "HTTP",
        pathname: "/",
        method: "POST",
        authType: "AK",
        style: "RPC",
        reqBodyType: "formData",
        bodyType: "json",
      });
      const request = new $OpenApiUtil.OpenApiRequest({
        [place]: asText(parameters),
      });
      const answer = await client.callApi(
        params,
        request,
        noOptions as RuntimeOptions,
      );
      return answer["body"] as VendorAnswer;
    };
  };
}

/** Every way in which the vendor's packages call. */
export const vendorPackages: Readonly<
  Record<string, (target: VendorTarget) => VendorCall>
> = {
  "pop-core, V1 by GET": popCore("GET"),
  "pop-core, V1 by POST": popCore("POST"),
  "openapi-core, V3 in the URL": openapiCore("query"),
  "openapi-core, V3 in a form": openapiCore("body"),
};

/** What a call failed with. @throws Error when it did not fail */
export async function failureOf(
  call: Promise<VendorAnswer>,
): Promise<VendorFailure> {
  const error = await call.then(
    () => undefined,
    (failure: unknown) => failure as PackageError,
  );
  if (error?.data === undefined)
    throw error ?? new Error("The call was answered.");
  const { Message: message, RequestId: requestId } = error.data;
  const status = error.statusCode ?? error.entry?.response.statusCode ?? 0;
  return {
    code: error.code,
    status,
    message: String(message),
    requestId: String(requestId),
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
  /** pop-core's. */
  readonly entry?: { readonly response: { readonly statusCode: number } };
}

function asText(
  parameters: Readonly<Record<string, string | number>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  );
}
