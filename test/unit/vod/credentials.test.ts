import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import { join } from "node:path";
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from "@jest/globals";
import { chainCredentials } from "../../../src/vod/chainCredentials.js";
import {
  staticCredentials,
  type CredentialsProvider,
} from "../../../src/vod/credentials.js";
import { VodError } from "../../../src/vod/errors/VodError.js";
import { selfSigned } from "../../support/certificates.js";
import { FakeClock } from "../../support/FakeClock.js";
import { RecordingLogger } from "../../support/recordingLogger.js";

/** Nothing of the machine's own, and no metadata service: a test must not find a real account. */
const BARE = { ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" };

const environment = process.env;
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(os.tmpdir(), "credentials-"));
  jest.spyOn(os, "homedir").mockReturnValue(home);
  process.env = { ...BARE };
});
afterEach(async () => {
  process.env = environment;
  jest.restoreAllMocks();
  await rm(home, { recursive: true });
});

describe("staticCredentials", () => {
  it("always gives the pair that it was made with", async () => {
    const pair = { accessKeyId: "id", accessKeySecret: "secret" };
    const provider = staticCredentials(pair);
    expect(await provider.get()).toEqual(pair);
    expect(await provider.get()).toEqual(pair);
  });

  it("touches neither the vendor's package nor a profile file", async () => {
    const loaded = jest.fn();
    jest.unstable_mockModule("@alicloud/credentials", () => {
      loaded();
      return {};
    });
    await writeProfile("profileId", "profileSecret");
    const pair = { accessKeyId: "id", accessKeySecret: "secret" };
    expect(await staticCredentials(pair).get()).toEqual(pair);
    expect(loaded).not.toHaveBeenCalled();
    jest.unstable_unmockModule("@alicloud/credentials");
  });
});

describe("chainCredentials", () => {
  it("gives the pair of the profile file", async () => {
    await writeProfile("profileId", "profileSecret");
    expect(await chainCredentials().get()).toEqual({
      accessKeyId: "profileId",
      accessKeySecret: "profileSecret",
    });
  });

  it("gives the token of a temporary key with the pair", async () => {
    process.env["ALIBABA_CLOUD_ACCESS_KEY_ID"] = "STS.id";
    process.env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"] = "secret";
    process.env["ALIBABA_CLOUD_SECURITY_TOKEN"] = "token";
    expect(await chainCredentials().get()).toEqual({
      accessKeyId: "STS.id",
      accessKeySecret: "secret",
      securityToken: "token",
    });
  });

  it("asks nobody before it is used", async () => {
    const provider = chainCredentials();
    await writeProfile("late", "profileSecret");
    expect((await provider.get()).accessKeyId).toBe("late");
  });

  it("fails as VodClient.CredentialsUnavailable when nobody has a pair", async () => {
    await expect(chainCredentials().get()).rejects.toMatchObject({
      name: "VodError",
      code: "VodClient.CredentialsUnavailable",
      kind: "misconfigured",
      status: 502,
      retryable: true,
    });
  });

  it("tries the whole chain again after a failure", async () => {
    const provider = chainCredentials();
    await expect(provider.get()).rejects.toBeInstanceOf(VodError);
    await writeProfile("profileId", "profileSecret");
    expect((await provider.get()).accessKeyId).toBe("profileId");
  });

  it("keeps what a broken profile holds out of the error", async () => {
    await mkdir(join(home, ".aliyun"));
    const broken = '{"profiles": [{"access_key_secret": "verySecret"';
    await writeFile(join(home, ".aliyun", "config.json"), broken);
    const error = await failureOf(chainCredentials().get());
    expect(error.code).toBe("VodClient.CredentialsUnavailable");
    expect(error.cause).toBeUndefined();
    expect(`${error.message} ${error.stack ?? ""}`).not.toContain("verySecret");
  });

  it("asks once for all who wait at the same time", async () => {
    await writeProfile("profileId", "profileSecret");
    const provider = chainCredentials();
    const [first, second] = await Promise.all([provider.get(), provider.get()]);
    expect(second).toBe(first);
  });

  it("forgets a refused token: the next call asks the machine anew", async () => {
    await writeProfile("before", "profileSecret");
    const provider = chainCredentials();
    expect((await provider.get()).accessKeyId).toBe("before");
    await writeProfile("after", "profileSecret");
    expect((await provider.get()).accessKeyId).toBe("before");
    provider.refresh?.();
    expect((await provider.get()).accessKeyId).toBe("after");
  });
});

