#!/usr/bin/env bash
# @mercuriusjs/gateway: valid queries fail because of what the gateway adds to them, and with graphql 16.15 all entities do.
#
# Expected: a query that is valid against the composed schema gives the same data as against one server, with every graphql that
#   the gateway's range takes in.
# Happens:  1. An alias that has the name of the key (`id: title`) is refused: the gateway adds `id` beside it, and the subgraph
#              finds the two in conflict.
#           2. An inline fragment without a type (`... @include(if: $stats) { ... }`) ends in a TypeError, whatever the variable says.
#           3. With graphql 16.15.0 no field of another subgraph is fetched at all: the gateway hands print() a type where a name
#              belongs. Older printers turned it into text, that one calls methods of text on it.
# Package:  @mercuriusjs/gateway 5.2.0 with mercurius 16.10.1; @mercuriusjs/federation 5.1.1 as subgraphs; graphql 16.14.2 for 1 and 2.
# Source:   lib/gateway/make-resolver.js of the gateway (key fields and `typeCondition.name` of selections; entity operation).
# Matters:  each fails with data null and an error that names nothing the client wrote, and a fresh install of today is 3. Hold
#   graphql at 16.14, alias nothing to a key's name, and name the type in fragments.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact graphql@16.14.2 mercurius@16.10.1 \
  @mercuriusjs/gateway@5.2.0 @mercuriusjs/federation@5.1.1 fastify@5.12.8
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import Fastify from "fastify";
import { mercuriusFederationPlugin } from "@mercuriusjs/federation";
import gatewayPlugin from "@mercuriusjs/gateway";

async function subgraph(schema, resolvers) {
  const server = Fastify();
  server.register(mercuriusFederationPlugin, { schema, resolvers });
  await server.listen({ host: "127.0.0.1", port: 0 });
  return { server, url: `http://127.0.0.1:${server.server.address().port}/graphql` };
}
const videos = await subgraph(
  'type Query { videos: [Video] } type Video @key(fields: "id") { id: ID! title: String }',
  { Query: { videos: () => [{ id: "1", title: "one" }, { id: "2", title: "two" }] } },
);
const statistics = await subgraph(
  'extend type Video @key(fields: "id") { id: ID! @external views: Int }',
  { Video: { views: () => 7 } },
);
const gateway = Fastify();
await gateway.register(gatewayPlugin, {
  gateway: { services: [{ name: "videos", url: videos.url }, { name: "statistics", url: statistics.url }] },
});
await gateway.ready();
async function ask(query, variables) {
  const { data, errors } = (await gateway.inject({ method: "POST", url: "/graphql", payload: { query, variables } })).json();
  return JSON.stringify({ data, errors: errors?.map(({ message, path }) => ({ message: message.slice(0, 50), path })) });
}

const newest = process.argv[2] === "newest";
const seen = newest
  ? { views: await ask("{ videos { views } }") }
  : {
      plain: await ask("{ videos { title views } }"),
      alias: await ask("{ videos { id: title } }"),
      fragment: await ask("query ($all: Boolean!) { videos { title ... @include(if: $all) { views } } }", { all: false }),
    };
console.log(seen);
assert.deepEqual(
  seen,
  newest
    ? {
        views:
          '{"data":{"videos":[{"views":null},{"views":null}]},"errors":[{"message":"value.includes is not a function","path":["videos","0","views"]},' +
          '{"message":"value.includes is not a function","path":["videos","1","views"]}]}',
      }
    : {
        plain: '{"data":{"videos":[{"title":"one","views":7},{"title":"two","views":7}]}}',
        alias:
          '{"data":{"videos":null},"errors":[{"message":"Fields \\"id\\" conflict because \\"title\\" and \\"id\\" are "}]}',
        fragment:
          '{"data":{"videos":null},"errors":[{"message":"Cannot read properties of undefined (reading \'name","path":["videos"]}]}',
      },
);
await Promise.all([gateway, videos.server, statistics.server].map((server) => server.close()));
JS
timeout 20 node seen.mjs held
npm pack --silent graphql@16.15.0
rm -r node_modules/graphql
tar -xzf graphql-16.15.0.tgz
mv package node_modules/graphql
printf 'graphql %s\n' "$(node -p 'require("graphql").version')"
timeout 20 node seen.mjs newest
printf 'As described.\n'
