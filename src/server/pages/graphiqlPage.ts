import type { FastifyInstance } from "fastify";
import { servePage } from "./pageFiles.js";

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
