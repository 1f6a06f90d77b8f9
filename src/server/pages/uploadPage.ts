import type { FastifyInstance } from "fastify";
import { servePage } from "./pageFiles.js";
import {
  policyHeader,
  securityHeaders,
  type Headers,
  type PagePolicy,
} from "../http/securityHeaders.js";

/** What the upload page must know of the VOD behind this gateway. */
export interface UploadPageOptions {
  /** Origins that files are sent to, as sources of a Content-Security-Policy: `https://*.aliyuncs.com`. */
  readonly storage: readonly string[];
  /** Origins that videos are played from, likewise. */
  readonly delivery: readonly string[];
  /** Of an emulator, with a slash at the end: the page then offers to pull its switches. @default the page offers none */
  readonly controlUrl?: string;
}

/**
 * Serves the upload page at `/upload`, its files below `/upload/`, and what it must know at
 * `/upload/settings.json`. Its policy lets it talk to the storage; those of other pages do not.
 */
export async function serveUploadPage(
  app: FastifyInstance,
  folder: string,
  options: UploadPageOptions,
): Promise<void> {
  const { controlUrl } = options;
  app.get("/upload/settings.json", (_request, reply) =>
    reply
      .header("cache-control", "no-cache")
      .send(controlUrl === undefined ? {} : { controlUrl }),
  );
  await servePage(app, folder, {
    title: "upload",
    path: "/upload",
    file: "upload.html",
    assets: "upload",
    headers: policyHeaderOf(options),
  });
}

function policyHeaderOf(options: UploadPageOptions): Headers {
  const { [policyHeader]: policy = "" } = securityHeaders(policyOf(options));
  return { [policyHeader]: policy };
}

/**
 * No `img-src` but our own: the vendor's uploader tells a host of the vendor's about each step by loading
 * pictures, and what is tried here is nobody else's business.
 */
function policyOf({ storage, delivery }: UploadPageOptions): PagePolicy {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'", ...storage],
    mediaSrc: delivery,
    imgSrc: ["'self'", "data:"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  };
}
