import { randomBytes } from "node:crypto";
import type { Clock } from "../base/clock.js";
import type { Logger } from "../base/logger.js";
import type { Upstream } from "../config/index.js";
import type { UploadPageOptions } from "../server/index.js";
import {
  chainCredentials,
  endpointForRegion,
  staticCredentials,
  type CredentialsProvider,
  type ChainOptions,
} from "../vod/index.js";
import type { WaysOut } from "./waysOut.js";

/** The VOD service that this process calls. */
export interface OpenUpstream {
  readonly endpoint: string;
  /** The region of the VOD service. */
  readonly region: string;
  readonly credentials: CredentialsProvider;
  /** Where the browsers of those who upload send files, and play them from. */
  readonly uploadPage: UploadPageOptions;
  /** Tells a person which service it is. */
  readonly words: string;
  /** A document that is worth running first. */
  readonly exampleQuery: string;
  readonly close: () => Promise<void>;
}

/** What an upstream is opened with. */
export interface UpstreamTools extends Pick<WaysOut, "agentFor"> {
  readonly clock: Clock;
  readonly logger: Logger;
}

const EMULATED_REGION = "cn-shanghai";

/** One of the emulator's frozen videos: an upload that has begun and never ends. */
const uploadingVideoId = "c6a23a870c8c4ffcd40cbd3813330001";

/** Finds the VOD service that the configuration names; in embedded mode, starts one. */
export function openUpstream(
  upstream: Upstream,
  { clock, logger, agentFor }: UpstreamTools,
): OpenUpstream | Promise<OpenUpstream> {
  if (upstream.mode === "embedded") return openEmulator(clock);
  const { mode, region, endpoint = endpointForRegion(region) } = upstream;
  return {
    endpoint,
    region,
    credentials:
      mode === "chain"
        ? openChain({ logger, ...(agentFor && { agentFor }) })
        : staticCredentials(upstream),
    uploadPage: accountPage(endpoint),
    words: `${endpoint}, with ${mode === "chain" ? "what the vendor's credential chain finds" : "the key pair given"}`,
    exampleQuery: `{ video(id: "PUT-A-VIDEO-ID-HERE") { title status } }`,
    close: () => Promise.resolve(),
  };
}

/** Asked at once, without anybody waiting: the log says from the start who we are. */
function openChain(options: ChainOptions): CredentialsProvider {
  const chain = chainCredentials(options);
  chain.get().catch(() => {
    // Logged, and asked again by the first call.
  });
  return chain;
}

/**
 * Buckets are the vendor's hosts, videos come from a domain of the account's own. An endpoint elsewhere, an
 * emulator for instance, is its own bucket.
 */
function accountPage(endpoint: string): UploadPageOptions {
  const { origin } = new URL(endpoint);
  return {
    storage: ["https://*.aliyuncs.com", origin],
    delivery: ["https:", origin],
  };
}

/** The emulator in this process, with a key pair that nobody else knows. */
async function openEmulator(clock: Clock): Promise<OpenUpstream> {
  const { createEmulator } = await import("../emulator/createEmulator.js");
  const pair = {
    accessKeyId: `LTAI${randomBytes(8).toString("hex")}`,
    accessKeySecret: randomBytes(24).toString("base64url"),
  };
  const emulator = await createEmulator({ credentials: [pair], clock });
  return {
    endpoint: emulator.url,
    region: EMULATED_REGION,
    credentials: staticCredentials(pair),
    uploadPage: {
      storage: [emulator.url],
      delivery: [emulator.url],
      controlUrl: `${emulator.url}/_emulator/`,
    },
    words: `embedded mode: an emulator in this process (${emulator.url}); no account is touched`,
    exampleQuery: `mutation { refreshUpload(videoId: "${uploadingVideoId}") { uploadAddress uploadAuth expiresAt } }`,
    close: () => emulator.close(),
  };
}
