import { createHmac } from "node:crypto";
import type { IssuedUpload } from "./ossClient.js";

/** A request to the bucket, before it is signed. */
export interface ObjectRequestOptions {
  /** @default "PUT" */
  readonly method?: string;
  /** Such as `?uploads`: all of it is signed. */
  readonly query?: string;
  /** As it goes over the wire. @default the upload's */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Milliseconds since the epoch. @default now */
  readonly atMs?: number;
}

/** A V1 request by hand, for what the vendor's packages would never send. */
export function objectRequest(
  upload: IssuedUpload,
  options: ObjectRequestOptions = {},
): Promise<Response> {
  const { method = "PUT", query = "", body } = options;
  const path = options.path ?? `/${upload.objectKey}`;
  return fetch(`${upload.endpoint}${path}${query}`, {
    method,
    headers: signedHeaders(upload, options),
    ...(body !== undefined && { body }),
  });
}

/** The headers of such a request, its signature among them. */
export function signedHeaders(
  upload: IssuedUpload,
  options: ObjectRequestOptions = {},
): Readonly<Record<string, string>> {
  const { method = "PUT", query = "", atMs = Date.now() } = options;
  const headers: Record<string, string> = {
    "content-type": "video/mp4",
    "x-oss-date": new Date(atMs).toUTCString(),
    "x-oss-security-token": upload.securityToken,
    ...options.headers,
  };
  const lines = Object.entries(headers)
    .filter(([name]) => name.startsWith("x-oss-"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}:${value}\n`);
  const stringToSign =
    `${method}\n${headers["content-md5"] ?? ""}\n${headers["content-type"]}\n` +
    `${headers["x-oss-date"]}\n${lines.join("")}/${upload.bucket}/${upload.objectKey}${query}`;
  const signature = createHmac("sha1", upload.accessKeySecret)
    .update(stringToSign)
    .digest("base64");
  return {
    ...headers,
    authorization: `OSS ${upload.accessKeyId}:${signature}`,
  };
}
