import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Headers } from "../http/securityHeaders.js";
import { serveFile, type PageFile } from "./serveFile.js";

/** A page that the bundler has made. */
export interface Page {
  /** For those who find it missing. */
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
  const found = await filesIn(join(folder, assets));
  if (found.length === 0) {
    app.get(path, (_request, reply) =>
      reply.code(404).type("text/plain; charset=utf-8").send(notBuilt(title)),
    );
    return;
  }
  // A route per file that exists: no path of a caller's ever reaches the file system.
  app.get(
    path,
    serveFile({ path: join(folder, file), encodings: [] }, headers),
  );
  for (const [name, asset] of found)
    app.get(`/${assets}/${name}`, serveFile(asset, cachingOf(name)));
}

/** The files of a folder, each with the encodings in which it lies there, too. */
async function filesIn(
  folder: string,
): Promise<readonly (readonly [name: string, file: PageFile])[]> {
  const names = new Set(await readdir(folder).catch(() => []));
  return [...names]
    .filter((name) => !/\.(br|gz)$/.test(name))
    .map((name) => [
      name,
      {
        path: join(folder, name),
        encodings: (["br", "gzip"] as const).filter((encoding) =>
          names.has(`${name}.${encoding === "gzip" ? "gz" : encoding}`),
        ),
      },
    ]);
}

/** What has its content's hash in its name never changes: a browser that has it need not ask again. */
function cachingOf(name: string): Headers {
  return /-[0-9A-Z]{8}\./.test(name)
    ? { "cache-control": "public, max-age=31536000, immutable" }
    : {};
}

/** Serves GraphiQL at `/` and its files below `/graphiql/`. */
export function serveGraphiql(
  app: FastifyInstance,
  folder: string,
): Promise<void> {
  return servePage(app, folder, {
    title: "GraphiQL",
    path: "/",
    file: "index.html",
    assets: "graphiql",
  });
}
