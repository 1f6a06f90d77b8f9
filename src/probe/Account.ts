import { randomBytes } from "node:crypto";
import { systemClock } from "../base/clock.js";
import {
  operations,
  staticCredentials,
  VodClient,
  VodError,
  type CredentialsProvider,
  type Operation,
  type VodClientOptions,
} from "../vod/index.js";
import { objectsAt, type Members } from "./members.js";
import type { Answer } from "./Verdict.js";

/** Which account is asked. */
export interface AccountOptions extends Pick<
  VodClientOptions,
  "endpoint" | "credentials" | "proxy" | "attemptTimeoutMs" | "callTimeoutMs"
> {
  /** The region of its VOD service. */
  readonly region: string;
}

/** How a call differs from one that is sent as it should be. */
export interface Oddity {
  /** @default "v3" */
  readonly signatureVersion?: "v1" | "v3";
  /** How far its timestamp is from now. */
  readonly offsetMs?: number;
  readonly nonce?: string;
  /** Signed with a key that nobody has. */
  readonly isStranger?: boolean;
}

/** An account that is asked one thing after another, by the gateway's own client. */
export class Account {
  readonly #options: AccountOptions;
  readonly #vod: VodClient;
  /** The newest videos, at most 100: what the facts are asked of. */
  videos: readonly Members[] = [];

  constructor(options: AccountOptions) {
    this.#options = options;
    this.#vod = new VodClient(options);
  }

  get region(): string {
    return this.#options.region;
  }

  /** Looks which videos there are. @throws VodError when the account cannot be read at all */
  async open(): Promise<void> {
    const answer = await this.#vod.call(rawOperation("getVideoList"), {
      PageNo: 1,
      PageSize: 100,
    });
    this.videos = objectsAt(answer, "VideoList", "Video");
  }

  /** Asks what the client would not: the parameters are sent as they are, and the answer is not checked. */
  async ask(name: keyof typeof operations, request: object): Promise<Answer> {
    return answerOf(this.#vod.call(rawOperation(name), request));
  }

  /** Reads a short list in a way that VOD may refuse. */
  async askOddly(oddity: Oddity): Promise<Answer> {
    const { offsetMs = 0, nonce, isStranger = false, ...rest } = oddity;
    const vod = new VodClient({
      ...this.#options,
      ...rest,
      ...(isStranger && { credentials: stranger() }),
      ...(nonce !== undefined && { nonce: () => nonce }),
      clock: { ...systemClock, now: () => systemClock.now() + offsetMs },
      maxAttempts: 1,
    });
    const request = { PageNo: 1, PageSize: 1 };
    try {
      return await answerOf(vod.call(rawOperation("getCategories"), request));
    } finally {
      await vod.close();
    }
  }

  async close(): Promise<void> {
    await this.#vod.close();
  }
}

/** An id that no record has. */
export function unknownId(): string {
  return randomBytes(16).toString("hex");
}

function stranger(): CredentialsProvider {
  return staticCredentials({
    accessKeyId: `LTAI${unknownId()}`,
    accessKeySecret: unknownId(),
  });
}

/** The operation as VOD has it: whatever it is asked with, and whatever it answers. A write is sent once. */
function rawOperation(
  name: keyof typeof operations,
): Operation<object, Members> {
  const { action, group, callsPerSecond, errors, access } = operations[name];
  return {
    ...{ action, group, callsPerSecond, errors, access },
    repeat: { how: access === "read" ? "safe" : "never" },
    response: (value) => value as Members,
  };
}

/** @throws what is no answer of VOD's and no failure to get one */
async function answerOf(call: Promise<Members>): Promise<Answer> {
  try {
    return { members: await call };
  } catch (thrown) {
    if (!(thrown instanceof VodError)) throw thrown;
    return { code: thrown.code, kind: thrown.kind };
  }
}
