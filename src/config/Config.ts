import type { KeyObject } from "node:crypto";
import type { SignatureAlgorithm } from "./authForms.js";

/** Where VOD calls go, and signed with whose key. */
export type Upstream = EmbeddedUpstream | KeyPairUpstream | ChainUpstream;

/** No account was named: the emulator runs in this process, with a key pair that nobody else knows. */
export interface EmbeddedUpstream {
  readonly mode: "embedded";
}

/** The account whose key pair, long-lived or temporary (STS), was given. */
export interface KeyPairUpstream extends RemoteUpstream {
  readonly mode: "keyPair";
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Present when the pair is a temporary one. */
  readonly securityToken?: string;
}

/** The account that the vendor's default provider chain finds on this machine. */
export interface ChainUpstream extends RemoteUpstream {
  readonly mode: "chain";
}

interface RemoteUpstream {
  /** The region of the account's VOD service, `cn-shanghai` for instance. */
  readonly region: string;
  /** A full URL; absent: the region's own. */
  readonly endpoint?: string;
}

/** Who may call. */
export type Auth = OpenAuth | JwtAuth;

/** Everybody who reaches the port. */
export interface OpenAuth {
  readonly mode: "open";
}

/** Whoever shows a token of this issuer, meant for this audience. */
export interface JwtAuth {
  readonly mode: "jwt";
  readonly keys:
    { readonly jwksUrl: string } | { readonly publicKey: KeyObject };
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly SignatureAlgorithm[];
  /** How far the issuer's clock may be from ours. */
  readonly clockToleranceSeconds: number;
  /** The claim that holds the scopes. */
  readonly scopesClaim: string;
}

/** Everything that the environment decides about the gateway. Nothing in here is optional by accident. */
export interface Config {
  readonly upstream: Upstream;
  readonly vod: VodConfig;
  /** How the vendor's callbacks are told from forged ones; absent: none are taken. */
  readonly callbacks?: CallbackConfig;
  /** How play tokens are signed; absent: none are granted. */
  readonly playTokens?: PlayTokenConfig;
  readonly quota: QuotaConfig;
  readonly http: HttpConfig;
  /** What each caller may spend in a window, in points; absent: there is no limit. */
  readonly rateLimit?: RateLimitConfig;
  readonly auth: Auth;
  /** Where callers without `vod:admin` may register files: beginnings of URLs, each with a slash at the end. */
  readonly registerFrom: readonly string[];
  readonly subgraph: SubgraphConfig;
  /** What one operation may cost, in calls to VOD. */
  readonly costLimit: number;
  /** The Redis that several gateways share; absent: each is alone. Holds a password. */
  readonly redisUrl?: string;
  readonly documents: DocumentConfig;
  /** Whether the upload page is at `/upload`: a demonstration, and never in production. */
  readonly showsUploadPage: boolean;
  readonly telemetry: TelemetryConfig;
  readonly egress: EgressConfig;
  readonly logLevel: LogLevel;
}

/** What a composer is told of the gateway. */
export interface SubgraphConfig {
  /** Whether `@authenticated` and `@requiresScopes` say in the SDL what the gateway asks for. */
  readonly authDirectives: boolean;
  /** Whether pages are told https URLs in place of http ones. */
  readonly httpsUrls: boolean;
}

/** What is seen of the gateway from outside. */
export interface TelemetryConfig {
  /** Whether spans are sent; where to, the SDK reads itself. */
  readonly tracing: boolean;
  /** Where OpenTelemetry's collector listens, and what it speaks; absent: none was named. */
  readonly collector?: {
    readonly url: string;
    readonly protocol: "http/protobuf" | "http/json" | "grpc";
  };
  /** Whether metrics can be read. */
  readonly metrics: boolean;
  /** A port for them alone; absent: they are at the gateway's own. */
  readonly metricsPort?: number;
}

