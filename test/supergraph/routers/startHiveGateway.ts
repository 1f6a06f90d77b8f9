import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerOptions } from "graphql-ws";
import { useServer, type Extra } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import type { Router } from "./Router.js";

/** What a `gateway.config.ts` holds, as far as tests write it themselves. */
export interface HiveConfig {
  readonly propagateHeaders?: {
    readonly fromClientToSubgraphs: (asked: {
      readonly request: Request;
    }) => Readonly<Record<string, string | null>>;
  };
  readonly transportEntries?: Readonly<Record<string, object>>;
}

/** Of the runtime, what is used here: its own types bring along those of browsers, which the gateway's code must not see. */
interface HiveModule {
  readonly createGatewayRuntime: (config: object) => HiveRuntime;
  readonly getGraphQLWSOptions: (
    runtime: HiveRuntime,
    toContext: (socket: { readonly extra: Extra }) => object,
  ) => ServerOptions<Record<string, unknown>, Extra>;
}
interface HiveRuntime extends RequestListener, AsyncDisposable {
  getSchema(): Promise<unknown>;
}
const hive = "@graphql-hive/gateway-runtime";

const passingAuthorizationOn: HiveConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      authorization: request.headers.get("authorization"),
    }),
  },
};

/** Hive Gateway as its command starts it: the runtime, with WebSockets. */
export async function startHiveGateway(
  supergraph: string,
  config: HiveConfig = passingAuthorizationOn,
): Promise<Router> {
  const { createGatewayRuntime, getGraphQLWSOptions } = (await import(
    hive
  )) as HiveModule;
  const runtime = createGatewayRuntime({
    ...config,
    supergraph,
    logging: false,
  });
  // The first operation over a WebSocket does not wait for it.
  await runtime.getSchema();
  const server = createServer(runtime);
  const options = getGraphQLWSOptions(runtime, ({ extra }) => ({
    request: toRequest(extra.request),
  }));
  const sockets = useServer(options, new WebSocketServer({ server }));
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      await sockets.dispose();
      await runtime[Symbol.asyncDispose]();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function toRequest({ url = "/", headers }: IncomingMessage): Request {
  return new Request(new URL(url, "http://router.example"), {
    headers: headers as Record<string, string>,
  });
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
