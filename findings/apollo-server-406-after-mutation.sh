#!/usr/bin/env bash
# @apollo/server: a mutation whose Accept header cannot be met is carried out, and then answered 406.
#
# Expected: an Accept header without a type that the server speaks is refused before anything runs: 406 means that nothing was
#   done, and the caller may send the request again with another header.
# Happens:  the operation runs to its end. Only when the answer is written is the header looked at: the result is thrown away and
#   the client reads 406 with code BAD_REQUEST, the code of requests that never ran.
# Package:  @apollo/server 5.5.1 with graphql 16.15.0.
# Source:   dist/esm/runHttpQuery.js: the media type is negotiated behind the execution.
# Matters:  a create that is answered 406 has made a video and issued a credential that nobody has; each repeat makes another.
#   Negotiate in front of Apollo Server (a hook of the HTTP framework), as GraphQL over HTTP lets a server do.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @apollo/server@5.5.1 graphql@16.15.0
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";

let created = 0;
const server = new ApolloServer({
  typeDefs: "type Query { ready: Boolean } type Mutation { createUpload: Int }",
  resolvers: { Mutation: { createUpload: () => (created += 1) } },
  includeStacktraceInErrorResponses: false,
});
const { url } = await startStandaloneServer(server, { listen: { host: "127.0.0.1", port: 0 } });
const post = async (headers, query) => {
  const response = await fetch(url, {
    method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query }),
  });
  const { errors } = await response.json();
  return `${response.status} ${errors[0].extensions.code}, created ${created}`;
};

const seen = {
  "not acceptable": await post({ accept: "text/html" }, "mutation { createUpload }"),
  "sent again": await post({ accept: "text/html" }, "mutation { createUpload }"),
  "for comparison, no query": await post({ accept: "text/html" }, undefined),
};
console.log(seen);
assert.deepEqual(seen, {
  "not acceptable": "406 BAD_REQUEST, created 1",
  "sent again": "406 BAD_REQUEST, created 2",
  "for comparison, no query": "400 BAD_REQUEST, created 2",
});
await server.stop();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
