import type { Router } from "./Router.js";
import { startApolloGateway } from "./startApolloGateway.js";
import { startHiveGateway } from "./startHiveGateway.js";

/** The routers that npm has. Each passes on the `authorization` header. */
export const routers = {
  "@apollo/gateway": startApolloGateway,
  "Hive Gateway": (supergraph) => startHiveGateway(supergraph),
} satisfies Record<string, (supergraph: string) => Promise<Router>>;

export type RouterName = keyof typeof routers;
