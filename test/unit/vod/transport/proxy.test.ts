import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { once } from "node:events";
import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { deleteMessageCallback } from "../../../../src/vod/operations/deleteMessageCallback.js";
import { PooledTransport } from "../../../../src/vod/transport/PooledTransport.js";
import { VodClient } from "../../../../src/vod/VodClient.js";
import {
  CertificateAuthority,
  selfSigned,
} from "../../../support/certificates.js";
import { ConnectProxy } from "../../../support/ConnectProxy.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { freePort } from "../../../support/freePort.js";
import { RecordingLogger } from "../../../support/recordingLogger.js";

const host = "vod.cn-shanghai.aliyuncs.com";
const endpoint = `https://${host}`;
let authority: CertificateAuthority;
let vod: Server;
/** Calls that have reached VOD, by their header `host`. */
let reached: (string | undefined)[];
let proxy: ConnectProxy;
let log: RecordingLogger;
let client: VodClient;

beforeEach(async () => {
  authority = await CertificateAuthority.open();
  reached = [];
  log = new RecordingLogger();
});

afterEach(async () => {
  await client.close();
  await proxy.close();
  vod.closeAllConnections();
  vod.close();
});

async function serve(server: Server): Promise<number> {
  vod = server;
  vod.on("request", (request, response) => {
    reached.push(request.headers.host);
    request.resume();
    response.end('{"RequestId":"r-1"}');
  });
  vod.listen(0, "127.0.0.1");
  await once(vod, "listening");
  return (vod.address() as AddressInfo).port;
}

/** A proxy that finds VOD's name on this machine. */
async function openProxy(asksFor?: string): Promise<void> {
  const port = await serve(
    createHttpsServer(await authority.sign({ name: host })),
  );
  proxy = await ConnectProxy.open({
    routes: { [`${host}:443`]: port },
    ...(asksFor !== undefined && { asksFor }),
  });
}

interface Settings {
  readonly to?: string;
  readonly maxAttempts?: number;
  readonly connectTimeoutMs?: number;
}

function callThrough(
  url: string,
  { to = endpoint, maxAttempts = 1, ...transport }: Settings = {},
): VodClient {
  client = new VodClient({
    endpoint: to,
    credentials: {
      get: () => Promise.resolve({ accessKeyId: "id", accessKeySecret: "s" }),
    },
    random: () => 0,
    logger: log,
    quota: "off",
    clock: new FakeClock(),
    maxAttempts,
    transport: new PooledTransport({
      endpoint: to,
      connections: 2,
      maxAnswerBytes: 4096,
      ...transport,
      authorities: [authority.cert],
      proxy: url,
    }),
  });
  return client;
}

const call = (vodClient: VodClient): Promise<unknown> =>
  vodClient.call(deleteMessageCallback, {});

const withUser = (url: string, user: string): string =>
  url.replace("//", `//${user}@`);

