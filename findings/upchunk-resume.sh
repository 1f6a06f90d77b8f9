#!/usr/bin/env bash
# @mux/upchunk: resume() while a chunk is still under way uploads a damaged file and tells success, twice.
#
# Expected: pause() lets the chunk in flight finish and resume() goes on behind it, however soon it comes. The server gets every
#   byte once, at its place, and `success` is told once.
# Happens:  resume() starts a second loop beside the first. Its chunk goes out under the Content-Range of the chunk in flight,
#   so bytes of the third chunk land in the place of the second, every later chunk is one place too early, and the end of the
#   file has no data. Every request is answered well, so `success` is told all the same, once per loop.
# Package:  @mux/upchunk 3.5.0 (jsdom 29.1.1 lends it XMLHttpRequest and File).
# Source:   src/upchunk.ts of the package (`resume`, `sendChunks`, `nextChunkRangeStart`); README, "UpChunk Instance Methods".
# Matters:  a person who taps pause and resume within one chunk (30 MB unless set, so many seconds) stores a broken video. Wait
#   for `chunkSuccess` between the two, or compare size and checksum before the upload counts as done.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @mux/upchunk@3.5.0 jsdom@29.1.1
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("", { url: "http://127.0.0.1/" });
for (const name of ["window", "navigator", "File", "Blob", "XMLHttpRequest", "FileReader", "Event", "CustomEvent"])
  Object.defineProperty(globalThis, name, { value: name === "window" ? window : window[name], configurable: true });
const { createUpload } = createRequire(import.meta.url)("@mux/upchunk");

const part = 256 * 1024;
const bytes = Buffer.concat(["A", "B", "C", "D"].map((letter) => Buffer.alloc(part, letter)));

async function upload({ resumeDuringSecond }) {
  const stored = Buffer.alloc(bytes.length, ".");
  let requests = 0;
  let second;
  let successes = 0;
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*");
    response.setHeader("access-control-allow-methods", "*");
    if (request.method === "OPTIONS") return void response.end();
    const body = [];
    request.on("data", (data) => body.push(data)).on("end", () => {
      const [, from, to] = /bytes (\d+)-(\d+)\//.exec(request.headers["content-range"]);
      Buffer.concat(body).copy(stored, Number(from));
      response.statusCode = Number(to) === bytes.length - 1 ? 200 : 308;
      requests += 1;
      if (resumeDuringSecond && requests === 2) {
        // The second chunk stays under way until the next one has arrived.
        second = response;
        uploader.pause();
        uploader.resume();
        return;
      }
      response.end();
      second?.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const file = new window.File([bytes], "video.mp4");
  file.stream = () => new Response(bytes).body; // jsdom's File lacks it
  const uploader = createUpload({ endpoint: `http://127.0.0.1:${server.address().port}/`, file, chunkSize: 256 });
  const failed = new Promise((_, reject) => uploader.on("error", ({ detail }) => reject(new Error(detail.message))));
  const told = new Promise((resolve) => uploader.on("success", () => resolve((successes += 1))));
  await Promise.race([told, failed]);
  await new Promise((resolve) => setTimeout(resolve, 500)); // the second loop's end
  server.close();
  server.closeAllConnections();
  return { successes, stored: [0, 1, 2, 3].map((at) => String.fromCharCode(stored[at * part])).join("") };
}

const seen = {
  straight: await upload({ resumeDuringSecond: false }),
  resumed: await upload({ resumeDuringSecond: true }),
};
console.log("first byte stored of each quarter ('.' is never written), and how often success was told:", seen);
assert.deepEqual(seen.straight, { successes: 1, stored: "ABCD" });
assert.deepEqual(seen.resumed, { successes: 2, stored: "ACD." });
window.close();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
