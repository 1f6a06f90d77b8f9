import { existsSync } from "node:fs";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { freePort } from "../../support/freePort.js";
import { GatewayProcess, gatewayFile } from "../../support/GatewayProcess.js";

// Each test starts a process, which a busy machine does slowly.
jest.setTimeout(60_000);

/** Writing there fails as on a disk that is full. */
const full = "/dev/full";
const onLinux = existsSync(full) ? describe : describe.skip;

let gateway: GatewayProcess;
afterEach(() => gateway.end());

/** A gateway that cannot write all that it would like to. */
function start(redirection: string, port = 0): void {
  gateway = new GatewayProcess({
    command: [
      "sh",
      "-c",
      `exec "${process.execPath}" ${gatewayFile} ${redirection}`,
    ],
    env: { PORT: String(port) },
  });
}

/** Asks until something answers. @throws when the process ends instead */
async function answered(url: string): Promise<number> {
  for (;;) {
    const status = await Promise.race([
      fetch(url).then(
        (answer) => answer.status,
        () => undefined,
      ),
      gateway.ended.then(({ code }) => `it has ended with ${code}`),
    ]);
    if (typeof status === "string") throw new Error(status);
    if (status !== undefined) return status;
  }
}

onLinux("where nothing can be written", () => {
  it("the log is lost, and everybody is answered", async () => {
    start(`2> ${full}`);
    for (let n = 0; n < 3; n += 1)
      expect(await gateway.run("{ __typename }")).toEqual({
        data: { __typename: "Query" },
      });
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
  });

  it("the greeting is lost, and the gateway serves", async () => {
    const port = await freePort();
    start(`> ${full}`, port);
    const url = `http://127.0.0.1:${port}/livez`;
    for (let n = 0; n < 3; n += 1) expect(await answered(url)).toBe(200);
    gateway.signal("SIGTERM");
    expect(await gateway.ended).toEqual({ code: 0, signal: null });
  });
});
