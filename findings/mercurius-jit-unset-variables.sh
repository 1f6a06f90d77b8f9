#!/usr/bin/env bash
# mercurius with `jit`: from the second request on, members of an input that were left out arrive as null.
#
# Expected: a variable that is not given, used for a member of an input object, leaves that member out, and its default applies
#   (GraphQL specification, Input Objects: input coercion). Compiling a query changes its speed and nothing else.
# Happens:  the first request, run by graphql-js, does so. Once the same query has been compiled, each such member is there and
#   null: "leave the tags alone" becomes "clear the tags", and a member that defaults to true is null.
# Package:  mercurius 16.10.1 with graphql-jit 0.8.9 (which it brings along), graphql 16.15.0, `jit: 1`.
# Source:   dist/ast.js of graphql-jit (`valueFromAST`: a variable within an object is null until it is replaced); mercurius, docs/api/options.md, `jit`.
# Matters:  an update mutation with optional members wipes data in production (warm) and not in a test (one request). It is the
#   usual shape of generated clients, which name every optional variable. Send one variable for the whole input object.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact mercurius@16.10.1 graphql-jit@0.8.9 graphql@16.15.0 fastify@5.12.8
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import Fastify from "fastify";
import mercurius from "mercurius";

const schema = `
  input UpdateVideo { id: ID! title: String tags: [String!] listed: Boolean = true }
  type Query { ready: Boolean }
  type Mutation { updateVideo(input: UpdateVideo!): String }
`;
const resolvers = { Mutation: { updateVideo: (_, { input }) => JSON.stringify(input) } };
const memberwise = `mutation ($id: ID!, $title: String, $tags: [String!], $listed: Boolean) {
  updateVideo(input: { id: $id, title: $title, tags: $tags, listed: $listed })
}`;
const whole = "mutation ($input: UpdateVideo!) { updateVideo(input: $input) }";
const change = { id: "1", title: "new" };

async function twice({ jit, query, variables }) {
  const server = Fastify();
  server.register(mercurius, { schema, resolvers, jit });
  const seen = [];
  for (let request = 0; request < 2; request += 1) {
    const answer = await server.inject({ method: "POST", url: "/graphql", payload: { query, variables } });
    seen.push(answer.json().data.updateVideo);
  }
  await server.close();
  return seen;
}

const seen = {
  "without jit": await twice({ jit: 0, query: memberwise, variables: change }),
  "jit: 1": await twice({ jit: 1, query: memberwise, variables: change }),
  "jit: 1, one variable": await twice({ jit: 1, query: whole, variables: { input: change } }),
};
console.log("what the resolver got, first and second request:", seen);
const right = '{"id":"1","title":"new","listed":true}';
assert.deepEqual(seen, {
  "without jit": [right, right],
  "jit: 1": [right, '{"id":"1","title":"new","tags":null,"listed":null}'],
  "jit: 1, one variable": [right, right],
});
JS
timeout 40 node seen.mjs
printf 'As described.\n'
