import type { AddressInfo } from "node:net";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import { authenticate } from "./authentication.js";
import { createApollo } from "./createApollo.js";
import { createApp } from "./createApp.js";
import { createContext, type ServerContext } from "./createContext.js";
import { drain } from "./drain.js";
import { serveGraphiql } from "./graphiqlPage.js";
import { answerProbes } from "./health.js";
import { ServerLife } from "./ServerLife.js";
import type { GatewayServer, ServerOptions } from "./ServerOptions.js";
import { settingsOf, type Settings } from "./settings.js";

/**
 * Starts a gateway server; resolves once it listens.
 *
 * @throws what listening throws: the port is taken (`EADDRINUSE`), the address is not this machine's
 */
export async function createServer(
  options: ServerOptions,
): Promise<GatewayServer> {
  const settings = settingsOf(options);
  const life = new ServerLife();
  const apollo = createApollo(settings);
  await apollo.start();
  const app = await createApp(settings, life);
  addGraphqlRoute(app, apollo, settings);
  answerProbes(app, () => life.isServing);
  await serveGraphiql(app, settings.pageFolder);
  await app.listen({ host: settings.host, port: settings.port });
  return {
    url: urlOf(app.server.address() as AddressInfo),
    close: () => life.end(() => drain(app, apollo, settings)),
  };
}

function addGraphqlRoute(
  app: FastifyInstance,
  apollo: ApolloServer<ServerContext>,
  settings: Settings,
): void {
  app.route({
    // More methods than GraphQL has, so that Apollo Server can answer the others with its 405.
    method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    url: "/graphql",
    onRequest: authenticate(settings.authenticator),
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) =>
        Promise.resolve(createContext(settings, request, reply)),
    }),
  });
}

function urlOf({ address, family, port }: AddressInfo): string {
  const host = ["0.0.0.0", "::"].includes(address) ? "127.0.0.1" : address;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}
