import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { addCallbackRoute } from "./http/callbackRoute.js";
import { createApollo, errorForms } from "./execute/createApollo.js";
import { createApp } from "./http/createApp.js";
import { DocumentStore } from "./documents/DocumentStore.js";
import { openDocuments } from "./documents/openDocuments.js";
import { serveGraphiql } from "./pages/pageFiles.js";
import { addGraphqlRoute } from "./graphqlRoute.js";
import { answerProbes, type Readiness } from "./http/health.js";
import { metricsPath } from "./request/probePaths.js";
import { addMetricsRoute, openMetricsPort } from "./http/metrics.js";
import { guardLoad, type LoadGuard } from "./overload/LoadGuard.js";
import { limitArrivals } from "./overload/limitArrivals.js";
import { ServerLife } from "./http/ServerLife.js";
import type { GatewayServer, ServerOptions } from "./ServerOptions.js";
import { settingsOf, type Settings } from "./settings.js";
import { routeUpgrades } from "./http/routeUpgrades.js";
import { ConnectionRegistry } from "./overload/ConnectionRegistry.js";
import { surviveErrors } from "./http/guardedApp.js";
import { serveUploadPage } from "./pages/uploadPage.js";
import type { ApolloServer } from "@apollo/server";
import { sleep } from "../base/clock.js";
import { connectionsOf } from "./http/connections.js";
import type { ServerContext } from "./request/createContext.js";

/**
 * Starts a gateway server; resolves once it listens.
 *
 * @throws {DocumentListError}
 * @throws what listening throws: the port is taken (`EADDRINUSE`), the address is not this machine's
 */
export async function createServer(
  options: ServerOptions,
): Promise<GatewayServer> {
  const settings = settingsOf(options);
  const life = new ServerLife();
  const policy = openDocuments(
    settings.documents,
    settings.schema,
    settings.logger,
  );
  const documentStore = new DocumentStore();
  const forms = errorForms(settings);
  const apollo = createApollo({
    ...settings,
    ...forms,
    documentStore,
    remembersDocuments: policy.mode === "automatic",
  });
  await apollo.start();
  const app = await createApp(settings, life);
  const registry = new ConnectionRegistry(settings.streamLimits);
  const load = guardLoad(settings);
  routeUpgrades(app, settings.logger);
  limitArrivals(app, load, settings);
  // What Apollo Server alone adds to answers, it has to see.
  const takesShortWay = !settings.federatedTracing && !settings.draftStatuses;
  const known = takesShortWay
    ? { ...settings, ...forms, documentStore }
    : undefined;
  addGraphqlRoute(
    app,
    { apollo, policy, registry, load, settings, known },
    settings,
  );
  answerProbes(app, () => readinessOf(life, load));
  if (settings.callbacks) await addCallbackRoute(app, settings.callbacks);
  if (settings.graphiql) await serveGraphiql(app, settings.pageFolder);
  if (settings.uploadPage)
    await serveUploadPage(app, settings.pageFolder, settings.uploadPage);
  const metrics = await serveMetrics(app, settings);
  await app.listen({ host: settings.host, port: settings.port });
  surviveErrors(app.server, settings.logger);
  return {
    url: urlOf(app),
    ...(metrics && { metricsUrl: `${urlOf(metrics)}${metricsPath}` }),
    get load() {
      const { connections, subscriptions } = registry;
      return { requests: load.requests, connections, subscriptions };
    },
    close: () =>
      life.end(async () => {
        await drain(app, apollo, { ...settings, registry });
        load.close();
        // Until then the operator can watch it drain.
        await metrics?.close();
      }),
  };
}

/** @returns the application that answers with metrics, if any */
async function serveMetrics(
  app: FastifyInstance,
  settings: Settings,
): Promise<FastifyInstance | undefined> {
  if (settings.metrics === undefined) return undefined;
  if (settings.metricsPort !== undefined)
    return openMetricsPort(settings, settings.metrics, settings.metricsPort);
  addMetricsRoute(app, settings.metrics, settings);
  return app;
}

function readinessOf(life: ServerLife, load: LoadGuard): Readiness {
  if (!life.isServing) return "draining";
  return load.isOverloaded ? "overloaded" : "ready";
}

function urlOf({ server }: FastifyInstance): string {
  const { address, family, port } = server.address() as AddressInfo;
  const host = ["0.0.0.0", "::"].includes(address) ? "127.0.0.1" : address;
  return `http://${family === "IPv6" && host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** Stops a server that is not ready any more without losing what it has begun. */
async function drain(
  app: FastifyInstance,
  apollo: ApolloServer<ServerContext>,
  settings: Settings & { readonly registry: ConnectionRegistry },
): Promise<void> {
  const { clock, logger, shutdownDelayMs, shutdownTimeoutMs, registry } =
    settings;
  // Load balancers look at /readyz every few seconds: until they have, they go on sending requests here.
  await sleep(clock, shutdownDelayMs);
  const cancelCut = clock.after(shutdownTimeoutMs, () => {
    logger.warn(
      { shutdownTimeoutMs },
      "requests still run at the end of the time to shut down: cutting them off",
    );
    registry.cutAll();
    for (const socket of connectionsOf(app.server)) socket.destroy();
  });
  await Promise.all([registry.endAll(), app.close()]);
  cancelCut();
  await apollo.stop();
}
