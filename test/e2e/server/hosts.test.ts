import { afterEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { openPrincipal, type Authenticator } from "../../../src/auth/index.js";
import type { ServerOptions } from "../../../src/server/index.js";
import { startServer, type StartedServer } from "../../support/startServer.js";

let server: StartedServer;
afterEach(() => server.close());

interface Answer {
  readonly status: number | undefined;
  readonly body: string;
  readonly message: IncomingMessage;
}

/** Asks under a host name, which `fetch` would set itself. */
async function under(
  host: string,
  path = "/graphql?query=%7B__typename%7D",
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return at(`${server.url}${path}`, host, headers);
}

async function at(
  url: string,
  host: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = request(url, {
    agent: false,
    headers: { ...headers, host, "apollo-require-preflight": "1" },
  }).end();
  const [message] = (await once(sent, "response")) as [IncomingMessage];
  return { status: message.statusCode, body: await text(message), message };
}

const start = async (options: Partial<ServerOptions> = {}): Promise<void> => {
  server = await startServer(options);
};

/** Lets in whom it will, but is not the one that lets everybody in. */
const somebodyAsks: Authenticator = {
  authenticate: () => Promise.resolve(openPrincipal),
};

describe("a gateway on loopback that lets everybody in", () => {
  for (const host of [
    "localhost",
    "localhost:4000",
    "LOCALHOST:4000",
    "127.0.0.1:4000",
    "127.1.2.3",
    "[::1]:4000",
  ])
    it(`answers under a name of this machine: ${host}`, async () => {
      await start();
      expect((await under(host)).status).toBe(200);
    });

  for (const host of [
    "evil.example",
    "evil.example:4000",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "localhost@evil.example",
    "evil.example#localhost",
    "192.0.2.1",
    "0.0.0.0:4000",
    "not a host",
  ])
    it(`refuses any other: ${host}`, async () => {
      await start();
      const { status, body, message } = await under(host);
      expect(status).toBe(421);
      expect(JSON.parse(body)).toEqual({
        errors: [
          {
            message:
              "This gateway does not answer under the host name of this request. Its operator can allow it in ALLOWED_HOSTS.",
            extensions: { code: "BAD_REQUEST", status: 421, retryable: false },
          },
        ],
      });
      expect(message.headers["x-content-type-options"]).toBe("nosniff");
    });

  it("refuses it on every path, save that probes call by address", async () => {
    await start();
    for (const path of ["/", "/graphiql/page.js", "/nowhere"])
      expect((await under("evil.example", path)).status).toBe(421);
    for (const path of ["/livez", "/readyz"])
      expect((await under("10.1.2.3:4000", path)).status).toBe(200);
  });

  it("believes no header that a page can set", async () => {
    await start({ trustedProxies: ["127.0.0.0/8"] });
    const { status } = await under("evil.example", undefined, {
      "x-forwarded-host": "localhost",
      forwarded: "host=localhost",
    });
    expect(status).toBe(421);
  });

  it("answers a foreign page's preflight with nothing that would let it in", async () => {
    await start();
    const answer = await fetch(`${server.url}/graphql`, {
      method: "OPTIONS",
      headers: {
        origin: "http://evil.example",
        "access-control-request-method": "POST",
      },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("allowed hosts", () => {
  it("are names under which a gateway on loopback answers too, with any port", async () => {
    await start({ allowedHosts: ["vod.example.com"] });
    expect((await under("vod.example.com")).status).toBe(200);
    expect((await under("VOD.example.com:8443")).status).toBe(200);
    expect((await under("localhost")).status).toBe(200);
    expect((await under("sub.vod.example.com")).status).toBe(421);
  });

  it("bind a gateway that tells callers apart as well", async () => {
    await start({
      authenticator: somebodyAsks,
      allowedHosts: ["vod.example.com"],
    });
    expect((await under("evil.example")).status).toBe(421);
  });
});

describe("a gateway that is meant for others", () => {
  it("answers under any name when it tells callers apart", async () => {
    await start({ authenticator: somebodyAsks });
    expect((await under("anything.example")).status).toBe(200);
  });

  it("answers under any name when other machines can reach it", async () => {
    await start({ host: "0.0.0.0" });
    expect((await under("anything.example")).status).toBe(200);
  });
});

const metrics = {
  contentType: "text/plain; version=0.0.4; charset=utf-8",
  text: () => Promise.resolve("up 1\n"),
};

/** Every way in which a gateway may be set up, as far as its metrics matter. */
const gateways: Readonly<Record<string, Partial<ServerOptions>>> = {
  "on loopback that lets everybody in": {},
  "that tells callers apart": { authenticator: somebodyAsks },
  "that other machines can reach": { host: "0.0.0.0" },
};

for (const [name, options] of Object.entries(gateways))
  for (const [place, port] of Object.entries({
    "the gateway's port": {},
    "a port of their own": { metricsPort: 0 },
  }))
    describe(`metrics at ${place}, of a gateway ${name}`, () => {
      const read = (host: string): Promise<Answer> =>
        at(server.metricsUrl!, host);

      for (const host of [
        "127.0.0.1:9464",
        "10.1.2.3:9464",
        "[fd00::1:2]:9464",
        "[2001:db8::1]",
        "localhost:9464",
        "gateway:9464",
        "vod-graph.media.svc:9464",
        "vod-graph.media.svc.cluster.local:9464",
        "host.docker.internal:9464",
      ])
        it(`are read under an address or a private name: ${host}`, async () => {
          await start({ ...options, ...port, metrics });
          const { status, body } = await read(host);
          expect({ status, body }).toEqual({ status: 200, body: "up 1\n" });
        });

      for (const host of [
        "evil.example",
        "evil.example:9464",
        "10.1.2.3.evil.example",
        "svc.evil.example",
        "vod-graph.media.svc.evil.example",
        "evil.local",
        "not a host",
      ])
        it(`are kept from pages of other sites: ${host}`, async () => {
          await start({ ...options, ...port, metrics });
          const { status, body } = await read(host);
          expect(status).toBe(421);
          expect(body).not.toContain("up 1");
        });

      it("are kept from them however the path is written", async () => {
        await start({ ...options, ...port, metrics });
        for (const path of ["/metrics?a=1", "/%6detrics"]) {
          const url = new URL(server.metricsUrl!);
          expect(
            (await at(`${url.origin}${path}`, "evil.example")).status,
          ).toBe(421);
        }
      });

      it("are read under the names that the operator allows", async () => {
        await start({
          ...options,
          ...port,
          metrics,
          allowedHosts: ["metrics.example.com"],
        });
        expect((await read("metrics.example.com:9464")).status).toBe(200);
        expect((await read("evil.example")).status).toBe(421);
      });
    });

describe("probes", () => {
  it("answer under any name, with one word that tells nobody anything", async () => {
    await start({ allowedHosts: ["vod.example.com"] });
    const bodies = [];
    for (const path of ["/livez", "/readyz"])
      bodies.push((await under("lb.example", path)).body);
    expect(bodies).toEqual(['{"status":"alive"}', '{"status":"ready"}']);
  });
});
