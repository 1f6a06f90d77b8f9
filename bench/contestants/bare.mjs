/**
 * The gateway's schema over its client, behind Apollo Server's own HTTP: without the gateway's server, its
 * log, limits, metrics and headers. What it needs less than the gateway is what those cost.
 */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { openPrincipal } from "../../dist/auth/index.js";
import { systemClock } from "../../dist/base/clock.js";
import { silentLogger } from "../../dist/base/logger.js";
import { buildSubgraph, createGatewayContext } from "../../dist/graph/index.js";
import { VodClient, staticCredentials } from "../../dist/vod/index.js";

const vod = new VodClient({
  endpoint: process.env.VOD_ENDPOINT,
  credentials: staticCredentials({
    accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  }),
  quota: "off",
});
const { signal } = new AbortController();

const { url } = await startStandaloneServer(
  new ApolloServer({ schema: buildSubgraph() }),
  {
    listen: { port: Number(process.env.PORT), host: "127.0.0.1" },
    context: async () =>
      createGatewayContext({
        vod,
        clock: systemClock,
        principal: openPrincipal,
        requestId: "bench",
        logger: silentLogger,
        signal,
      }),
  },
);
console.log(`Listening   ${url}`);
