import { createHmac, randomUUID } from "node:crypto";

/** The pair that the emulators of these tests know. */
export const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};

/** What a V1 call sends, before anything is spoilt. */
export interface SignedCallOptions {
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  /** The action and its parameters; `undefined` takes a common parameter away. */
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** @default "GET" */
  readonly method?: string;
  /** @default the test pair's */
  readonly secret?: string;
  /** Ends the wait for an answer. */
  readonly signal?: AbortSignal;
}

/**
 * A V1 call by hand, for what the vendor's packages would never send. Its own signer: a third one
 * beside the client's and the emulator's.
 */
export function signedCall(options: SignedCallOptions): Promise<Response> {
  const { url, method = "GET", signal } = options;
  const search = signedSearch(options);
  return fetch(`${url}/?${search}`, { method, ...(signal && { signal }) });
}

/** The query of a signed V1 call. */
export function signedSearch(options: SignedCallOptions): string {
  const {
    atMs,
    parameters,
    method = "GET",
    secret = pair.accessKeySecret,
  } = options;
  const all: Record<string, string | undefined> = {
    Version: "2017-03-21",
    Format: "JSON",
    AccessKeyId: pair.accessKeyId,
    SignatureMethod: "HMAC-SHA1",
    SignatureVersion: "1.0",
    SignatureNonce: randomUUID(),
    Timestamp: `${new Date(atMs).toISOString().slice(0, 19)}Z`,
    ...parameters,
  };
  const query = Object.keys(all)
    .filter((name) => all[name] !== undefined)
    .sort()
    .map((name) => `${encode(name)}=${encode(all[name] ?? "")}`)
    .join("&");
  const stringToSign = `${method}&%2F&${encode(query)}`;
  const signature = createHmac("sha1", `${secret}&`)
    .update(stringToSign)
    .digest("base64");
  return `${query}&Signature=${encode(signature)}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
