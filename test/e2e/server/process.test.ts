import { execFileSync } from "node:child_process";
import { connect } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "@jest/globals";
import { aTime, encodedObject } from "../../support/arbitrary.js";
import {
  GatewayProcess,
  type GatewayProcessOptions,
} from "../../support/GatewayProcess.js";
import { HeldVod } from "../../support/HeldVod.js";
import { nonEmpty } from "../../support/nonEmpty.js";
import { rejectionOf } from "../../support/rejectionOf.js";

const pair = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id-4711",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret-0815",
};
const readVideo =
  '{ video(id: "c6a23a870c8c4ffcd40cbd3813330008") { status } }';

const toEnd: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

function startProcess(options?: GatewayProcessOptions): GatewayProcess {
  const gateway = new GatewayProcess(options);
  toEnd.push(() => gateway.end());
  return gateway;
}

async function openHeldVod(): Promise<HeldVod> {
  const vod = await HeldVod.open();
  toEnd.push(() => vod.close());
  return vod;
}

/** Resolves once nobody listens at the URL any more. */
async function portClosed(url: string): Promise<void> {
  const { port, hostname } = new URL(url);
  for (;;) {
    const socket = connect(Number(port), hostname);
    const refused = await Promise.race([
      once(socket, "connect").then(() => false),
      new Promise<true>((resolve) =>
        socket.once("error", () => {
          resolve(true);
        }),
      ),
    ]);
    socket.destroy();
    if (refused) return;
  }
}

describe("a process without any setting", () => {
  it("says that it is in embedded mode, and its example works as printed", async () => {
    const gateway = startProcess();
    await gateway.url();
    expect(gateway.stdout).toContain("embedded mode");
    const command = /^ {2}(curl .*)$/m.exec(gateway.stdout)?.[1] ?? "";
    const answer: unknown = JSON.parse(
      execFileSync("sh", ["-c", command], { encoding: "utf8" }),
    );
    expect(answer).toEqual({
      data: {
        refreshUpload: {
          uploadAddress: encodedObject,
          uploadAuth: encodedObject,
          expiresAt: aTime,
        },
      },
    });
  });

  it("logs JSON on standard error, and no credential", async () => {
    const gateway = startProcess();
    const answer = await gateway.run(
      'mutation { refreshUpload(videoId: "c6a23a870c8c4ffcd40cbd3813330001") { uploadAddress uploadAuth sts { accessKeyId accessKeySecret securityToken } } }',
    );
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    const lines = gateway.stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: "request",
        path: "/graphql",
        status: 200,
        operationType: "mutation",
      }),
    );
    const secrets = JSON.stringify(answer).match(/(?<=":")[^"]{8,}/g) ?? [];
    expect(secrets).toHaveLength(5);
    for (const secret of nonEmpty(secrets))
      expect(gateway.stderr + gateway.stdout).not.toContain(secret);
  });
});

describe("SIGTERM", () => {
  it("ends the process with 0 after what was in flight has been answered", async () => {
    const vod = await openHeldVod();
    const gateway = startProcess({ env: { ...pair, VOD_ENDPOINT: vod.url } });
    const url = await gateway.url();
    const answer = gateway.run(readVideo);
    await vod.called();
    gateway.signal("SIGTERM");
    await portClosed(url);
    vod.release();
    expect(await answer).toMatchObject({
      data: { video: null },
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
  });

  it("ends the process at the end of its time when something hangs", async () => {
    const vod = await openHeldVod();
    const gateway = startProcess({
      env: { ...pair, VOD_ENDPOINT: vod.url, SHUTDOWN_TIMEOUT_MS: "50" },
    });
    await gateway.url();
    const answer = rejectionOf(gateway.run(readVideo));
    await vod.called();
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
    expect(await answer).toMatchObject({ message: "fetch failed" });
  });

  it("ends the process at once when it comes again", async () => {
    const vod = await openHeldVod();
    const gateway = startProcess({ env: { ...pair, VOD_ENDPOINT: vod.url } });
    const url = await gateway.url();
    const answer = rejectionOf(gateway.run(readVideo));
    await vod.called();
    gateway.signal("SIGTERM");
    await portClosed(url);
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toEqual({ code: null, signal: "SIGTERM" });
    expect(await answer).toMatchObject({ message: "fetch failed" });
  });

  // Without the build that precedes a start: that is done.
  it("reaches the gateway through npm start", async () => {
    const gateway = startProcess({
      command: ["npm", "start", "--ignore-scripts"],
    });
    expect(await gateway.run("{ __typename }")).toEqual({
      data: { __typename: "Query" },
    });
    gateway.signal("SIGTERM");
    await gateway.ended;
    await portClosed(await gateway.url());
  });
});

describe("a process that cannot start", () => {
  const rows: readonly (readonly [
    what: string,
    env: Readonly<Record<string, string>>,
    said: readonly string[],
  ])[] = [
    [
      "several wrong variables",
      { ...pair, VOD_CREDENTIALS: "chain", PORT: "http", LOG_LEVEL: "loud" },
      [
        "  VOD_CREDENTIALS: ",
        '  PORT: expected a port, 0 to 65535; got "http"',
        "  LOG_LEVEL: ",
      ],
    ],
    [
      "an address that others reach, without AUTH_MODE",
      { HOST: "0.0.0.0" },
      ["  AUTH_MODE: "],
    ],
    [
      "AUTH_MODE=jwt, and nothing to check tokens with",
      { AUTH_MODE: "jwt" },
      ["  AUTH_JWKS_URL: ", "  AUTH_ISSUER: ", "  AUTH_AUDIENCE: "],
    ],
    [
      "production without an account",
      { NODE_ENV: "production" },
      [
        "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or VOD_CREDENTIALS=chain",
      ],
    ],
    [
      "an address of another machine",
      { HOST: "192.0.2.1", AUTH_MODE: "open" },
      ["EADDRNOTAVAIL"],
    ],
  ];
  for (const [what, env, said] of rows)
    it(`ends with 1 and says why, without a stack trace: ${what}`, async () => {
      const gateway = startProcess({ env });
      expect(await gateway.ended).toEqual({ code: 1, signal: null });
      expect(gateway.stdout).toBe("");
      for (const text of nonEmpty(said)) expect(gateway.stderr).toContain(text);
      expect(gateway.stderr).not.toMatch(/^\s+at |4711|0815/m);
    });

  it("ends with 1 and says why: a port that is taken", async () => {
    const { port } = new URL(await startProcess().url());
    const second = startProcess({ env: { PORT: port } });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.stderr).toContain("EADDRINUSE");
    expect(second.stderr).not.toMatch(/^\s+at /m);
  });
});

describe("production", () => {
  it("answers no introspection", async () => {
    const gateway = startProcess({
      env: {
        ...pair,
        NODE_ENV: "production",
        VOD_ENDPOINT: "http://127.0.0.1:9",
      },
    });
    expect(
      await gateway.run("{ __schema { queryType { name } } }"),
    ).toMatchObject({
      errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
    expect(gateway.stdout).not.toMatch(/embedded|4711|0815/);
  });
});
