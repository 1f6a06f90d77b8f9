import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { GatewayProcess, gatewayFile } from "../../support/GatewayProcess.js";
import { HeldVod } from "../../support/HeldVod.js";

// Each test starts a process, which a busy machine does slowly.
jest.setTimeout(60_000);

const secret = "fake-secret-0815";
const readVideo =
  '{ video(id: "c6a23a870c8c4ffcd40cbd3813330008") { status } }';

const toEnd: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of toEnd.splice(0).reverse()) await end();
});

/** A gateway that meets a fault on a signal, with a request in flight that waits for VOD. */
async function startHeld(env: Readonly<Record<string, string>> = {}): Promise<{
  readonly gateway: GatewayProcess;
  readonly vod: HeldVod;
  readonly answer: Promise<unknown>;
}> {
  const vod = await HeldVod.open();
  toEnd.push(() => vod.close());
  const gateway = new GatewayProcess({
    command: [
      process.execPath,
      "--import",
      "./test/support/failOnSignal.mjs",
      gatewayFile,
    ],
    env: {
      ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id-4711",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
      VOD_ENDPOINT: vod.url,
      ...env,
    },
  });
  toEnd.push(() => gateway.end());
  await gateway.url();
  const answer = gateway.run(readVideo).catch((error: unknown) => error);
  await vod.called();
  return { gateway, vod, answer };
}

/** The lines of the log that tell of a fault. */
function faultsTold({ stderr }: GatewayProcess): readonly unknown[] {
  return stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly fault?: number })
    .filter(({ fault }) => fault !== undefined);
}

/** Asks until the answer has this status. */
async function statusTurns(url: string, status: number): Promise<void> {
  while ((await fetch(url)).status !== status);
}

describe("a fault that nobody foresees", () => {
  it("turns /readyz to 503, lets what is in flight finish, and ends the process with 70", async () => {
    const { gateway, vod, answer } = await startHeld({
      SHUTDOWN_DELAY_MS: "5000",
    });
    const url = await gateway.url();
    gateway.signal("SIGUSR2");
    await statusTurns(`${url}/readyz`, 503);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    vod.release();
    expect(await answer).toMatchObject({
      data: { video: null },
      errors: [{ extensions: { code: "NOT_FOUND" } }],
    });
    expect(await gateway.ended).toEqual({ code: 70, signal: null });
    expect(faultsTold(gateway)).toEqual([
      expect.objectContaining({
        level: 50,
        fault: 1,
        msg: "unforeseen fault: the process takes no more, answers what it has begun, and ends",
        err: expect.objectContaining({ message: "a fault for a test" }),
      }),
    ]);
  });

  it("does the same when it is a promise that is rejected", async () => {
    const { gateway, vod, answer } = await startHeld();
    gateway.signal("SIGHUP");
    vod.release();
    expect(await answer).toMatchObject({ data: { video: null } });
    expect(await gateway.ended).toEqual({ code: 70, signal: null });
    expect(faultsTold(gateway)).toHaveLength(1);
  });

  it("ends the process though others follow and what is in flight hangs", async () => {
    const { gateway, answer } = await startHeld({ SHUTDOWN_TIMEOUT_MS: "500" });
    for (const signal of ["SIGUSR2", "SIGHUP"] as const) gateway.signal(signal);
    expect(await gateway.ended).toEqual({ code: 70, signal: null });
    expect(await answer).toMatchObject({ message: "fetch failed" });
    expect(faultsTold(gateway)).toHaveLength(2);
  });

  it("is told without the secrets that it quotes", async () => {
    const { gateway, vod } = await startHeld({
      REDIS_URL: "redis://:fake%2Dpassword-1234@127.0.0.1:1",
      FAULT_TEXT: `signed with ${secret}, fake-password-1234 and Bearer abc.def.ghi at http://127.0.0.1:1/?Action=a&Signature=jkl`,
    });
    gateway.signal("SIGUSR2");
    vod.release();
    expect(await gateway.ended).toEqual({ code: 70, signal: null });
    expect(faultsTold(gateway)).toEqual([
      expect.objectContaining({
        err: expect.objectContaining({
          message:
            "signed with [hidden], [hidden] and Bearer [hidden] at http://127.0.0.1:1/?[hidden]",
        }),
      }),
    ]);
    expect(gateway.stderr).not.toContain(secret);
  });
});
