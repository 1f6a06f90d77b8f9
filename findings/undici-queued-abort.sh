#!/usr/bin/env bash
# undici: neither an abort nor a signal aborted from the start is heard while the request waits for a connection.
#
# Expected: request({ signal }) rejects as soon as the signal is aborted, wherever the request is.
# Happens:  a request that waits behind others in a Pool stays pending after the abort, until its turn comes; so does one whose
#   signal was aborted before the call. Only then do they reject (they are not sent). An abort on a connection is heard at once.
# Package:  undici 7.30.2, the newest for Node 20 (8.13.1 on Node 22 rejects at once).
# Source:   lib/api/api-request.js: the handler gets its `abort` when the request is dispatched on a connection.
# Matters:  time limits made of AbortSignal.timeout() do nothing in the moment they are for: when the upstream is slow and all
#   connections are taken, callers wait as long as those in front. Race the promise with the signal.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact undici@7.30.2
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { Pool } from "undici";

let arrived;
let answer;
const paths = [];
const server = createServer((request, response) => {
  paths.push(request.url);
  answer = () => response.end();
  arrived();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const pool = new Pool(`http://127.0.0.1:${server.address().port}`, { connections: 1 });

function get(path, signal) {
  const call = { state: "pending" };
  call.done = pool.request({ method: "GET", path, signal }).then(
    async ({ body }) => { await body.dump(); call.state = "resolved"; },
    ({ name }) => { call.state = name; },
  );
  return call;
}

const inFront = get("/in-front");
await new Promise((resolve) => { arrived = resolve; });
const controller = new AbortController();
const queued = get("/queued", controller.signal);
const before = get("/aborted-before", AbortSignal.abort());
controller.abort();
await new Promise((resolve) => setTimeout(resolve, 1000));
const whileBusy = { queued: queued.state, before: before.state };
answer();
await Promise.all([inFront.done, queued.done, before.done]);

const seen = { "a second after the abort": whileBusy, "when the connection is free": { queued: queued.state, before: before.state }, paths };
console.log(seen);
assert.deepEqual(seen, {
  "a second after the abort": { queued: "pending", before: "pending" },
  "when the connection is free": { queued: "AbortError", before: "AbortError" },
  paths: ["/in-front"],
});
await pool.close();
server.close();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
