#!/usr/bin/env bash
# multer-aliyun-oss: a file that multer refuses stays stored, cut off at the limit; the clean-up asks for another key.
#
# Expected: when a file is over `limits.fileSize`, multer answers an error and has the storage remove what the request has stored so
#   far, the cut-off file included.
# Happens:  the storage uploads to `destination/filename` and removes `filename` without the destination. So every file of the
#   refused request stays, the last one broken, while a DELETE goes to a key at the root of the bucket. OSS answers a DELETE of a
#   missing key with success, so nothing is logged.
# Package:  multer-aliyun-oss 2.1.3 (ali-oss 6 under it) with multer 2.5.0, express 5.3.0.
# Source:   index.js of the storage: `_handleFile` joins both, `_removeFile` takes one. README of multer, StorageEngine.md.
# Matters:  videos that users were told are too big are paid for, and listed as if whole. Give no `destination` and return the whole
#   key from `filename`, or check sizes before the upload (a signed policy, or the vendor's upload credential).
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact multer-aliyun-oss@2.1.3 multer@2.5.0 express@5.3.0
printf 'node %s\n' "$(node --version)"
npm ls ali-oss --depth 1 | tail -n +2
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import express from "express";
import multer from "multer";
import aliyunStorage from "multer-aliyun-oss";

const bucket = new Map();
let requests = [];
let deleted;
const oss = createServer(async (request, response) => {
  let size = 0;
  for await (const data of request) size += data.length;
  const key = request.url.split("?")[0].slice(1);
  requests.push(`${request.method} ${key}`);
  if (request.method === "PUT") bucket.set(key, size);
  else bucket.delete(key);
  response.setHeader("etag", '"e"');
  response.statusCode = request.method === "PUT" ? 200 : 204;
  response.end();
  if (request.method === "DELETE") deleted?.();
});
oss.listen(0, "127.0.0.1");
await once(oss, "listening");

async function upload({ destination, name }) {
  bucket.clear();
  requests = [];
  const gone = new Promise((resolve) => { deleted = resolve; });
  const storage = aliyunStorage({
    config: { accessKeyId: "id", accessKeySecret: "secret", bucket: "bucket", cname: true, endpoint: `http://127.0.0.1:${oss.address().port}` },
    destination,
    filename: (_request, _file, done) => done(null, name),
  });
  const app = express();
  app.post("/", multer({ storage, limits: { fileSize: 5000 } }).single("video"), (_, response) => response.json({}));
  app.use((error, _request, response, _next) => response.status(400).json({ code: error.code }));
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const form = new FormData();
  form.append("video", new Blob(["x".repeat(200_000)]), "holiday.mp4");
  const answer = await fetch(`http://127.0.0.1:${server.address().port}/`, { method: "POST", body: form });
  const { code } = await answer.json();
  await gone;
  server.close();
  server.closeAllConnections();
  return { answer: `${answer.status} ${code}`, requests, left: Object.fromEntries(bucket) };
}

const seen = await upload({ destination: "videos", name: "0001.mp4" });
console.log(seen);
assert.deepEqual(seen, {
  answer: "400 LIMIT_FILE_SIZE",
  requests: ["PUT videos/0001.mp4", "DELETE 0001.mp4"],
  left: { "videos/0001.mp4": 5001 },
});
oss.close();
oss.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
