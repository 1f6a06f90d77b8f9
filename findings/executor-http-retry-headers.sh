#!/usr/bin/env bash
# @graphql-tools/executor-http: a retry is sent without the headers that belong to the request.
#
# Expected: `retry` sends the same request again: same document, same variables, same headers.
# Happens:  headers that come with the request (`extensions.headers`, which is how Hive Gateway's `propagateHeaders` hands over
#   a caller's token) are sent with the first attempt alone. Every further one goes out without them; those of the options stay.
#   A server that answers an error at first answers 401 to the rest, and 401 is what the caller is told.
# Package:  @graphql-tools/executor-http 3.4.1 with graphql 16.15.0.
# Source:   dist/index.js: the first attempt replaces the `extensions` of the request by a copy without `headers`; the retry hands in that request.
# Matters:  behind Hive Gateway with `retry`, a create that was carried out and answered one failed field is told as "who are you?";
#   whoever looks at the subgraph's log looks for a fault in its authentication. Set no `retry`, or repeat in the client.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @graphql-tools/executor-http@3.4.1 graphql@16.15.0
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { buildHTTPExecutor } from "@graphql-tools/executor-http";
import { parse } from "graphql";

const seen = [];
const server = createServer((request, response) => {
  request.resume();
  const { authorization = "none", "x-of-options": ofOptions = "none" } = request.headers;
  seen.push(`authorization: ${authorization}, x-of-options: ${ofOptions}`);
  const isKnown = authorization === "Bearer alice";
  response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
  const message = isKnown ? "A field failed." : "Who are you?";
  response.end(JSON.stringify({ data: isKnown ? { a: null } : undefined, errors: [{ message }] }));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

const execute = buildHTTPExecutor({
  endpoint: `http://127.0.0.1:${server.address().port}/graphql`,
  headers: { "x-of-options": "there" },
  retry: 3,
});
const { errors } = await execute({
  document: parse("{ a }"),
  extensions: { headers: { authorization: "Bearer alice" } },
});
console.log(seen, errors.map(({ message }) => message));
assert.deepEqual(seen, [
  "authorization: Bearer alice, x-of-options: there",
  "authorization: none, x-of-options: there",
  "authorization: none, x-of-options: there",
]);
assert.ok(!errors.some(({ message }) => message === "A field failed."));
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
