#!/usr/bin/env bash
# ali-oss: listParts() answers an object in place of the list when there is one part, and `isTruncated` as a text.
#
# Expected: `parts` is a list whatever its length, and `isTruncated` a boolean, as both are in listUploads() of the same client.
# Happens:  no part: []. One part: the bare object, without `length`, `map` or an iterator. Two: a list. `isTruncated` is "false",
#   which is true in a condition, so a loop over pages never ends.
# Package:  ali-oss 6.23.0.
# Source:   lib/common/multipart.js: listUploads converts both, listParts neither. README, `.listParts`, documents a list and a boolean.
# Matters:  a resume that lists what is stored works in every trial with several parts and fails on a file cut after its first;
#   `parts.length` is undefined, so "nothing there, begin anew". Use [].concat(parts), and compare with "true".
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

let stored = 0;
const part = (_, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>"e"</ETag><Size>102400</Size></Part>`;
const server = createServer((request, response) => {
  request.resume();
  response.setHeader("content-type", "application/xml");
  response.end(
    request.url.includes("uploadId=")
      ? `<ListPartsResult><UploadId>u</UploadId><IsTruncated>false</IsTruncated>${Array.from({ length: stored }, part).join("")}</ListPartsResult>`
      : "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated><Upload><Key>k</Key><UploadId>u</UploadId></Upload></ListMultipartUploadsResult>",
  );
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const client = new OSS({
  accessKeyId: "id", accessKeySecret: "secret", bucket: "bucket", cname: true,
  endpoint: `http://127.0.0.1:${server.address().port}`,
});

const seen = {};
for (stored of [0, 1, 2]) {
  const { parts, isTruncated } = await client.listParts("k", "u");
  seen[`listParts, ${stored} stored`] = { list: Array.isArray(parts), length: parts.length, isTruncated };
}
const { uploads, isTruncated } = await client.listUploads({ "max-uploads": 10 });
seen["listUploads, 1 open"] = { list: Array.isArray(uploads), length: uploads.length, isTruncated };
console.log(seen);
assert.deepEqual(seen, {
  "listParts, 0 stored": { list: true, length: 0, isTruncated: "false" },
  "listParts, 1 stored": { list: false, length: undefined, isTruncated: "false" },
  "listParts, 2 stored": { list: true, length: 2, isTruncated: "false" },
  "listUploads, 1 open": { list: true, length: 1, isTruncated: false },
});
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
