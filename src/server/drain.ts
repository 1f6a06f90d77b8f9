import type { ApolloServer } from "@apollo/server";
import type { FastifyInstance } from "fastify";
import { sleep } from "../base/clock.js";
import { connectionsOf } from "./http/connections.js";
import type { ServerContext } from "./request/createContext.js";
import type { Settings } from "./settings.js";
import type { ConnectionRegistry } from "./overload/ConnectionRegistry.js";

/** Stops a server that is not ready any more without losing what it has begun. */
export async function drain(
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
