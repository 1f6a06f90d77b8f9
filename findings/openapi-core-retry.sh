#!/usr/bin/env bash
# @alicloud/openapi-core: the SDK's retry options do nothing, or wait for minutes, or replace the server's error.
#
# Expected: RuntimeOptions `autoretry`, `maxAttempts`, `backoffPolicy` and `backoffPeriod` (all of them typed members) repeat a
#   failed call; with `retryOptions`, an exponential backoff doubles its period with each attempt.
# Happens:  1. Those four are never read: one request, no repeat.
#           2. Only `retryOptions` counts, and its exponential policies (plain and with jitter) raise 2 to the power of
#              attempts x period: a period of 10 (ms) waits 1 s, then the limit of 2 minutes; 20 waits 2 minutes at once.
#           3. A condition with `errorCode` alone makes a failed call reject with a TypeError: Code and RequestId are lost.
# Package:  @alicloud/openapi-core 1.0.8 with @darabonba/typescript 1.0.5 (what the vendor's newer generated SDKs stand on).
# Source:   dist/client.js (asks shouldRetry and getBackoffDelay about `retryOptions` alone); dist/retry.js and core.d.ts of the latter.
# Matters:  who asked for retries has none and is not told, or a throttled upload call sleeps for minutes under a caller's deadline.
#   Retry outside the SDK, or use the Fixed policy and give each condition both lists.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @alicloud/openapi-core@1.0.8 @darabonba/typescript@1.0.5
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import openapi from "@alicloud/openapi-core";
import dara from "@darabonba/typescript";

const { default: Client, $OpenApiUtil } = openapi;
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  request.resume();
  response.writeHead(503, { "content-type": "application/json" });
  response.end('{"Code":"ServiceUnavailable","Message":"down","RequestId":"R1"}');
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const params = new $OpenApiUtil.Params({
  action: "GetVideoInfo", version: "2017-03-21", protocol: "HTTP", pathname: "/", method: "POST", authType: "AK",
  style: "RPC", reqBodyType: "formData", bodyType: "json",
});

async function call(retryOptions, runtime = {}) {
  requests = 0;
  const config = { accessKeyId: "id", accessKeySecret: "secret", protocol: "HTTP", endpoint: `127.0.0.1:${server.address().port}`, retryOptions };
  const error = await new Client(new $OpenApiUtil.Config(config))
    .callApi(params, new $OpenApiUtil.OpenApiRequest({ query: { VideoId: "1" } }), new dara.RuntimeOptions(runtime))
    .then(() => assert.fail("the call succeeded"), (reason) => reason);
  return `${requests} request(s), ${error.name} ${error.code}`;
}
const retry = (condition) => new dara.RetryOptions({ retryable: true, retryCondition: [{ maxAttempts: 3, ...condition }] });
const waits = (policy, period) => [1, 2].map((retriesAttempted) =>
  dara.getBackoffDelay(
    retry({ exception: ["ServerError"], errorCode: [], backoff: { policy, period } }),
    new dara.RetryPolicyContext({ retriesAttempted, exception: { name: "ServerError" } }),
  ));

const seen = {
  "autoretry, maxAttempts 3": await call(undefined, { autoretry: true, maxAttempts: 3, backoffPolicy: "fixed", backoffPeriod: 1 }),
  "retryOptions, Fixed 10": await call(retry({ exception: ["ServerError"], errorCode: [], backoff: { policy: "Fixed", period: 10 } })),
  "retryOptions, errorCode alone": await call(retry({ errorCode: ["ServiceUnavailable"] })),
  "Exponential, period 10: waits in ms": waits("Exponential", 10),
  "Exponential, period 20: waits in ms": waits("Exponential", 20),
};
console.log(seen);
assert.deepEqual(seen, {
  "autoretry, maxAttempts 3": "1 request(s), ServerError ServiceUnavailable",
  "retryOptions, Fixed 10": "3 request(s), ServerError ServiceUnavailable",
  "retryOptions, errorCode alone": "1 request(s), TypeError undefined",
  "Exponential, period 10: waits in ms": [1024, 120000],
  "Exponential, period 20: waits in ms": [120000, 120000],
});
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
