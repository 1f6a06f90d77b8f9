import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer as createSocket, type AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { composeServices } from "@apollo/composition";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { graphql, parse } from "graphql";
import {
  createServer,
  type GatewayServer,
  type ServerOptions,
} from "../../src/server/index.js";
import { productsSubgraph } from "./products/productsSubgraph.js";

interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  readonly close: () => Promise<unknown>;
}

/** A router in front of our products subgraph and the two that come with the tests. */
export interface Supergraph {
  readonly routerUrl: string;
  readonly productsUrl: string;
  close(): Promise<void>;
}

/** @param vendorFolder the `dist` of Apollo's package */
export async function startSupergraph(
  vendorFolder: string,
): Promise<Supergraph> {
  const products = await startProducts();
  const subgraphs = [
    products,
    await startVendors(vendorFolder, "inventory"),
    await startVendors(vendorFolder, "users"),
  ];
  const gateway = new ApolloGateway({ supergraphSdl: compose(subgraphs) });
  const router = new ApolloServer({ gateway });
  const { url } = await startStandaloneServer(router, {
    listen: { host: "127.0.0.1", port: 0 },
  });
  return {
    routerUrl: url,
    productsUrl: products.url,
    close: async () => {
      await router.stop();
      await Promise.all(subgraphs.map(({ close }) => close()));
    },
  };
}

/** The products schema behind the server that ours is behind. */
async function startProducts(): Promise<Subgraph> {
  const schema = productsSubgraph();
  const server: GatewayServer = await createServer({
    schema,
    vod: {} as ServerOptions["vod"],
    federatedTracing: true,
  });
  const { data } = await graphql({ schema, source: "{ _service { sdl } }" });
  const { sdl } = data?.["_service"] as { readonly sdl: string };
  return {
    name: "products",
    url: `${server.url}/graphql`,
    sdl,
    close: () => server.close(),
  };
}

/** A subgraph of the package: a program that says when it is ready. */
async function startVendors(
  vendorFolder: string,
  name: "inventory" | "users",
): Promise<Subgraph> {
  const port = String(await freePort());
  const folder = join(vendorFolder, "subgraphs", name);
  const child = spawn(process.execPath, ["index.js"], {
    cwd: folder,
    env: { ...process.env, [`${name.toUpperCase()}_PORT`]: port },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes("ready at")) break;
  return {
    name,
    url: `http://localhost:${port}/`,
    sdl: readFileSync(join(folder, `${name}.graphql`), "utf8"),
    close: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.kill();
      await ended;
    },
  };
}

/** The package's programs take no 0 for any free port. */
async function freePort(): Promise<number> {
  const socket = createSocket().listen(0);
  await once(socket, "listening");
  const { port } = socket.address() as AddressInfo;
  socket.close();
  return port;
}

function compose(subgraphs: readonly Subgraph[]): string {
  const { errors = [], supergraphSdl } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({
      name,
      url,
      typeDefs: parse(sdl),
    })),
  );
  if (supergraphSdl === undefined)
    throw new Error(errors.map(({ message }) => message).join("\n"));
  return supergraphSdl;
}
