import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { GatewayProcess, gatewayFile } from "../../support/GatewayProcess.js";
import { HeldVod } from "../../support/HeldVod.js";

const spy = fileURLToPath(
  new URL("../../support/spyOnMachine.cjs", import.meta.url),
);
const metadataHost = "100.100.100.200";
const readVideo =
  '{ video(id: "c6a23a870c8c4ffcd40cbd3813330008") { status } }';

/** A developer's machine: a profile of the vendor's, and a RAM role. */
let home: string;
let vod: HeldVod;
let gateway: GatewayProcess;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "vod-graph-home-"));
  vod = await HeldVod.open();
  vod.release();
});
afterEach(async () => {
  await gateway.end();
  await vod.close();
  rmSync(home, { recursive: true });
});

function writeProfiles(): void {
  mkdirSync(join(home, ".alibabacloud"));
  mkdirSync(join(home, ".aliyun"));
  writeFileSync(
    join(home, ".alibabacloud", "credentials"),
    "[default]\nenable = true\ntype = access_key\naccess_key_id = LTAI-of-the-developer\naccess_key_secret = fake-secret\n",
  );
  const profile = {
    name: "default",
    mode: "AK",
    access_key_id: "LTAI-of-the-developer",
    access_key_secret: "fake-secret",
  };
  writeFileSync(
    join(home, ".aliyun", "config.json"),
    JSON.stringify({ current: "default", profiles: [profile] }),
  );
}

function startWatched(env: Readonly<Record<string, string>>): void {
  gateway = new GatewayProcess({
    command: [process.execPath, "--require", spy, gatewayFile],
    env: {
      HOME: home,
      SPY_RECORD: join(home, "record.txt"),
      ALIBABA_CLOUD_ECS_METADATA: "role-of-the-machine",
      ...env,
    },
  });
}

/** What the process has opened below HOME, and which hosts it has called. */
function touched(): {
  readonly files: readonly string[];
  readonly hosts: readonly string[];
} {
  const lines = readFileSync(join(home, "record.txt"), "utf8")
    .trim()
    .split("\n");
  const of = (kind: string): readonly string[] => [
    ...new Set(
      lines
        .filter((line) => line.startsWith(`${kind} `))
        .map((line) => line.slice(kind.length + 1)),
    ),
  ];
  const below = of("file").filter(
    (path) => path.startsWith(home) && !path.endsWith("record.txt"),
  );
  return { files: below, hosts: of("host") };
}

describe("credentials that the machine offers", () => {
  it("are not touched in embedded mode", async () => {
    writeProfiles();
    startWatched({});
    expect(await gateway.run(readVideo)).toEqual({
      data: { video: { status: "NORMAL" } },
    });
    expect(touched()).toEqual({ files: [], hosts: ["127.0.0.1"] });
  });

  it("are not touched when a key pair is given", async () => {
    writeProfiles();
    startWatched({
      ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-given",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret",
      VOD_ENDPOINT: vod.url,
    });
    await gateway.run(readVideo);
    expect(touched()).toEqual({ files: [], hosts: ["127.0.0.1"] });
    expect(vod.calls[0]?.headers.authorization).toContain("LTAI-given");
  });

  it("are found with VOD_CREDENTIALS=chain: the profile", async () => {
    writeProfiles();
    startWatched({ VOD_CREDENTIALS: "chain", VOD_ENDPOINT: vod.url });
    await gateway.run(readVideo);
    expect(touched().files).toContain(join(home, ".aliyun", "config.json"));
    expect(vod.calls[0]?.headers.authorization).toContain(
      "LTAI-of-the-developer",
    );
  });

  it("are looked for with VOD_CREDENTIALS=chain: the RAM role", async () => {
    startWatched({ VOD_CREDENTIALS: "chain", VOD_ENDPOINT: vod.url });
    await gateway.run(readVideo);
    expect(touched().hosts).toContain(metadataHost);
    expect(vod.calls).toEqual([]);
  });
});
