import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
};

const notBuilt = `The GraphiQL page is not built. Build it with: node src/web/build.mjs
(\`npm ci\` does so when its scripts may run.) The API itself is at /graphql.
`;

/** Serves the bundled page at `/` and its files below `/graphiql/`; says how to build it when it is missing. */
export async function serveGraphiql(
  app: FastifyInstance,
  folder: string,
): Promise<void> {
  const assets = await readdir(join(folder, "graphiql")).catch(() => []);
  if (assets.length === 0) {
    app.get("/", (_request, reply) =>
      reply.code(404).type("text/plain; charset=utf-8").send(notBuilt),
    );
    return;
  }
  // A route per file that exists: no path of a caller's ever reaches the file system.
  app.get("/", serveFile(join(folder, "index.html")));
  for (const name of assets)
    app.get(`/graphiql/${name}`, serveFile(join(folder, "graphiql", name)));
}

type Handler = (
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply>;

/** Read when first asked for and kept: a start does not wait for megabytes that nobody may look at. */
function serveFile(path: string): Handler {
  let file: Promise<Readonly<{ content: Buffer; etag: string }>> | undefined;
  return async (request, reply) => {
    file ??= readTagged(path);
    const { content, etag } = await file;
    void reply.headers({ "cache-control": "no-cache", etag });
    if (request.headers["if-none-match"] === etag)
      return reply.code(304).send();
    return reply
      .type(contentTypes[extname(path)] ?? "application/octet-stream")
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
