#!/usr/bin/env bash
# @urql/exchange-graphcache behind @mercuriusjs/gateway: a failed field is cached as null, and its error is told once only.
#
# Expected: the cache keeps no field that came with an error: the next query asks the server again, which has recovered.
# Happens:  graphcache finds such fields by the path of the error. The gateway gives errors of fields that another subgraph
#   resolves the path ["_entities", "0", ...], which leads nowhere in the answer. So the null is stored as the value, and every
#   later query answers null from the cache, without an error and without a request.
# Package:  @urql/exchange-graphcache 9.0.2 with @urql/core 6.0.3; @mercuriusjs/gateway 5.2.0 with mercurius 16.10.1, graphql 16.14.2.
# Source:   `getFieldError` of graphcache (src/operations/shared.ts of its repository); lib/gateway/make-resolver.js of the gateway.
# Matters:  one throttled moment of a subgraph shows "no status" for the life of the page. The same holds for each router that
#   gives an error no path or a path of its own. Let such a router's answers past the cache (network-only) after an error.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @urql/core@6.0.3 @urql/exchange-graphcache@9.0.2 \
  graphql@16.14.2 mercurius@16.10.1 @mercuriusjs/gateway@5.2.0 @mercuriusjs/federation@5.1.1 fastify@5.12.8
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import Fastify from "fastify";
import { mercuriusFederationPlugin } from "@mercuriusjs/federation";
import gatewayPlugin from "@mercuriusjs/gateway";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";

async function subgraph(schema, resolvers) {
  const server = Fastify();
  server.register(mercuriusFederationPlugin, { schema, resolvers });
  await server.listen({ host: "127.0.0.1", port: 0 });
  return { server, url: `http://127.0.0.1:${server.server.address().port}/graphql` };
}
let throttled;
const answer = (value) => () => { if (throttled) throw new Error("throttled"); return value; };
const videos = await subgraph(
  'type Query { video: Video } type Video @key(fields: "id") { id: ID! title: String duration: Int }',
  { Query: { video: () => ({ id: "1", title: "one" }) }, Video: { duration: answer(60) } },
);
const statistics = await subgraph(
  'extend type Video @key(fields: "id") { id: ID! @external views: Int }',
  { Video: { views: answer(7) } },
);
const gateway = Fastify();
await gateway.register(gatewayPlugin, {
  gateway: { services: [{ name: "videos", url: videos.url }, { name: "statistics", url: statistics.url }] },
});
const url = `${await gateway.listen({ host: "127.0.0.1", port: 0 })}/graphql`;

async function twice(field) {
  let requests = 0;
  const counted = (...given) => { requests += 1; return fetch(...given); };
  const client = new Client({ url, fetch: counted, preferGetMethod: false, exchanges: [cacheExchange(), fetchExchange] });
  const told = [];
  for (throttled of [true, false]) {
    const { data, error } = await client.query(`{ video { id ${field} } }`, {}).toPromise();
    const path = error?.graphQLErrors[0].path.join(".");
    told.push(`${data.video[field]}${path === undefined ? "" : ` with an error at ${path}`}, requests ${requests}`);
  }
  return told;
}

const seen = {
  "the video's own subgraph": await twice("duration"),
  "another subgraph": await twice("views"),
};
console.log("while throttled, and after it:", seen);
assert.deepEqual(seen, {
  "the video's own subgraph": ["null with an error at video.duration, requests 1", "60, requests 2"],
  "another subgraph": ["null with an error at _entities.0.views, requests 1", "null, requests 1"],
});
await Promise.all([gateway, videos.server, statistics.server].map((server) => server.close()));
process.exit(); // fetch keeps its connections
JS
timeout 40 node seen.mjs
printf 'As described.\n'
