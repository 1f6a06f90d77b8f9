#!/usr/bin/env bash
# @apollo/client: a mutation whose signal is aborted before it starts is sent all the same.
#
# Expected: with `context: { fetchOptions: { signal } }` an aborted signal means no request, as fetch itself has it.
# Happens:  the link makes a controller of its own and only listens for `abort` on the given signal. One that was aborted before
#   never tells again: the request goes out, the mutation runs, and the promise resolves with its data.
# Package:  @apollo/client 4.3.8 (HttpLink) with graphql 16.15.0, rxjs 7.8.2.
# Source:   link/http/BaseHttpLink.js: `addEventListener("abort", ...)` without a look at `aborted`.
# Matters:  signals are shared: AbortSignal.timeout() for a whole story, or a page that was left. Steps behind the abort, such as
#   creating an upload after the person cancelled, run nevertheless. Call signal.throwIfAborted() before each mutate().
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @apollo/client@4.3.8 graphql@16.15.0 rxjs@7.8.2
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";

let created = 0;
let held;
const server = createServer((request, response) => {
  request.resume();
  created += 1;
  response.setHeader("content-type", "application/json");
  if (request.url === "/held") return void held(); // never answered: the abort ends it
  response.end(JSON.stringify({ data: { createUpload: created } }));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const base = `http://127.0.0.1:${server.address().port}`;

const outcome = (promise) => promise.then(() => "resolved", ({ name }) => name);
async function mutate(path, signal) {
  const before = created;
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: base + path }) });
  const ended = await outcome(client.mutate({ mutation: gql`mutation { createUpload }`, context: { fetchOptions: { signal } } }));
  return `${ended}, requests ${created - before}`;
}

const controller = new AbortController();
held = () => controller.abort();
const seen = {
  "fetch, aborted before": `${await outcome(fetch(base, { method: "POST", signal: AbortSignal.abort() }))}, requests ${created}`,
  "HttpLink, aborted before": await mutate("/", AbortSignal.abort()),
  "HttpLink, aborted meanwhile": await mutate("/held", controller.signal),
};
console.log(seen);
assert.deepEqual(seen, {
  "fetch, aborted before": "AbortError, requests 0",
  "HttpLink, aborted before": "resolved, requests 1",
  "HttpLink, aborted meanwhile": "AbortError, requests 1",
});
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
