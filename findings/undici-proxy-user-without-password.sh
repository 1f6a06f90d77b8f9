#!/usr/bin/env bash
# undici: ProxyAgent leaves the user out when the proxy's URL holds a user and no password.
#
# Expected: `http://a-token@proxy:3128` sends `Proxy-Authorization: Basic base64("a-token:")`, as other agents do; proxies whose
#   user is a token and whose password is empty are common.
# Happens:  ProxyAgent sends the header only where the URL has both. Without a password the user is dropped in silence, and the
#   proxy answers 407. EnvHttpProxyAgent, which reads HTTPS_PROXY, does the same. https-proxy-agent sends it.
# Package:  undici 7.30.2; beside it https-proxy-agent 9.1.0.
# Source:   lib/dispatcher/proxy-agent.js: `else if (username && password)`.
# Matters:  a proxy that lets one HTTP client of a program through refuses another client of the same program, with the same
#   HTTPS_PROXY. `user:@proxy` does not help, the password is still empty: pass `token: "Basic ..."` to ProxyAgent.
set -euo pipefail

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
printf '{ "private": true }\n' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact undici@7.30.2 https-proxy-agent@9.1.0
printf 'node %s\n' "$(node --version)"
npm ls --depth 0 | tail -n +2

cat > seen.mjs <<'JS'
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { request as ask } from "node:https";
import { HttpsProxyAgent } from "https-proxy-agent";
import { EnvHttpProxyAgent, ProxyAgent, request } from "undici";

let told;
const proxy = createServer();
proxy.on("connect", ({ headers }, socket) => {
  const given = headers["proxy-authorization"];
  told = given && Buffer.from(given.replace("Basic ", ""), "base64").toString();
  socket.on("error", () => {});
  socket.end("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n");
});
proxy.listen(0, "127.0.0.1");
await once(proxy, "listening");

const at = (user) => `http://${user}127.0.0.1:${proxy.address().port}`;
const target = "https://target.invalid/";
const through = {
  ProxyAgent: async (uri) => {
    const dispatcher = new ProxyAgent(uri);
    await request(target, { dispatcher }).catch(() => {});
    await dispatcher.destroy();
  },
  EnvHttpProxyAgent: async (uri) => {
    const dispatcher = new EnvHttpProxyAgent({ httpsProxy: uri, noProxy: "" });
    await request(target, { dispatcher }).catch(() => {});
    await dispatcher.destroy();
  },
  "https-proxy-agent": async (uri) => {
    const sent = ask(target, { agent: new HttpsProxyAgent(uri) }).end();
    const [answer] = await Promise.race([once(sent, "response"), once(sent, "error").catch((error) => [error])]);
    answer.resume?.();
  },
};

const seen = {};
for (const [name, go] of Object.entries(through))
  for (const user of ["user:password@", "user@", "user:@"]) {
    told = undefined;
    await go(at(user));
    seen[`${name}, ${user}`] = told;
  }
console.log(seen);
assert.deepEqual(seen, {
  "ProxyAgent, user:password@": "user:password",
  "ProxyAgent, user@": undefined,
  "ProxyAgent, user:@": undefined,
  "EnvHttpProxyAgent, user:password@": "user:password",
  "EnvHttpProxyAgent, user@": undefined,
  "EnvHttpProxyAgent, user:@": undefined,
  "https-proxy-agent, user:password@": "user:password",
  "https-proxy-agent, user@": "user:",
  "https-proxy-agent, user:@": "user:",
});
proxy.close();
proxy.closeAllConnections();
JS
timeout 40 node seen.mjs
printf 'As described.\n'
