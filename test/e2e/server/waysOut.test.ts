import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { EventEmitter, once } from "node:events";
import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from "@jest/globals";
import { systemClock } from "../../../src/base/clock.js";
import { CertificateAuthority } from "../../support/certificates.js";
import { ConnectProxy } from "../../support/ConnectProxy.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";
import { AUDIENCE, ISSUER, TokenIssuer } from "../../support/TokenIssuer.js";

// Each test starts a process, which a busy machine does slowly.
jest.setTimeout(60_000);

const videoId = "c6a23a870c8c4ffcd40cbd3813330008";
const readVideo = `{ video(id: "${videoId}") { id } }`;
const video = JSON.stringify({
  RequestId: "25818875-5F78-4AF6-D7D5-7D4A3C9E0001",
  VideoList: [{ VideoId: videoId, Status: "Normal" }],
  NonExistVideoIds: [],
});
const role = JSON.stringify({
  Credentials: {
    AccessKeyId: "STS.gateway",
    AccessKeySecret: "fake-gateway-secret",
    SecurityToken: "fake-gateway-token",
    Expiration: "2099-01-01T00:00:00Z",
  },
});

/** Who is called outside, and by which name. */
const hosts = {
  vod: "vod.cn-shanghai.aliyuncs.com",
  sts: "sts.cn-shanghai.aliyuncs.com",
  issuer: "issuer.example",
  collector: "collector.example",
} as const;
type Name = keyof typeof hosts;

let authority: CertificateAuthority;
let issuer: TokenIssuer;
let home: string;
let proxy: ConnectProxy;
let gateway: GatewayProcess;
let servers: Server[];
/** How often each was called. */
let calls: Record<Name, number>;
/** Emits `come` when spans have come. */
let spans: EventEmitter;
/** Settles then. */
let spansCame: Promise<unknown>;

beforeEach(async () => {
  authority = await CertificateAuthority.open();
  issuer = await TokenIssuer.open(systemClock);
  home = mkdtempSync(join(tmpdir(), "vod-graph-home-"));
  writeFileSync(join(home, "authority.pem"), authority.cert);
  writeFileSync(join(home, "token"), "fake-oidc-token");
  servers = [];
  calls = { vod: 0, sts: 0, issuer: 0, collector: 0 };
  spans = new EventEmitter();
  spansCame = once(spans, "come");
  const routes = {
    ...(await serve("vod", (_request, response) => response.end(video))),
    ...(await serve("sts", (_request, response) => response.end(role))),
    ...(await serve("issuer", (_request, response) => {
      void fetch(issuer.jwksUrl)
        .then((keys) => keys.text())
        .then((keys) => response.end(keys));
    })),
    ...(await serve("collector", (_request, response) => {
      response.end();
      spans.emit("come");
    })),
  };
  proxy = await ConnectProxy.open({ routes, asksFor: "me:proxy-word" });
});

afterEach(async () => {
  await gateway.end();
  await proxy.close();
  await issuer.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(home, { recursive: true });
});

/** Answers by TLS under the name that it has outside. */
async function serve(
  name: Name,
  answer: RequestListener,
): Promise<Record<string, number>> {
  const server = createServer(
    await authority.sign({ name: hosts[name] }),
    (request, response) => {
      calls[name] += 1;
      request.resume();
      answer(request, response);
    },
  );
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { [`${hosts[name]}:443`]: (server.address() as AddressInfo).port };
}

function start(env: Readonly<Record<string, string>>): void {
  gateway = new GatewayProcess({
    env: {
      HOME: home,
      NODE_EXTRA_CA_CERTS: join(home, "authority.pem"),
      HTTPS_PROXY: proxy.url.replace("//", "//me:proxy-word@"),
      VOD_CREDENTIALS: "chain",
      ALIBABA_CLOUD_ROLE_ARN: "acs:ram::1:role/gateway",
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "acs:ram::1:oidc-provider/issuer",
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(home, "token"),
      ALIBABA_CLOUD_STS_REGION: "cn-shanghai",
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
      ...env,
    },
  });
}

const jwt = {
  AUTH_MODE: "jwt",
  AUTH_JWKS_URL: `https://${hosts.issuer}/jwks.json`,
  AUTH_ISSUER: ISSUER,
  AUTH_AUDIENCE: AUDIENCE,
};
const collector = {
  OTEL_EXPORTER_OTLP_ENDPOINT: `https://${hosts.collector}`,
  OTEL_BSP_SCHEDULE_DELAY: "10",
};

describe("a gateway behind a proxy", () => {
  it("calls VOD, its credential service, the issuer and the collector through it", async () => {
    start({ ...jwt, ...collector });
    const answer = await gateway.run(readVideo, await issuer.token());
    expect(answer).toEqual({ data: { video: { id: videoId } } });
    await spansCame;
    // The proxy is the only way there: each of them was reached by a tunnel.
    expect(new Set(proxy.tunnels)).toEqual(
      new Set(Object.values(hosts).map((host) => `${host}:443`)),
    );
    // Spans come as often as they are ready.
    const { collector: exports, ...others } = calls;
    expect(others).toEqual({ vod: 1, sts: 1, issuer: 1 });
    expect(exports).toBeGreaterThanOrEqual(1);
    expect(gateway.stderr).not.toContain("proxy-word");
  });

  it("writes spans as JSON through it too", async () => {
    start({ ...collector, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" });
    await gateway.run(readVideo);
    await spansCame;
    expect(proxy.tunnels).toContain(`${hosts.collector}:443`);
  });

  it("goes past it where NO_PROXY says so", async () => {
    start({ NO_PROXY: ".aliyuncs.com" });
    await gateway.url();
    expect(proxy.tunnels).toEqual([]);
  });

  it("calls the emulator in its own process without it", async () => {
    start({ VOD_CREDENTIALS: "", HTTP_PROXY: proxy.url });
    const answer = await gateway.run(readVideo);
    expect(answer).toEqual({ data: { video: { id: videoId } } });
    expect([...proxy.tunnels, ...proxy.pages]).toEqual([]);
  });

  it("whose password it does not take says so in the log, and shows no password", async () => {
    start({
      HTTPS_PROXY: proxy.url.replace("//", "//me:other-word@"),
      VOD_CREDENTIALS: "",
      ALIBABA_CLOUD_ACCESS_KEY_ID: "fake-id",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret",
    });
    expect(await gateway.run(readVideo)).toMatchObject({
      errors: [{ extensions: { code: "UPSTREAM_UNAVAILABLE" } }],
    });
    expect(gateway.stderr).toContain('"reason":"PROXY_407"');
    expect(gateway.stderr).not.toContain("other-word");
  });
});