describe("calls to VOD through a proxy", () => {
  it("go by tunnels, no more than there are connections, and are signed for VOD", async () => {
    await openProxy();
    callThrough(proxy.url);
    await Promise.all(Array.from({ length: 20 }, () => call(client)));
    expect(reached).toEqual(Array.from({ length: 20 }, () => host));
    expect(new Set(proxy.tunnels)).toEqual(new Set([`${host}:443`]));
    expect(proxy.tunnels.length).toBeLessThanOrEqual(2);
    expect(proxy.pages).toEqual([]);
  });

  it("show the user and the password of its URL, decoded", async () => {
    await openProxy("me:p@ss");
    await call(callThrough(withUser(proxy.url, "me:p%40ss")));
    expect(reached).toEqual([host]);
  });

  it("show a user without a password", async () => {
    await openProxy("me:");
    await call(callThrough(withUser(proxy.url, "me")));
    expect(reached).toEqual([host]);
  });

  it("to an endpoint by http:// are asked for as pages", async () => {
    const port = await serve(createHttpServer());
    proxy = await ConnectProxy.open({
      routes: { "vod.internal:80": port },
      asksFor: "me:word",
    });
    const url = withUser(proxy.url, "me:word");
    await call(callThrough(url, { to: "http://vod.internal" }));
    expect(proxy.pages).toEqual(["http://vod.internal/"]);
    expect(proxy.tunnels).toEqual([]);
    expect(reached).toEqual(["vod.internal"]);
  });

  for (const [what, status, advice] of [
    ["wants to know who asks", 407, "a user and a password"],
    ["forbids the host", 403, "forbids this host"],
    ["cannot reach the host", 502, "can reach the host"],
  ] as const)
    it(`were not sent where it ${what}, and the log says once that it was the proxy`, async () => {
      await openProxy();
      proxy.refusesWith = status;
      callThrough(proxy.url, { maxAttempts: 2 });
      for (let count = 0; count < 2; count += 1)
        await expect(call(client)).rejects.toMatchObject({
          code: "VodClient.Unreachable",
          retryable: true,
          attempts: 2,
        });
      expect(reached).toEqual([]);
      const errors = log.lines.filter(({ level }) => level === "error");
      expect(errors).toEqual([
        {
          level: "error",
          message: "the proxy on the way to VOD lets no call through",
          fields: {
            code: "VodClient.Unreachable",
            reason: `PROXY_${status}`,
            advice: expect.stringContaining(advice),
            host,
          },
        },
      ]);
    });

  it("as pages were not sent either where it wants to know who asks", async () => {
    const port = await serve(createHttpServer());
    proxy = await ConnectProxy.open({
      routes: { "vod.internal:80": port },
      asksFor: "me:word",
    });
    callThrough(proxy.url, { to: "http://vod.internal" });
    await expect(call(client)).rejects.toMatchObject({
      code: "VodClient.Unreachable",
    });
    expect(reached).toEqual([]);
    expect(log.lines[0]?.fields).toMatchObject({ reason: "PROXY_407" });
  });

  for (const to of [endpoint, "http://vod.internal"])
    it(`were not sent where nobody listens at its address: ${to}`, async () => {
      await openProxy();
      callThrough(`http://127.0.0.1:${await freePort()}`, { to });
      await expect(call(client)).rejects.toMatchObject({
        code: "VodClient.Unreachable",
      });
      expect(log.lines.at(-1)?.fields).toMatchObject({
        reason: "PROXY_ECONNREFUSED",
      });
    });

  it("were not sent where it answers nothing, and wait no longer than for a connection", async () => {
    await openProxy();
    proxy.isSilent = true;
    callThrough(proxy.url, { connectTimeoutMs: 500 });
    await expect(call(client)).rejects.toMatchObject({
      code: "VodClient.Unreachable",
    });
    expect(log.lines[0]?.fields).toMatchObject({
      reason: "PROXY_UND_ERR_HEADERS_TIMEOUT",
    });
  });

  it("do not trust a proxy by https:// that vouches for itself", async () => {
    await openProxy();
    const stranger = createHttpsServer(await selfSigned());
    stranger.listen(0, "127.0.0.1");
    await once(stranger, "listening");
    const { port } = stranger.address() as AddressInfo;
    const url = `https://localhost:${port}`;
    await expect(call(callThrough(url))).rejects.toMatchObject({
      code: "VodClient.TlsFailed",
    });
    expect(log.lines[0]?.fields).toMatchObject({
      reason: "DEPTH_ZERO_SELF_SIGNED_CERT",
      advice: expect.stringContaining("the proxy (HTTPS_PROXY, HTTP_PROXY)"),
    });
    stranger.closeAllConnections();
    stranger.close();
  });

  it("do not trust who answers behind it more than without it", async () => {
    const port = await serve(createHttpsServer(await selfSigned()));
    proxy = await ConnectProxy.open({ routes: { [`${host}:443`]: port } });
    await expect(call(callThrough(proxy.url))).rejects.toMatchObject({
      code: "VodClient.TlsFailed",
    });
    expect(reached).toEqual([]);
    expect(log.lines[0]?.message).toBe(
      "no secure connection to VOD can be made: nothing is sent",
    );
  });
});
