/** A server that is measured: its file, and how it is told where VOD is. */
export interface Contestant {
  readonly name: string;
  /** What it is, in a few words. */
  readonly is: string;
  /** The file that it runs, from the root of its repository. */
  readonly file: string;
  /** The root of another build of this repository. @default the one that the benchmark is of */
  readonly root?: string;
  /** What it understands: GraphQL, or the calls of VOD themselves. */
  readonly speaks: "graphql" | "calls";
  /** Its settings beside the key pair and the endpoint. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Everything that others are compared with. */
export const floor: Contestant = {
  name: "floor",
  is: "node:http and undici: signs the same call, passes the answer on unread",
  file: "bench/contestants/floor.mjs",
  speaks: "calls",
};

const notLimited = [
  "RefreshUploadVideo",
  "GetVideoInfo",
  "GetVideoInfos",
  "GetVideoList",
]
  .map((action) => `${action}=100000`)
  .join(",");

/** What it refuses when it has too much to do is not what is measured. */
const takesAll = {
  RATE_LIMIT_POINTS: "off",
  MAX_CONCURRENT_REQUESTS: "100000",
  CALLER_SHARE: "1",
  MAX_EVENT_LOOP_DELAY_MS: "60000",
} as const;

/** The gateway as it runs in production, save that none of its limits holds it, nor the quota. */
export const ours: Contestant = {
  name: "ours",
  is: "the gateway as built, NODE_ENV=production, its log in a file",
  file: "dist/gateway/main.js",
  speaks: "graphql",
  env: {
    ...takesAll,
    VOD_QUOTA: notLimited,
    VOD_QUOTA_PER_ADDRESS: "100000",
  },
};

/** The gateway with the quota that the vendor documents. */
export const oursUnderQuota: Contestant = {
  ...ours,
  env: takesAll,
};

export const bare: Contestant = {
  name: "bare",
  is: "the gateway's schema and client behind Apollo Server's own HTTP, without the gateway's server",
  file: "bench/contestants/bare.mjs",
  speaks: "graphql",
};

const peer = (name: string, is: string): Contestant => ({
  name,
  is: `@alicloud/pop-core behind ${is}`,
  file: `bench/peers/${name}.mjs`,
  speaks: "graphql",
});

/** What a user would pick instead. */
export const peers: readonly Contestant[] = [
  peer("popApollo", "Apollo Server standalone"),
  peer("popYoga", "GraphQL Yoga"),
  peer("popMercurius", "Mercurius with JIT"),
];

export const everybody: readonly Contestant[] = [floor, ours, bare, ...peers];
