#!/usr/bin/env bash
# ali-oss: after one failed refreshSTSToken the client goes on with the old credential for a whole interval more.
#
# Expected: `refreshSTSToken` is called once the interval has passed; if it fails, the next request asks again. While it is under
#   way, other requests wait for the new credential.
# Happens:  the interval starts anew before the refresh is called. When it rejects, that one request fails, and all that follow
#   are signed with the credential that was due, without a new try, until another whole interval (5 minutes unless set) is over.
#   While a refresh is under way, parallel requests do not wait either: they too are signed with the old credential.
# Package:  ali-oss 6.23.0.
# Source:   lib/common/utils/setSTSToken.js. README, "new OSS(options)", refreshSTSToken and refreshSTSTokenInterval.
# Matters:  with an interval close to the credential's life, one hiccup of the server that renews it fails every part for minutes
#   (403), though it recovered at once. Repeat inside refreshSTSToken, and set the interval to less than half the life.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact ali-oss@6.23.0
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import OSS from "ali-oss";

const tokens = [];
const server = createServer((request, response) => {
  tokens.push(request.headers["x-oss-security-token"]);
  request.resume();
  response.setHeader("etag", '"e"');
  response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

// The client reads `new Date()`: this clock stands still unless it is moved.
const RealDate = Date;
let now = RealDate.now();
globalThis.Date = class extends RealDate {
  constructor(...given) { super(...(given.length === 0 ? [now] : given)); }
  static now() { return now; }
};
const minutes = (count) => { now += count * 60_000; };

let refreshes = 0;
const renewed = { accessKeyId: "id2", accessKeySecret: "secret2", stsToken: "new" };
const clientWith = (refreshSTSToken) => new OSS({
  accessKeyId: "id", accessKeySecret: "secret", stsToken: "old", bucket: "bucket", cname: true,
  endpoint: `http://127.0.0.1:${server.address().port}`,
  refreshSTSTokenInterval: 30 * 60_000,
  refreshSTSToken: () => { refreshes += 1; return refreshSTSToken(); },
});
const put = (client) => client.put("k", Buffer.from("x")).then(() => `stored with the ${tokens.at(-1)} token`, ({ message }) => message);

const client = clientWith(async () => {
  if (refreshes === 1) throw new Error("refresh failed");
  return renewed;
});
const failedOnce = [];
for (const [label, wait] of [["at once", 0], ["due", 31], ["a minute later", 1], ["28 minutes later", 28], ["a whole interval later", 2]]) {
  minutes(wait);
  failedOnce.push(`${label}: ${await put(client)}, refreshes ${refreshes}`);
}

tokens.length = 0;
const parallel = clientWith(() => new Promise((resolve) => setTimeout(resolve, 300, renewed)));
minutes(31);
await Promise.all([put(parallel), put(parallel), put(parallel)]);

const seen = { failedOnce, parallel: [...tokens] };
console.log(seen);
assert.deepEqual(seen, {
  failedOnce: [
    "at once: stored with the old token, refreshes 0",
    "due: refresh failed, refreshes 1",
    "a minute later: stored with the old token, refreshes 1",
    "28 minutes later: stored with the old token, refreshes 1",
    "a whole interval later: stored with the new token, refreshes 2",
  ],
  parallel: ["old", "old", "new"],
});
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
