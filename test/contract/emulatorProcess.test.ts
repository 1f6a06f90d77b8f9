import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { openapiCore } from "../support/vendorClients.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built emulator, calls `onBanner` with what it prints first, and waits for its end. */
async function run(
  env: Readonly<Record<string, string>>,
  onBanner: (banner: string) => Promise<NodeJS.Signals>,
): Promise<Ended> {
  const child = spawn(process.execPath, ["dist/emulator/main.js"], {
    cwd: root,
    env: { PATH: process.env["PATH"], ...env },
  });
  let stdout = "";
  let stderr = "";
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (stderr += text));
  child.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (stdout += text));
  child.stdout.once("data", (text: string) => {
    // A failure must not leave the process behind; the end it meets then fails the test.
    void onBanner(text)
      .catch(() => "SIGKILL" as const)
      .then((signal) => child.kill(signal));
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

function exported(banner: string, name: string): string {
  return new RegExp(`^ {2}export ${name}=(\\S+)$`, "m").exec(banner)?.[1] ?? "";
}

describe("the emulator as a process of its own", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "prints what a gateway needs to call it, and ends in order on %s",
    async (signal) => {
      let videoId: unknown;
      const end = await run({ EMULATOR_PORT: "0" }, async (banner) => {
        const call = openapiCore("query")({
          url: exported(banner, "VOD_ENDPOINT"),
          credentials: {
            accessKeyId: exported(banner, "ALIBABA_CLOUD_ACCESS_KEY_ID"),
            accessKeySecret: exported(
              banner,
              "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
            ),
          },
        });
        const parameters = { VideoId: "c6a23a870c8c4ffcd40cbd3813330001" };
        ({ VideoId: videoId } = await call("RefreshUploadVideo", parameters));
        return signal;
      });
      expect(end).toMatchObject({ code: 0, stderr: "" });
      expect(videoId).toBe("c6a23a870c8c4ffcd40cbd3813330001");
    },
  );

  it("takes the key pair that it is given, and shows no secret: it may be an account's", async () => {
    const env = {
      EMULATOR_PORT: "0",
      ALIBABA_CLOUD_ACCESS_KEY_ID: "chosenId",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "chosenSecret",
    };
    let videoId: unknown;
    const { stdout } = await run(env, async (banner) => {
      const call = openapiCore("query")({
        url: exported(banner, "VOD_ENDPOINT"),
        credentials: {
          accessKeyId: "chosenId",
          accessKeySecret: "chosenSecret",
        },
      });
      const parameters = { VideoId: "c6a23a870c8c4ffcd40cbd3813330001" };
      ({ VideoId: videoId } = await call("RefreshUploadVideo", parameters));
      return "SIGTERM";
    });
    expect(videoId).toBe("c6a23a870c8c4ffcd40cbd3813330001");
    expect(stdout).toContain("with the key pair that it was given");
    expect(stdout).not.toMatch(/chosen/);
  });

  it("ends with 70 for a fault that nobody foresees, and says which, without the secret", async () => {
    const { code, stderr } = await run(
      {
        EMULATOR_PORT: "0",
        ALIBABA_CLOUD_ACCESS_KEY_ID: "chosenId",
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: "chosenSecret",
        NODE_OPTIONS: "--import ./test/support/failOnSignal.mjs",
        FAULT_TEXT: "signed with chosenSecret",
      },
      () => Promise.resolve("SIGUSR2"),
    );
    expect(code).toBe(70);
    expect(stderr).toContain("unforeseen fault");
    expect(stderr).toContain("Error: signed with [hidden]\n    at ");
    expect(stderr).not.toContain("chosenSecret");
  });

  it("ends at once on a port that is taken, and says what cannot start", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const env = { EMULATOR_PORT: String(port) };
    const { code, stderr } = await run(env, () => Promise.resolve("SIGKILL"));
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The emulator cannot start: .*EADDRINUSE/);
    expect(stderr).not.toContain("    at ");
  });

  it("ends at once on a wrong variable, with the problem and no stack trace", async () => {
    const env = { EMULATOR_PORT: "many" };
    const { code, stderr } = await run(env, () => Promise.resolve("SIGKILL"));
    expect(code).toBe(1);
    expect(stderr).toContain("EMULATOR_PORT");
    expect(stderr).not.toContain("    at ");
  });
});
