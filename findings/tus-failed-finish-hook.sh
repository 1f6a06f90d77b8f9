#!/usr/bin/env bash
# @tus/server with tus-js-client: an upload whose onUploadFinish hook failed is told to the client as a success.
#
# Expected: onUploadFinish throws a 503 (the catalogue behind it is away). The client repeats, the hook runs again, and success is
#   told once the hook has passed; or the upload fails.
# Happens:  the last PATCH is answered 503, so the client asks by HEAD where to go on, hears that all bytes are there, and calls
#   onSuccess. The hook is never called again: bytes are stored, nothing else knows of them, and no error reaches anybody.
# Package:  @tus/server 2.4.5 and @tus/file-store 2.1.1 with tus-js-client 4.3.1 (retryDelays set).
# Source:   README of @tus/server, `options.onUploadFinish`, which names the hook for validation after the upload and says that
#   throwing fails the request; lib/upload.ts of tus-js-client, which takes offset = length after a HEAD for the end.
# Matters:  registering the media, charging a quota or starting a scan in this hook is lost on one bad moment. Let the hook only
#   write down that the upload is complete, and do the work from there, with retries of its own.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @tus/server@2.4.5 @tus/file-store@2.1.1 tus-js-client@4.3.1
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import { Upload } from "tus-js-client";

mkdirSync("stored");
async function upload({ catalogueFails }) {
  let hookCalls = 0;
  const tus = new Server({
    path: "/files",
    datastore: new FileStore({ directory: "stored" }),
    async onUploadFinish() {
      hookCalls += 1;
      if (hookCalls <= catalogueFails) throw { status_code: 503, body: "catalogue is away" };
      return {};
    },
  });
  const server = tus.listen(0, "127.0.0.1");
  await once(server, "listening");
  const requests = [];
  const told = await new Promise((resolve) => {
    new Upload(Buffer.alloc(1000), {
      endpoint: `http://127.0.0.1:${server.address().port}/files`,
      retryDelays: [10, 10, 10],
      onAfterResponse: (request, response) => void requests.push(`${request.getMethod()} ${response.getStatus()}`),
      onError: ({ message }) => resolve(`error: ${message}`),
      onSuccess: () => resolve("success"),
    }).start();
  });
  server.close();
  server.closeAllConnections();
  return { told, hookCalls, requests };
}

const seen = { well: await upload({ catalogueFails: 0 }), failedOnce: await upload({ catalogueFails: 1 }) };
console.log(seen);
assert.deepEqual(seen, {
  well: { told: "success", hookCalls: 1, requests: ["POST 201", "PATCH 204"] },
  failedOnce: { told: "success", hookCalls: 1, requests: ["POST 201", "PATCH 503", "HEAD 200"] },
});
JS
timeout 40 node seen.mjs
printf 'As described.\n'