describe("a chain whose identity is refused", () => {
  let metadata: Server;
  let clock: FakeClock;
  let log: RecordingLogger;

  /** The role that the machine lends to whoever asks: the last source of the chain. */
  beforeEach(async () => {
    clock = new FakeClock();
    log = new RecordingLogger();
    metadata = createServer((_request, response) => {
      response.end(
        JSON.stringify({
          AccessKeyId: "STS.machine",
          AccessKeySecret: "machineSecret",
          SecurityToken: "machineToken",
          Expiration: "2099-01-01T00:00:00Z",
        }),
      );
    }).listen(0, "127.0.0.1");
    await once(metadata, "listening");
    const { port } = metadata.address() as AddressInfo;
    process.env["ALIBABA_CLOUD_CREDENTIALS_URI"] = `http://127.0.0.1:${port}/`;
  });
  afterEach(() => {
    metadata.closeAllConnections();
    metadata.close();
  });

  const open = () => chainCredentials({ logger: log, clock });
  const told = () =>
    log.lines.map(({ level, message, fields }) => [level, message, fields]);
  const idOf = async (provider: CredentialsProvider) =>
    (await provider.get()).accessKeyId;

  it("is opened anew, so that a source that failed once is asked again; the log says which is in use", async () => {
    const provider = open();
    // The profile cannot be read at this moment, and the chain makes do with the machine's role.
    const fallback = await provider.get();
    expect(fallback.accessKeyId).toBe("STS.machine");
    await writeProfile("profileId", "profileSecret");
    expect(await idOf(provider)).toBe("STS.machine");
    expect(provider.reconsider?.(fallback)).toBe(true);
    expect(await idOf(provider)).toBe("profileId");
    expect(told()).toEqual([
      [
        "info",
        "VOD credentials come from this source of the chain",
        { source: "credential_uri" },
      ],
      [
        "warn",
        "VOD refuses who these credentials are: asking all sources of the chain again",
        { source: "credential_uri" },
      ],
      [
        "warn",
        "VOD credentials come from another source of the chain than before",
        { source: "profile", before: "credential_uri" },
      ],
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/STS\.|Secret|Token|Id"/);
  });

  it("is opened once in ten seconds when the denial is meant", async () => {
    const provider = open();
    const used = await provider.get();
    expect(provider.reconsider?.(used)).toBe(true);
    const again = await provider.get();
    expect(provider.reconsider?.(again)).toBe(false);
    await clock.advance(9999);
    expect(provider.reconsider?.(again)).toBe(false);
    await clock.advance(1);
    expect(provider.reconsider?.(again)).toBe(true);
  });

  it("is opened once for all calls that were refused together, and they may be repeated", async () => {
    const provider = open();
    const used = await provider.get();
    expect([1, 2, 3].map(() => provider.reconsider?.(used))).toEqual([
      true,
      true,
      true,
    ]);
    await writeProfile("profileId", "profileSecret");
    expect(await idOf(provider)).toBe("profileId");
    expect(provider.reconsider?.(used)).toBe(true);
    expect(await idOf(provider)).toBe("profileId");
    expect(log.lines.filter(({ level }) => level === "warn")).toHaveLength(2);
  });

  it("keeps a newer key when the token of an older one is refused late", async () => {
    const provider = open();
    const used = await provider.get();
    provider.refresh?.(used);
    await writeProfile("profileId", "profileSecret");
    expect(await idOf(provider)).toBe("profileId");
    await writeProfile("laterId", "profileSecret");
    provider.refresh?.(used);
    expect(await idOf(provider)).toBe("profileId");
  });
});

describe("a chain without a key pair", () => {
  it("says so in the log once, until it has one", async () => {
    const log = new RecordingLogger();
    const provider = chainCredentials({ logger: log });
    await failureOf(provider.get());
    await failureOf(provider.get());
    await writeProfile("profileId", "profileSecret");
    await provider.get();
    expect(log.lines.map(({ level, message }) => [level, message])).toEqual([
      [
        "error",
        "no source of the credential chain has a key pair (VOD_CREDENTIALS)",
      ],
      ["info", "VOD credentials come from this source of the chain"],
    ]);
  });

  it("says what is wrong with a certificate, and what to do about it", async () => {
    const server = createTlsServer(await selfSigned());
    server.on("tlsClientError", () => undefined).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    process.env["ALIBABA_CLOUD_CREDENTIALS_URI"] = `https://127.0.0.1:${port}/`;
    const log = new RecordingLogger();
    await failureOf(chainCredentials({ logger: log }).get());
    server.close();
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]?.fields).toEqual({
      reason: "untrusted",
      advice: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
    });
  });
});

async function writeProfile(id: string, secret: string): Promise<void> {
  const folder = join(home, ".alibabacloud");
  await mkdir(folder, { recursive: true });
  const lines = [
    "[default]",
    "type = access_key",
    `access_key_id = ${id}`,
    `access_key_secret = ${secret}`,
  ];
  await writeFile(join(folder, "credentials"), lines.join("\n"));
}

async function failureOf(promise: Promise<unknown>): Promise<VodError> {
  const failure: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof VodError) return failure;
  throw new Error("it did not fail with a VodError");
}
