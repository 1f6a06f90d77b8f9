#!/usr/bin/env bash
# @alicloud/pop-core: an optional parameter that is undefined is sent as the word "undefined", null as "null", an object as
# "[object Object]".
#
# Expected: what the vendor's newer SDK does: a parameter that is undefined or null is left out, an object is sent member by member.
# Happens:  all three are turned into text and signed, so the API takes them: a video whose title is "undefined", tags "null", and
#   UserData that says "[object Object]". No error on either side.
# Package:  @alicloud/pop-core 1.8.0, against @alicloud/openapi-core 1.0.8 over the same server.
# Source:   lib/rpc.js of pop-core: parameters are flattened and encoded, and only lists have a case of their own.
# Matters:  `{ Title: video.title, Description: video.description }` from a form with empty fields writes these words to the
#   account, and an update overwrites what was there. Drop empty members and serialize objects before each call.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact @alicloud/pop-core@1.8.0 @alicloud/openapi-core@1.0.8
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import openapi from "@alicloud/openapi-core";
import pop from "@alicloud/pop-core";

const ours = ["Title", "Description", "Tags", "UserData"];
let sent;
const server = createServer(async (request, response) => {
  let body = "";
  for await (const data of request) body += data;
  const query = request.url.split("?")[1] ?? "";
  const all = new URLSearchParams(`${query}&${body}`);
  sent = Object.fromEntries([...all].filter(([name]) => ours.includes(name.split(".")[0])));
  response.setHeader("content-type", "application/json");
  response.end('{"RequestId":"R1"}');
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const endpoint = `127.0.0.1:${server.address().port}`;
const keys = { accessKeyId: "id", accessKeySecret: "secret" };
const parameters = { Title: undefined, Description: "a cat", Tags: null, UserData: { Extend: "7" } };

const client = new pop.RPCClient({ ...keys, endpoint: `http://${endpoint}`, apiVersion: "2017-03-21" });
await client.request("UpdateVideoInfo", parameters, { method: "POST" });
const byPopCore = sent;

const { default: Client, $OpenApiUtil, OpenApiUtil } = openapi;
const params = new $OpenApiUtil.Params({
  action: "UpdateVideoInfo", version: "2017-03-21", protocol: "HTTP", pathname: "/", method: "POST", authType: "AK",
  style: "RPC", reqBodyType: "formData", bodyType: "json",
});
await new Client(new $OpenApiUtil.Config({ ...keys, protocol: "HTTP", endpoint }))
  .callApi(params, new $OpenApiUtil.OpenApiRequest({ query: OpenApiUtil.query(parameters) }), {});
const byOpenapiCore = sent;

const seen = { byPopCore, byOpenapiCore };
console.log(seen);
assert.deepEqual(seen.byPopCore, { Title: "undefined", Description: "a cat", Tags: "null", UserData: "[object Object]" });
assert.deepEqual(seen.byOpenapiCore, { Description: "a cat", "UserData.Extend": "7" });
server.close();
server.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
