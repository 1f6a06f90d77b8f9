import { randomBytes } from "node:crypto";
import { loadEmulatorConfig } from "../config/index.js";
import { createEmulator } from "./createEmulator.js";

/** The emulator alone, until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const config = loadEmulatorConfig(process.env);
  const pair = {
    accessKeyId: config.accessKeyId ?? `LTAI${randomBytes(8).toString("hex")}`,
    accessKeySecret:
      config.accessKeySecret ?? randomBytes(24).toString("base64url"),
  };
  const { host, port } = config;
  const emulator = await createEmulator({ host, port, credentials: [pair] });
  process.stdout.write(banner(emulator.url, pair));
  const stop = (): void => {
    void emulator.close();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** The secret is shown on purpose: it opens nothing but this emulator, and a gateway needs it. */
function banner(
  url: string,
  pair: { readonly accessKeyId: string; readonly accessKeySecret: string },
): string {
  return `The emulator of ApsaraVideo VOD listens at ${url}

Point a gateway at it:
  export VOD_ENDPOINT=${url}
  export ALIBABA_CLOUD_ACCESS_KEY_ID=${pair.accessKeyId}
  export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${pair.accessKeySecret}
`;
}

main().catch((error: unknown) => {
  // The message alone: a stack trace tells whoever starts it nothing.
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
