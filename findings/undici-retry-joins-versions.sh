#!/usr/bin/env bash
# undici: the retry interceptor joins the halves of two versions of a resource into one answer.
#
# Expected: a body that was cut is continued with a Range request only if the server can be held to the same version (a strong
#   ETag in If-Match or If-Range, RFC 9110). Without one the request fails, or starts again from the first byte.
# Happens:  with a weak ETag (or none) the range is asked for unconditionally, and the 206 is appended although its ETag and
#   Last-Modified differ from those of the first half. The caller gets status 200, the right length, the first version's
#   headers, and a body that never existed.
# Package:  undici 7.30.2, interceptors.retry and RetryAgent alike (8.13.1 does the same on Node 22).
# Source:   lib/handler/retry-handler.js: a weak ETag is thrown away, and what the 206 says of its version is then not compared.
# Matters:  weak ETags are what express.static, @fastify/static and `send` give out. A manifest, thumbnail or export that is
#   replaced while it is fetched arrives as a mixture. Only retry bodies behind strong ETags, or check a digest.
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
import { Agent, interceptors, request, RetryAgent } from "undici";

const versions = [
  { etag: 'W/"1"', "last-modified": "Tue, 01 Dec 2026 10:00:00 GMT", body: "A".repeat(100) },
  { etag: 'W/"2"', "last-modified": "Tue, 01 Dec 2026 10:00:01 GMT", body: "B".repeat(100) },
];
let conditions = [];
const server = createServer(({ headers, socket }, response) => {
  conditions.push([headers.range ?? "whole", headers["if-match"] ?? headers["if-range"] ?? "unconditional"].join(", "));
  if (headers.range === undefined) {
    const { body, ...validators } = versions[0];
    response.writeHead(200, { ...validators, "accept-ranges": "bytes", "content-length": 100 });
    response.write(body.slice(0, 50), () => setTimeout(() => socket.destroy(), 50)); // the connection breaks half-way
    return;
  }
  const { body, ...validators } = versions[1]; // replaced in the meantime
  response.writeHead(206, { ...validators, "content-range": "bytes 50-99/100", "content-length": 50 });
  response.end(body.slice(50));
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

async function get(dispatcher) {
  conditions = [];
  const answer = await request(`http://127.0.0.1:${server.address().port}/`, { dispatcher });
  const body = await answer.body.text();
  await dispatcher.close();
  return { status: answer.statusCode, etag: answer.headers.etag, body: body.replace(/(.)\1*/g, (run) => `${run.length}${run[0]} `), conditions };
}

const seen = {
  interceptor: await get(new Agent().compose(interceptors.retry({ minTimeout: 1 }))),
  agent: await get(new RetryAgent(new Agent(), { minTimeout: 1 })),
};
console.log(seen);
const joined = { status: 200, etag: 'W/"1"', body: "50A 50B ", conditions: ["whole, unconditional", "bytes=50-99, unconditional"] };
assert.deepEqual(seen, { interceptor: joined, agent: joined });
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
