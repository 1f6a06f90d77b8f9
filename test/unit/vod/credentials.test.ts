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
import {
  chainCredentials,
  staticCredentials,
} from "../../../src/vod/credentials.js";
import { VodError } from "../../../src/vod/errors/VodError.js";

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
