import { randomUUID } from "node:crypto";
import { systemClock, type Clock } from "../base/clock.js";
import { silentLogger, type Logger } from "../base/logger.js";
import type { CredentialsProvider } from "./credentials.js";
import type { Observer } from "./Observer.js";
import type { BreakerOptions } from "./policy/Admission.js";
import { QuotaGate, type QuotaOptions } from "./quota/QuotaGate.js";
import type { SignatureVersion } from "./signing/sign.js";
import { PooledTransport } from "./transport/PooledTransport.js";
import type { Transport } from "./transport/Transport.js";

export interface VodClientOptions {
  readonly credentials: CredentialsProvider;
  /** A full URL, such as `https://vod.cn-shanghai.aliyuncs.com`. */
  readonly endpoint: string;
  /** @default "v3" */
  readonly signatureVersion?: SignatureVersion;
  /** One attempt, from signing to the last byte. @default 5000 */
  readonly attemptTimeoutMs?: number;
  /** The whole call: attempts, the waits between them, recovery. @default 15000 */
  readonly callTimeoutMs?: number;
  /** What the account may call; `off` leaves the vendor to refuse the excess. @default what the vendor documents */
  readonly quota?: QuotaOptions | "off";
  /** When calls that fail are not sent any more. @default see `CircuitBreakerOptions` */
  readonly breaker?: BreakerOptions | "off";
  /** How often a call is sent at most. @default 3 */
  readonly maxAttempts?: number;
  /** Bytes of an answer's body at most. @default 4194304 */
  readonly maxAnswerBytes?: number;
  /** Connections kept open at most. @default 64 */
  readonly connections?: number;
  /** @default the system's */
  readonly clock?: Clock;
  /** Makes a `SignatureNonce`; a used one is refused. @default a random UUID */
  readonly nonce?: () => string;
  /** From 0 (inclusive) to 1: the jitter of waits. @default Math.random */
  readonly random?: () => number;
  /** @default none */
  readonly logger?: Logger;
  /** Is told of every call, for traces and metrics. @default nobody */
  readonly observer?: Observer;
  /** The URL of a proxy on the way to the endpoint; may hold a password. @default none */
  readonly proxy?: string | undefined;
  /** @default undici's connection pool */
  readonly transport?: Transport;
}

/** The options with nothing left open. */
export interface VodClientSettings extends Required<
  Omit<
    VodClientOptions,
    "connections" | "maxAnswerBytes" | "quota" | "observer" | "proxy"
  >
> {
  readonly quota: QuotaGate | undefined;
  readonly observer?: Observer | undefined;
  /** Host and port as they are signed. */
  readonly host: string;
}

/** Fills in the defaults. @throws TypeError when the endpoint is not a URL */
export function withDefaults(options: VodClientOptions): VodClientSettings {
  const {
    connections = 64,
    maxAnswerBytes = 4 * 1024 * 1024,
    endpoint,
    proxy,
    quota = {},
    clock = systemClock,
  } = options;
  return {
    host: new URL(endpoint).host,
    signatureVersion: "v3",
    attemptTimeoutMs: 5000,
    callTimeoutMs: 15_000,
    maxAttempts: 3,
    breaker: {},
    nonce: randomUUID,
    random: Math.random,
    logger: silentLogger,
    ...options,
    clock,
    quota: quota === "off" ? undefined : new QuotaGate(quota, clock),
    transport:
      options.transport ??
      new PooledTransport({ endpoint, connections, maxAnswerBytes, proxy }),
  };
}
