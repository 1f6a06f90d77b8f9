import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { own } from "../base/own.js";
import type { Headers } from "./securityHeaders.js";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
};

/** A page that the bundler has made. */
export interface Page {
  /** For whoever finds it missing. */
  readonly title: string;
  /** Where it is served. */
  readonly path: string;
  /** The page itself. */
  readonly file: string;
  /** The folder of the files that it loads, served below the path of its own name. */
  readonly assets: string;
  /** Of the page itself, in place of those that every answer has. @default none */
  readonly headers?: Headers;
}

const notBuilt = (title: string): string =>
  `The ${title} page is not built. Build it with: node src/web/build.mjs
(\`npm ci\` does so when its scripts may run.) The API itself is at /graphql.
`;

/** Serves a bundled page and the files that it loads; says how to build it when it is missing. */
export async function servePage(
  app: FastifyInstance,
  folder: string,
  { title, path, file, assets, headers = {} }: Page,
): Promise<void> {
  const names = await readdir(join(folder, assets)).catch(() => []);
  if (names.length === 0) {
    app.get(path, (_request, reply) =>
      reply.code(404).type("text/plain; charset=utf-8").send(notBuilt(title)),
    );
    return;
  }
  // A route per file that exists: no path of a caller's ever reaches the file system.
  app.get(path, serveFile(join(folder, file), headers));
  for (const name of names)
    app.get(`/${assets}/${name}`, serveFile(join(folder, assets, name)));
}

type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Read when first asked for and kept: a start does not wait for megabytes that nobody may look at. */
function serveFile(path: string, headers: Headers = {}): Handler {
  let file: Promise<Readonly<{ content: Buffer; etag: string }>> | undefined;
  return async (request, reply) => {
    file ??= readTagged(path);
    const { content, etag } = await file;
    void reply.headers({ ...headers, "cache-control": "no-cache", etag });
    if (request.headers["if-none-match"] === etag)
      return reply.code(304).send();
    return reply
      .type(own(contentTypes, extname(path)) ?? "application/octet-stream")
      .send(content);
  };
}

async function readTagged(
  path: string,
): Promise<Readonly<{ content: Buffer; etag: string }>> {
  const content = await readFile(path);
  return {
    content,
    etag: `"${createHash("sha256").update(content).digest("base64url")}"`,
  };
}
