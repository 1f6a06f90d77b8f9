import { describe, expect, it } from "@jest/globals";
import {
  ConfigError,
  loadConfig,
  type Environment,
  type Problem,
} from "../../../src/config/index.js";

const pair = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret-0815",
};

function problemsOf(env: Environment): readonly Problem[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const rows = (env: Environment): readonly string[] =>
  problemsOf(env).map(({ variable, message }) => `${variable}: ${message}`);

describe("an empty environment", () => {
  it("gives embedded mode on loopback with every default", () => {
    expect(loadConfig({})).toEqual({
      upstream: { mode: "embedded" },
      vod: {
        signatureVersion: "v3",
        attemptTimeoutMs: 5000,
        callTimeoutMs: 15_000,
      },
      quota: {
        perSecond: {},
        perAddress: 300,
        maxWaitMs: 5000,
        share: 0.5,
      },
      http: {
        host: "127.0.0.1",
        port: 4000,
        corsOrigins: [],
        loopbackOrigins: true,
        federatedTracing: false,
        draftStatuses: false,
        allowedHosts: [],
        introspection: true,
        federationSdl: true,
        graphiql: true,
        simpleGets: true,
        trustedProxies: [],
        keepAliveTimeoutMs: 72_000,
        maxConcurrentRequests: 1000,
        callerShare: 0.25,
        maxLoopDelayMs: 1000,
        shutdownDelayMs: 0,
        shutdownTimeoutMs: 20_000,
      },
      rateLimit: { points: 6000, windowSeconds: 60 },
      auth: { mode: "open" },
      registerFrom: [],
      subgraph: { authDirectives: false, httpsUrls: false },
      costLimit: 1000,
      documents: { mode: "automatic" },
      telemetry: { tracing: false, metrics: true },
      egress: { direct: [] },
      showsUploadPage: true,
      logLevel: "info",
    });
  });

  it("is what empty and blank values amount to", () => {
    const blank = {
      PORT: "",
      HOST: " ",
      ALIBABA_CLOUD_ACCESS_KEY_ID: "",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "",
      ALIBABA_CLOUD_SECURITY_TOKEN: "",
      VOD_CREDENTIALS: "",
      VOD_ENDPOINT: "",
      AUTH_MODE: "",
      NODE_ENV: "",
    };
    expect(loadConfig(blank)).toEqual(loadConfig({}));
  });

  it("is not changed by variables that are not ours", () => {
    expect(
      loadConfig({ APOLLO_KEY: "x", VOD_UNKNOWN: "x", PATH: "/bin" }),
    ).toEqual(loadConfig({}));
  });
});

describe("a full environment", () => {
  it("reads every variable", () => {
    const config = loadConfig(
      {
        ...pair,
        PORT: "0",
        HOST: "0.0.0.0",
        ALIBABA_CLOUD_SECURITY_TOKEN: "CAIS+fake/token==",
        VOD_REGION: "ap-southeast-1",
        VOD_ENDPOINT: "http://127.0.0.1:4010",
        VOD_SIGNATURE_VERSION: "v1",
        VOD_ATTEMPT_TIMEOUT_MS: "100",
        VOD_CALL_TIMEOUT_MS: "200",
        VOD_QUOTA: "RefreshUploadVideo=40, GetVideoInfos=200",
        VOD_QUOTA_PER_ADDRESS: "600",
        VOD_QUOTA_MAX_WAIT_MS: "0",
        VOD_QUOTA_SHARE: "0.25",
        VOD_QUOTA_NAME: "vod-account_1",
        AUTH_MODE: "open",
        REGISTER_FROM:
          "https://archive.oss-cn-shanghai.aliyuncs.com/, https://b-1.oss-ap-southeast-1.aliyuncs.com/in/coming_1/",
        CORS_ORIGINS: "https://a.example, http://b.example:8080",
        INTROSPECTION: "off",
        PERSISTED_DOCUMENTS: "only",
        PERSISTED_DOCUMENTS_FILE: "/etc/vod-graph/documents.json",
        ROUTER_SECRET: "a-router-secret-of-32-characters",
        FEDERATION_AUTH_DIRECTIVES: "on",
        FEDERATED_TRACING: "on",
        ALLOWED_HOSTS: "api.example.com, [2001:DB8::1]",
        FEDERATION_SDL: "on",
        HTTPS_URLS: "on",
        PLAY_TOKENS: "on",
        PLAY_APP_ID: "app-1000001",
        PLAY_KEY: "fakePlayKey0123",
        GRAPHQL_OVER_HTTP: "draft-2026",
        TRUST_PROXY: "10.0.0.0/8, 2001:db8::/32,192.0.2.1",
        RATE_LIMIT_POINTS: "500",
        RATE_LIMIT_WINDOW_SECONDS: "1",
        COST_LIMIT: "500",
        KEEP_ALIVE_TIMEOUT_SECONDS: "610",
        MAX_CONCURRENT_REQUESTS: "50",
        CALLER_SHARE: "0.1",
        MAX_EVENT_LOOP_DELAY_MS: "250",
        REDIS_URL: "rediss://gateway:fake-password@redis.example.com:6380/2",
        HTTPS_PROXY: "http://me:fake-word@proxy.example:3128",
        HTTP_PROXY: "http://proxy.example:3128",
        NO_PROXY: ".internal, 10.0.0.0/8",
        METRICS_PORT: "9464",
        OTEL_TRACES_EXPORTER: "otlp",
        OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector.example:4318/otlp",
        OTEL_EXPORTER_OTLP_PROTOCOL: "grpc",
        OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "http/json",
        SHUTDOWN_DELAY_MS: "5000",
        SHUTDOWN_TIMEOUT_MS: "1",
        LOG_LEVEL: "silent",
        NODE_ENV: "production",
      },
      ["RefreshUploadVideo", "GetVideoInfos"],
    );
    expect(config).toEqual({
      upstream: {
        mode: "keyPair",
        accessKeyId: "LTAI-fake-id",
        accessKeySecret: "fake-secret-0815",
        securityToken: "CAIS+fake/token==",
        region: "ap-southeast-1",
        endpoint: "http://127.0.0.1:4010",
      },
      vod: {
        signatureVersion: "v1",
        attemptTimeoutMs: 100,
        callTimeoutMs: 200,
      },
      quota: {
        perSecond: { RefreshUploadVideo: 40, GetVideoInfos: 200 },
        perAddress: 600,
        maxWaitMs: 0,
        share: 0.25,
        name: "vod-account_1",
      },
      http: {
        host: "0.0.0.0",
        port: 0,
        corsOrigins: ["https://a.example", "http://b.example:8080"],
        loopbackOrigins: false,
        federatedTracing: true,
        draftStatuses: true,
        allowedHosts: ["api.example.com", "[2001:db8::1]"],
        introspection: false,
        federationSdl: true,
        graphiql: false,
        simpleGets: false,
        trustedProxies: ["10.0.0.0/8", "2001:db8::/32", "192.0.2.1"],
        keepAliveTimeoutMs: 610_000,
        maxConcurrentRequests: 50,
        callerShare: 0.1,
        maxLoopDelayMs: 250,
        shutdownDelayMs: 5000,
        shutdownTimeoutMs: 1,
      },
      rateLimit: { points: 500, windowSeconds: 1 },
      auth: { mode: "open" },
      registerFrom: [
        "https://archive.oss-cn-shanghai.aliyuncs.com/",
        "https://b-1.oss-ap-southeast-1.aliyuncs.com/in/coming_1/",
      ],
      subgraph: { authDirectives: true, httpsUrls: true },
      playTokens: { appId: "app-1000001", key: "fakePlayKey0123" },
      costLimit: 500,
      redisUrl: "rediss://gateway:fake-password@redis.example.com:6380/2",
      telemetry: {
        tracing: true,
        collector: {
          url: "http://collector.example:4318/otlp",
          protocol: "http/json",
        },
        metrics: true,
        metricsPort: 9464,
      },
      egress: {
        httpsProxy: "http://me:fake-word@proxy.example:3128",
        httpProxy: "http://proxy.example:3128",
        direct: [".internal", "10.0.0.0/8"],
      },
      documents: {
        mode: "only",
        file: "/etc/vod-graph/documents.json",
        routerSecrets: ["a-router-secret-of-32-characters"],
      },
      showsUploadPage: false,
      logLevel: "silent",
    });
  });

  for (const [NODE_ENV, shown] of [
    ["production", false],
    ["development", true],
    ["test", true],
  ] as const)
    it(`shows ${shown ? "all" : "nothing"} of itself in ${NODE_ENV}, unless told otherwise thing by thing`, () => {
      const all = {
        introspection: shown,
        federationSdl: shown,
        graphiql: shown,
        simpleGets: shown,
      };
      const other = shown ? "off" : "on";
      const withOther = (variable: string): object =>
        loadConfig({ ...pair, NODE_ENV, [variable]: other }).http;
      expect(loadConfig({ ...pair, NODE_ENV }).http).toMatchObject(all);
      expect(withOther("INTROSPECTION")).toMatchObject({
        ...all,
        introspection: !shown,
        graphiql: !shown,
      });
      expect(withOther("FEDERATION_SDL")).toMatchObject({
        ...all,
        federationSdl: !shown,
      });
      expect(withOther("GRAPHIQL")).toMatchObject({ ...all, graphiql: !shown });
      expect(withOther("SIMPLE_GETS")).toMatchObject({
        ...all,
        simpleGets: !shown,
      });
    });

  it("reads RATE_LIMIT_POINTS=off as no limit", () => {
    expect(loadConfig({ RATE_LIMIT_POINTS: "off" })).not.toHaveProperty(
      "rateLimit",
    );
  });

  it("reads VOD_CREDENTIALS=chain as the chain, in the default region", () => {
    expect(loadConfig({ VOD_CREDENTIALS: "chain" }).upstream).toEqual({
      mode: "chain",
      region: "cn-shanghai",
    });
  });

  it("leaves the token out for a long-lived pair", () => {
    expect(loadConfig(pair).upstream).toEqual({
      mode: "keyPair",
      accessKeyId: "LTAI-fake-id",
      accessKeySecret: "fake-secret-0815",
      region: "cn-shanghai",
    });
  });
});

/** One value per form that must be refused, and what is said of it. */
const refused: readonly (readonly [
  variable: string,
  value: string,
  message: string,
])[] = [
  ["PORT", "abc", 'expected a port, 0 to 65535; got "abc"'],
  ["PORT", "65536", 'expected a port, 0 to 65535; got "65536"'],
  ["PORT", "-1", 'expected a port, 0 to 65535; got "-1"'],
  ["PORT", "0x50", 'expected a port, 0 to 65535; got "0x50"'],
  ["PORT", "80.5", 'expected a port, 0 to 65535; got "80.5"'],
  ["COST_LIMIT", "0", 'expected a whole number, 1 to 1000000; got "0"'],
  [
    "RATE_LIMIT_POINTS",
    "0",
    'expected a whole number, 1 to 999999999, or `off`; got "0"',
  ],
  ["MAX_CONCURRENT_REQUESTS", "0", 'expected requests, 1 to 100000; got "0"'],
  [
    "CALLER_SHARE",
    "25",
    'expected a number above 0, at most 1, such as 0.5; got "25"',
  ],
  ["KEEP_ALIVE_TIMEOUT_SECONDS", "0", 'expected seconds, 1 to 86400; got "0"'],
  ["RATE_LIMIT_WINDOW_SECONDS", "1m", 'expected seconds, 1 to 86400; got "1m"'],
  ...[
    "*",
    "*.example.com",
    "api.example.com:443",
    "https://api.example.com",
    "2001:db8::1",
    "a b",
    "a,,b",
  ].map(
    (hosts) =>
      [
        "ALLOWED_HOSTS",
        hosts,
        `expected a comma-separated list of host names such as api.example.com, without a port; no *; got ${JSON.stringify(hosts)}`,
      ] as const,
  ),
  [
    "TRUST_PROXY",
    "true",
    'expected a comma-separated list of IP addresses and networks such as 10.0.0.0/8, none of all addresses (/0); got "true"',
  ],
  [
    "TRUST_PROXY",
    "10.0.0.0/33",
    'expected a comma-separated list of IP addresses and networks such as 10.0.0.0/8, none of all addresses (/0); got "10.0.0.0/33"',
  ],
  [
    "TRUST_PROXY",
    "10.0.0.0/8,0.0.0.0/0",
    'expected a comma-separated list of IP addresses and networks such as 10.0.0.0/8, none of all addresses (/0); got "10.0.0.0/8,0.0.0.0/0"',
  ],
  [
    "TRUST_PROXY",
    "::/0",
    'expected a comma-separated list of IP addresses and networks such as 10.0.0.0/8, none of all addresses (/0); got "::/0"',
  ],
  ...[
    "redis.example.com:6379",
    "http://:fake-password@redis.example.com",
    "redis://",
    "redis://redis.example.com/zero",
    "redis://redis.example.com?family=6",
  ].map(
    (url) =>
      [
        "REDIS_URL",
        url,
        "expected a URL such as redis://:password@redis.example.com:6379/0, or rediss:// for TLS; got something else (not shown)",
      ] as const,
  ),
  [
    "HOST",
    "127.0.0.1:4000",
    'expected an IP address or a host name, without a port; got "127.0.0.1:4000"',
  ],
  [
    "ALIBABA_CLOUD_ACCESS_KEY_ID",
    "fake id",
    "expected a value without blanks or line breaks; got something else (not shown)",
  ],
  [
    "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    "fake\nsecret",
    "expected a value without blanks or line breaks; got something else (not shown)",
  ],
  [
    "ALIBABA_CLOUD_SECURITY_TOKEN",
    "fäke",
    "expected a value without blanks or line breaks; got something else (not shown)",
  ],
  ["VOD_CREDENTIALS", "default", 'expected `chain`; got "default"'],
  [
    "VOD_REGION",
    "Shanghai",
    'expected a region id such as cn-shanghai; got "Shanghai"',
  ],
  ["VOD_SIGNATURE_VERSION", "v2", 'expected `v3`, `v1`; got "v2"'],
  [
    "VOD_ATTEMPT_TIMEOUT_MS",
    "0",
    'expected milliseconds, 1 to 600000; got "0"',
  ],
  [
    "VOD_CALL_TIMEOUT_MS",
    "15s",
    'expected milliseconds, 1 to 600000; got "15s"',
  ],
  ["AUTH_MODE", "none", 'expected `open`, `jwt`; got "none"'],
  ["SHUTDOWN_DELAY_MS", "-5", 'expected milliseconds, 0 to 600000; got "-5"'],
  [
    "SHUTDOWN_TIMEOUT_MS",
    "600001",
    'expected milliseconds, 1 to 600000; got "600001"',
  ],
  [
    "LOG_LEVEL",
    "verbose",
    'expected `trace`, `debug`, `info`, `warn`, `error`, `silent`; got "verbose"',
  ],
  [
    "NODE_ENV",
    "prod",
    'expected `development`, `test`, `production`; got "prod"',
  ],
];

const endpointForm =
  "expected a full URL, http:// or https://, of a host without a path or a password";
const originsForm =
  "expected a comma-separated list of origins such as https://app.example.com, without a path; no *";

const refusedEndpoints = [
  "vod.cn-shanghai.aliyuncs.com",
  "ftp://vod.example.com",
  "https://vod.example.com/api",
  "https://vod.example.com/?a=b",
  "https://",
];
const refusedOrigins = [
  "*",
  "app.example.com",
  "https://app.example.com/",
  "https://a.example,,https://b.example",
  "https://APP.example.com",
  "null",
];

describe("a variable that does not fit", () => {
  for (const [variable, value, message] of refused)
    it(`${variable}=${JSON.stringify(value)} is refused with what was expected`, () => {
      const known = variable.startsWith("ALIBABA") ? pair : {};
      expect(rows({ ...known, [variable]: value })).toEqual([
        `${variable}: ${message}`,
      ]);
    });

  for (const value of refusedEndpoints)
    it(`VOD_ENDPOINT=${value} is refused`, () => {
      expect(rows({ ...pair, VOD_ENDPOINT: value })).toEqual([
        `VOD_ENDPOINT: ${endpointForm}; got ${JSON.stringify(value.replace("?a=b", "?***"))}`,
      ]);
    });

  for (const value of refusedOrigins)
    it(`CORS_ORIGINS=${value} is refused`, () => {
      expect(rows({ CORS_ORIGINS: value })).toEqual([
        `CORS_ORIGINS: ${originsForm}; got ${JSON.stringify(value)}`,
      ]);
    });

  it.each([
    ["https://me:pa55word@vod.example.com", "https://***@vod.example.com"],
    ["https://me:pa55/word@vod.example.com", "https://***@vod.example.com"],
    ["https://me:a@pa55word@vod.example.com", "https://***@vod.example.com"],
    ["me:pa55word@vod.example.com", "***@vod.example.com"],
    ["https://vod.example.com/?key=pa55word", "https://vod.example.com/?***"],
    ["https://me:pa55word@h?key=pa55word@i", "https://***@i"],
  ])("%s is shown without what may be a secret", (given, shown) => {
    expect(rows({ ...pair, VOD_ENDPOINT: given })).toEqual([
      `VOD_ENDPOINT: ${endpointForm}; got ${JSON.stringify(shown)}`,
    ]);
  });

  it("is shown on one line and cut at 80 characters", () => {
    expect(rows({ PORT: `1\n${"2".repeat(100)}` })).toEqual([
      `PORT: expected a port, 0 to 65535; got "1\\n${"2".repeat(78)}…"`,
    ]);
  });
});

describe("rules between variables", () => {
  it("refuse a share that cannot pay an operation within the limit", () => {
    expect(rows({ RATE_LIMIT_POINTS: "999" })).toEqual([
      "RATE_LIMIT_POINTS: expected at least COST_LIMIT (1000), or `off`; got 999",
    ]);
    expect(rows({ RATE_LIMIT_POINTS: "999", COST_LIMIT: "999" })).toEqual([]);
    expect(rows({ RATE_LIMIT_POINTS: "off" })).toEqual([]);
  });

  it("refuse half a key pair, naming the missing half", () => {
    expect(rows({ ALIBABA_CLOUD_ACCESS_KEY_ID: "LTAI-fake-id" })).toEqual([
      "ALIBABA_CLOUD_ACCESS_KEY_SECRET: expected a value, since ALIBABA_CLOUD_ACCESS_KEY_ID is set; got nothing",
    ]);
    expect(
      rows({ ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake-secret-0815" }),
    ).toEqual([
      "ALIBABA_CLOUD_ACCESS_KEY_ID: expected a value, since ALIBABA_CLOUD_ACCESS_KEY_SECRET is set; got nothing",
    ]);
  });

  it("refuse a token without the pair it belongs to", () => {
    expect(rows({ ALIBABA_CLOUD_SECURITY_TOKEN: "CAIS-fake" })).toEqual([
      "ALIBABA_CLOUD_SECURITY_TOKEN: expected the key pair that the token belongs to in ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET; got neither",
    ]);
  });

  it("refuse a key pair beside the chain", () => {
    expect(rows({ ...pair, VOD_CREDENTIALS: "chain" })).toEqual([
      "VOD_CREDENTIALS: expected to be unset, since a key pair is given (ALIBABA_CLOUD_ACCESS_KEY_ID); got both: keep one",
    ]);
  });

  it("refuse an endpoint that embedded mode would ignore", () => {
    expect(rows({ VOD_ENDPOINT: "http://127.0.0.1:4010" })).toEqual([
      "VOD_ENDPOINT: expected credentials to call it with (set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or VOD_CREDENTIALS=chain); got none",
    ]);
  });

  for (const host of [
    "vod.oss-cn-beijing.aliyuncs.com",
    "VOD.OSS-CN-BEIJING.aliyuncs.com",
    "oss-cn-shanghai.aliyuncs.com",
    "vod.oss-accelerate.aliyuncs.com",
    "vod.oss-cn-beijing-internal.aliyuncs.com",
  ])
    it(`refuse ${host} as the endpoint: it is the object storage's`, () => {
      expect(rows({ ...pair, VOD_ENDPOINT: `https://${host}` })).toEqual([
        `VOD_ENDPOINT: expected a host of VOD, such as vod.cn-shanghai.aliyuncs.com; got one of the object storage (${host.toLowerCase()}): its region's id has no oss- for VOD`,
      ]);
    });

  for (const host of [
    "vod-vpc.cn-beijing.aliyuncs.com",
    "vod.cn-beijing.aliyuncs.com",
    "oss-cn-beijing.films.example",
  ])
    it(`take ${host} as the endpoint`, () => {
      expect(rows({ ...pair, VOD_ENDPOINT: `https://${host}` })).toEqual([]);
    });

  it("refuse embedded mode in production, naming the variables to set", () => {
    expect(rows({ NODE_ENV: "production" })).toEqual([
      "ALIBABA_CLOUD_ACCESS_KEY_ID: expected credentials, since NODE_ENV=production never runs on the emulator: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or VOD_CREDENTIALS=chain; got none",
    ]);
    expect(rows({ NODE_ENV: "production", VOD_CREDENTIALS: "chain" })).toEqual(
      [],
    );
  });

  for (const host of ["0.0.0.0", "::", "192.168.1.5", "gateway.internal"])
    it(`refuse HOST=${host} without AUTH_MODE, and take it with AUTH_MODE=open`, () => {
      expect(rows({ HOST: host })).toEqual([
        `AUTH_MODE: expected a value, since HOST=${host} is reachable from other machines: \`jwt\` asks for a token, \`open\` lets everybody in; got nothing`,
      ]);
      expect(rows({ HOST: host, AUTH_MODE: "open" })).toEqual([]);
    });

  for (const host of ["127.0.0.1", "127.9.8.7", "::1", "localhost"])
    it(`take HOST=${host} without AUTH_MODE`, () => {
      expect(rows({ HOST: host })).toEqual([]);
    });

  it("refuse a call that would end before its first attempt", () => {
    expect(
      rows({ VOD_ATTEMPT_TIMEOUT_MS: "3000", VOD_CALL_TIMEOUT_MS: "2000" }),
    ).toEqual([
      "VOD_CALL_TIMEOUT_MS: expected at least VOD_ATTEMPT_TIMEOUT_MS (3000); got 2000",
    ]);
  });
});

describe("several problems", () => {
  const broken = {
    PORT: "http",
    HOST: "0.0.0.0",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "fake secret 0815",
    ALIBABA_CLOUD_SECURITY_TOKEN: "fake-token-4711",
    VOD_CREDENTIALS: "chains",
    VOD_ENDPOINT: "nowhere",
    LOG_LEVEL: "loud",
    NODE_ENV: "production",
  };

  it("are all reported, each variable that cannot be read once", () => {
    expect(problemsOf(broken).map(({ variable }) => variable)).toEqual([
      "PORT",
      "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
      "VOD_CREDENTIALS",
      "VOD_ENDPOINT",
      "LOG_LEVEL",
      "ALIBABA_CLOUD_ACCESS_KEY_ID",
      "AUTH_MODE",
    ]);
  });

  it("are told one a line, without the value of a secret", () => {
    expect(() => loadConfig(broken)).toThrow(
      /^The environment cannot be used:\n(?: {2}[A-Z_]+: .+\n?){7}$/,
    );
    expect(() => loadConfig(broken)).not.toThrow(/0815|4711/);
  });
});
