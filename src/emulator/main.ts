import { randomBytes } from "node:crypto";
import { systemClock } from "../base/clock.js";
import { guardedClock } from "../base/guarded.js";
import { ProcessEnd } from "../base/ProcessEnd.js";
import { loadEmulatorConfig } from "../config/index.js";
import { createEmulator } from "./createEmulator.js";
import { hideInText } from "../base/hideInText.js";
import { silentLogger, type Logger } from "../base/logger.js";

/** It closes at once: only for what hangs nonetheless. */
const endLimitMs = 5000;

interface KeyPair {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

/** The emulator alone, until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const { host, port, accessKeyId, accessKeySecret } = loadEmulatorConfig(
    process.env,
  );
  const given =
    accessKeyId === undefined || accessKeySecret === undefined
      ? undefined
      : { accessKeyId, accessKeySecret };
  const pair = given ?? randomPair();
  const logger = errorLog(
    (text) => process.stderr.write(text),
    [pair.accessKeySecret],
  );
  const clock = guardedClock(systemClock, logger);
  const end = new ProcessEnd({ process, clock, logger });
  const emulator = await createEmulator({
    ...{ host, port, clock, logger },
    credentials: [pair],
  });
  end.plan({ limitMs: endLimitMs, stop: () => emulator.close() });
  // Nobody may be there to read it: that is no fault.
  process.stdout.on("error", () => undefined);
  process.stdout.write(
    `The emulator of ApsaraVideo VOD listens at ${emulator.url}\n\n` +
      (given ? howToUseGiven(emulator.url) : howToUse(emulator.url, pair)),
  );
}

function randomPair(): KeyPair {
  return {
    accessKeyId: `LTAI${randomBytes(8).toString("hex")}`,
    accessKeySecret: randomBytes(24).toString("base64url"),
  };
}

/** The secret is shown on purpose: it opens nothing but this emulator, and a gateway needs it. */
function howToUse(url: string, pair: KeyPair): string {
  return `Point a gateway at it:
  export VOD_ENDPOINT=${url}
  export ALIBABA_CLOUD_ACCESS_KEY_ID=${pair.accessKeyId}
  export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${pair.accessKeySecret}
`;
}

/** A pair of the environment's may open an account: it is not repeated. */
function howToUseGiven(url: string): string {
  return `Point a gateway at it, with the key pair that it was given:
  export VOD_ENDPOINT=${url}
`;
}

/** No stack trace: it tells whoever starts it nothing. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error
    ? `The emulator cannot start: ${error.message}`
    : error.message;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});

/**
 * Writes what goes wrong for a reason of ours, and nothing else: who runs the emulator looks at what it answers.
 *
 * @param secrets what no line may show
 */
function errorLog(
  write: (text: string) => void,
  secrets: readonly string[],
): Logger {
  return {
    ...silentLogger,
    error: ({ err, error = err }, message) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : "";
      write(`${hideInText(`${message}\n${text}`, secrets)}\n`);
    },
    child: () => errorLog(write, secrets),
  };
}