/** The proxies on the way out; a URL may hold a password. */
export interface EgressConfig {
  /** For what is called by `https://`; absent: no proxy. */
  readonly httpsProxy?: string;
  /** For what is called by `http://`; absent: no proxy. */
  readonly httpProxy?: string;
  /** What is called directly all the same: hosts, domains, addresses, networks, or `*`. */
  readonly direct: readonly string[];
}

/** How VOD is called, whichever the upstream. */
export interface VodConfig {
  readonly signatureVersion: "v3" | "v1";
  /** The longest that one attempt may take. */
  readonly attemptTimeoutMs: number;
  /** The longest that one call may take, its retries and waits included. */
  readonly callTimeoutMs: number;
}

/** What the vendor's callbacks are checked against. */
export interface CallbackConfig {
  /** What the vendor was told to call, to the letter. */
  readonly url: string;
  /** One, or two while it is changed. Secret. */
  readonly keys: readonly string[];
  /** How far a callback's time may be from ours. */
  readonly toleranceMs: number;
}

/** Whose videos play tokens are signed for. */
export interface PlayTokenConfig {
  readonly appId: string;
  /** The application's play key; absent: VOD is asked for it. Secret. */
  readonly key?: string;
}

/** What the account may call, where it is not what the vendor documents. */
export interface QuotaConfig {
  /** Calls per second by action. */
  readonly perSecond: Readonly<Record<string, number>>;
  /** Calls per second of one egress address. */
  readonly perAddress: number;
  /** The longest that a call waits for its turn. */
  readonly maxWaitMs: number;
  /** The part of the quota that this gateway keeps to while the Redis that it shares is away. */
  readonly share: number;
  /** Who says the same shares the quota; absent: who has the same access key. */
  readonly name?: string;
}

/** Which documents the gateway runs. */
export interface DocumentConfig {
  /** `only`: those of the lists. */
  readonly mode: "automatic" | "only";
  /** The path of the operator's own list. */
  readonly file?: string;
  /** What a router proves itself with: one, or two while it is changed. Secret. */
  readonly routerSecrets?: readonly string[];
}

/** A caller's share. */
export interface RateLimitConfig {
  readonly points: number;
  readonly windowSeconds: number;
}

/** What the gateway shows of itself. */
export interface Exposure {
  /** Whether the schema can be asked for. */
  readonly introspection: boolean;
  /** Whether `_service` answers the subgraph's SDL. */
  readonly federationSdl: boolean;
  /** Whether GraphiQL is at `/`. */
  readonly graphiql: boolean;
  /** Whether GETs are answered without a header that needs a preflight. */
  readonly simpleGets: boolean;
}

/** Where the gateway listens, and how it stops. */
export interface HttpConfig extends Exposure {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Origins whose pages may call. */
  readonly corsOrigins: readonly string[];
  /** Whether pages of this machine may, too. */
  readonly loopbackOrigins: boolean;
  /** Whether routers that ask are told how long each field took. */
  readonly federatedTracing: boolean;
  /** Whether statuses are those of the GraphQL-over-HTTP draft of August 2026. */
  readonly draftStatuses: boolean;
  /** Host names under which requests are taken, besides those of this machine; none: see `ServerOptions`. */
  readonly allowedHosts: readonly string[];
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** How long a connection is kept for a next request. */
  readonly keepAliveTimeoutMs: number;
  /** Requests under way at once, beyond which others are refused. */
  readonly maxConcurrentRequests: number;
  /** What one caller may take at once, as a part of what all may; 1: no limit. */
  readonly callerShare: number;
  /** How late the event loop may be before requests are refused. */
  readonly maxLoopDelayMs: number;
  /** How long requests are still taken, with `/readyz` at 503, before the port closes. */
  readonly shutdownDelayMs: number;
  /** How long requests in flight have from then on. */
  readonly shutdownTimeoutMs: number;
}

/** From the chattiest to none at all. */
export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "silent";

/** What the environment decides about the emulator when it runs alone. */
export interface EmulatorConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The pair that it accepts; absent: it makes one. */
  readonly accessKeyId?: string;
  readonly accessKeySecret?: string;
}
