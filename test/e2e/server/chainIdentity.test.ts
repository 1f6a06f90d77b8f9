import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
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
import { CertificateAuthority } from "../../support/certificates.js";
import { FakeSts } from "../../support/FakeSts.js";
import { GatewayProcess } from "../../support/GatewayProcess.js";

// Each test starts a process, which a busy machine does slowly.
jest.setTimeout(60_000);

const videoId = "c6a23a870c8c4ffcd40cbd3813330008";
const readVideo = `{ video(id: "${videoId}") { id } }`;

let authority: CertificateAuthority;
let home: string;
let metadata: Server;
let vod: Server;
/** Who has asked VOD, in order. */
let callers: string[];
let sts: FakeSts;
let gateway: GatewayProcess;

beforeEach(async () => {
  authority = await CertificateAuthority.open();
  home = mkdtempSync(join(tmpdir(), "vod-graph-home-"));
  writeFileSync(join(home, "authority.pem"), authority.cert);
  metadata = createServer((_request, response) => {
    response.end(
      JSON.stringify({
        AccessKeyId: "STS.node",
        AccessKeySecret: "fake-node-secret",
        SecurityToken: "fake-node-token",
        Expiration: "2099-01-01T00:00:00Z",
      }),
    );
  });
  await listening(metadata);
  callers = [];
  vod = createHttpsServer(await authority.sign(), (request, response) => {
    const [, id = ""] =
      /Credential=([\w.]+)/.exec(request.headers.authorization ?? "") ?? [];
    callers.push(id);
    request.resume();
    response.writeHead(id === "STS.gateway" ? 200 : 403);
    response.end(id === "STS.gateway" ? video : denial);
  });
  await listening(vod);
});

afterEach(async () => {
  await gateway.end();
  await sts.close();
  for (const server of [metadata, vod]) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(home, { recursive: true });
});

const video = JSON.stringify({
  RequestId: "25818875-5F78-4AF6-D7D5-7D4A3C9E0001",
  VideoList: [{ VideoId: videoId, Status: "Normal" }],
  NonExistVideoIds: [],
});
const denial = JSON.stringify({
  RequestId: "25818875-5F78-4AF6-D7D5-7D4A3C9E0002",
  Code: "Forbidden.RAM",
  Message: "User not authorized to operate on the specified resource.",
});

async function listening(server: Server): Promise<void> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** The role of the profile is the gateway's; what the machine lends is somebody else's. */
function start(): void {
  mkdirSync(join(home, ".aliyun"));
  writeFileSync(
    join(home, ".aliyun", "config.json"),
    JSON.stringify({
      current: "default",
      profiles: [
        {
          name: "default",
          mode: "RamRoleArn",
          access_key_id: "fake-user-id",
          access_key_secret: "fake-user-secret",
          ram_role_arn: "acs:ram::1:role/gateway",
          ram_session_name: "gateway",
          expired_seconds: 3600,
          sts_endpoint: sts.host,
        },
      ],
    }),
  );
  gateway = new GatewayProcess({
    env: {
      HOME: home,
      VOD_CREDENTIALS: "chain",
      VOD_ENDPOINT: `https://127.0.0.1:${portOf(vod)}`,
      NODE_EXTRA_CA_CERTS: join(home, "authority.pem"),
      ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
      ALIBABA_CLOUD_CREDENTIALS_URI: `http://127.0.0.1:${portOf(metadata)}/`,
    },
  });
}

/** The lines that name a source. */
function sources(): readonly Readonly<Record<string, unknown>>[] {
  return gateway.stderr
    .split("\n")
    .filter((line) => line.includes('"source"'))
    .map((line) => {
      const { level, source, before } = JSON.parse(line) as Record<
        string,
        unknown
      >;
      return { level, source, ...(before !== undefined && { before }) };
    });
}

describe("a gateway whose token service failed once at the start", () => {
  beforeEach(async () => {
    sts = await FakeSts.open(await authority.sign(), 1);
    start();
  });

  it("is denied as the machine's role, asks again, and is answered as itself in the same request", async () => {
    expect(await gateway.run(readVideo)).toEqual({
      data: { video: { id: videoId } },
    });
    expect(callers).toEqual(["STS.node", "STS.gateway"]);
    expect(sts.asked).toBe(2);
    expect(sources()).toEqual([
      { level: 30, source: "credential_uri" },
      { level: 40, source: "credential_uri" },
      { level: 40, source: "cli_profile", before: "credential_uri" },
    ]);
    expect(gateway.stderr).not.toMatch(/STS\.|fake-/);
  });
});
