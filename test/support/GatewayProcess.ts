import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { canary } from "./canary.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What users start, built. */
export const gatewayFile = "dist/gateway/main.js";

/** How a process came to its end. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface GatewayProcessOptions {
  /** All of its environment save `PATH`: nothing of the developer's own leaks in. `PORT` is 0 unless given. */
  readonly env?: Readonly<Record<string, string>>;
  /** @default the built gateway */
  readonly command?: readonly [string, ...string[]];
}

const SECRET_VARIABLES = [
  "ALIBABA_CLOUD_ACCESS_KEY_ID",
  "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
  "ALIBABA_CLOUD_SECURITY_TOKEN",
  "ROUTER_SECRET",
  "VOD_CALLBACK_KEYS",
];

/** How an UploadAuth, a signature and a temporary key id begin, whatever they hold. */
const SECRET_BEGINNINGS = ["eyJTZWN1cml0eVRva2Vu", "Signature=", "STS.NU"];

/** The gateway as its users start it: a process of its own. */
export class GatewayProcess {
  stdout = "";
  stderr = "";
  readonly ended: Promise<End>;
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;

  constructor({
    env = {},
    command = [process.execPath, gatewayFile],
  }: GatewayProcessOptions = {}) {
    canary.learn(...secretsIn(env));
    const [file, ...args] = command;
    this.#child = spawn(file, args, {
      cwd: root,
      env: { PATH: process.env["PATH"], PORT: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that `end` reaches what a shell or npm has started.
      detached: true,
    });
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr.setEncoding("utf8").on("data", (text: string) => {
      this.stderr += text;
    });
    this.ended = once(this.#child, "close").then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as NodeJS.Signals | null,
    }));
  }

  /** The printed URL, without a slash at the end. @throws when the process ends instead */
  async url(): Promise<string> {
    const url = /GraphQL {3}(\S+)\/graphql\n[^]*curl .*\n/;
    for (;;) {
      const printed = url.exec(this.stdout)?.[1];
      if (printed !== undefined) {
        canary.hear(printed);
        return printed;
      }
      const end = await Promise.race([
        once(this.#child.stdout, "data").then(() => undefined),
        this.ended,
      ]);
      if (end !== undefined)
        throw new Error(`The gateway ended with ${end.code}: ${this.stderr}`);
    }
  }

  /** Runs one document, for whom the token names. */
  async run(query: string, token?: string): Promise<unknown> {
    const response = await fetch(`${await this.url()}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
    });
    return await response.json();
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /**
   * Ends the process, and whatever it has started, if they still run.
   *
   * @throws when it has written a secret
   */
  async end(): Promise<void> {
    try {
      process.kill(-this.#child.pid!, "SIGKILL");
    } catch {
      // Nobody is left in the group.
    }
    await this.ended;
    this.#expectNoSecretWritten();
  }

  #expectNoSecretWritten(): void {
    const written = this.stdout + this.stderr;
    canary.expectNoneIn("what the gateway wrote", written);
    for (const beginning of SECRET_BEGINNINGS)
      if (written.includes(beginning))
        throw new Error(`The gateway wrote ${beginning.slice(0, 4)}...`);
    canary.check();
  }
}

/** What it is given that it may tell nobody. */
function secretsIn(
  env: Readonly<Record<string, string>>,
): readonly (string | undefined)[] {
  const urls = ["REDIS_URL", "HTTPS_PROXY", "HTTP_PROXY"].map(
    (name) => env[name] ?? "",
  );
  return [
    // Some are lists, while they are rotated.
    ...SECRET_VARIABLES.flatMap((name) => env[name]?.split(",")),
    ...urls.map((url) =>
      URL.canParse(url) ? new URL(url).password : undefined,
    ),
  ];
}
