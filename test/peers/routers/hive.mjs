import { once } from "node:events";
import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway-runtime";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { storyOf } from "../story.mjs";
import { graphSteps, watchLongText } from "./graphSteps.mjs";
import { frontendOf } from "./postGraphQL.mjs";

const PROOF = "apollo-require-preflight";
let cautious;

export const peer = {
  name: "Hive Gateway, as a library",
  packages: ["@graphql-hive/gateway-runtime", "@graphql-mesh/transport-http"],
  steps: {
    ...storyOf(open),
    ...graphSteps(open),
    "Chinese text of an event, in packets of 1,448 bytes": async (world) =>
      watchLongText(await open(world.url, world)),
    "subscriptions with `SIMPLE_GETS=off`": async (world) =>
      watchLongText(await open(await cautiousUrl(), world)),
    "subscriptions with `SIMPLE_GETS=off`, with a header": async (world) => {
      const headers = { [PROOF]: "true" };
      await watchLongText(await open(await cautiousUrl(), world, headers));
      await cautious.end();
      return `\`propagateHeaders\` adds \`${PROOF}\``;
    },
  },
  fails: {
    "an error of one of several entities": [
      /^\+\s+0,$/m,
      "The error comes at the first item of the list, whichever failed: its `extensions` are right, its `path` is not.",
    ],
    "subscriptions with `SIMPLE_GETS=off`": [
      /page of another site/,
      `It subscribes by GET, which production answers only with a header that needs a preflight: add \`${PROOF}\` in \`propagateHeaders\`.`,
    ],
  },
};

/** @param added headers for the gateway */
async function open(url, { supergraph, url: gateway, vodUrl }, added = {}) {
  const sdl = url === gateway ? supergraph : supergraph.replaceAll(vodUrl, url);
  const runtime = createGatewayRuntime({
    supergraph: sdl,
    logging: false,
    propagateHeaders: { fromClientToSubgraphs: () => added },
  });
  const server = createServer(runtime).listen(0, "127.0.0.1");
  await once(server, "listening");
  return frontendOf(`http://127.0.0.1:${server.address().port}/graphql`);
}

/** A gateway that takes no GET without proof, as in production. */
async function cautiousUrl() {
  cautious ??= new GatewayProcess({ env: { SIMPLE_GETS: "off" } });
  return `${await cautious.url()}/graphql`;
}
