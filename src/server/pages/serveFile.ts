import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { own } from "../../base/own.js";
import { securityHeaders, type Headers } from "../http/securityHeaders.js";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

const endings = { br: ".br", gzip: ".gz" } as const;

const ofFiles = { ...securityHeaders(), "cache-control": "no-cache" };

/** How a file may be compressed. */
export type Encoding = keyof typeof endings;

/** A file of a page. */
export interface PageFile {
  readonly path: string;
  /** In which encodings it lies beside itself, best first: `page.js.br`. */
  readonly encodings: readonly Encoding[];
}

type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

interface Tagged {
  readonly content: Buffer;
  readonly etag: string;
}

/**
 * Answers with a file, in the best encoding that the browser takes. Read when first asked for and kept: a start
 * does not wait for megabytes that nobody may look at.
 *
 * @param headers beside those that every file has; may say how long it is kept
 */
export function serveFile(
  { path, encodings }: PageFile,
  headers: Headers,
): Handler {
  const kept = new Map<string, Promise<Tagged>>();
  const read = (ending: string): Promise<Tagged> => {
    const known = kept.get(ending);
    if (known !== undefined) return known;
    const reading = readTagged(`${path}${ending}`);
    kept.set(ending, reading);
    // One that could not be read is tried again.
    reading.catch(() => kept.delete(ending));
    return reading;
  };
  const type = own(contentTypes, extname(path)) ?? "application/octet-stream";
  return async (request, reply) => {
    const encoding = encodingFor(request, encodings);
    const { content, etag } = await read(encoding ? endings[encoding] : "");
    void reply.headers({ ...ofFiles, ...headers, etag });
    if (encodings.length > 0) void reply.header("vary", "accept-encoding");
    if (encoding) void reply.header("content-encoding", encoding);
    if (request.headers["if-none-match"] === etag)
      return reply.code(304).send();
    return reply.type(type).send(content);
  };
}

function encodingFor(
  { headers }: FastifyRequest,
  encodings: readonly Encoding[],
): Encoding | undefined {
  const accepted = new Negotiator({ headers }).encodings([...encodings]);
  return encodings.find((encoding) => accepted.includes(encoding));
}

async function readTagged(path: string): Promise<Tagged> {
  const content = await readFile(path);
  return {
    content,
    etag: `"${createHash("sha256").update(content).digest("base64url")}"`,
  };
}
