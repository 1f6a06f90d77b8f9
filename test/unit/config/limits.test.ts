import { describe, expect, it } from "@jest/globals";
import {
  type ConfigError,
  loadConfig,
  type Environment,
} from "../../../src/config/index.js";
import {
  emulatorVariables,
  gatewayVariables,
} from "../../../src/config/variables.js";

/** What a variable takes, to the last value on each side, and the first that it refuses. */
interface Limits {
  /** What is read, by what is set. */
  readonly takes: Readonly<Record<string, unknown>>;
  readonly refuses: readonly string[];
}

const x = (count: number): string => "x".repeat(count);

/** A whole number within bounds, both included. */
const whole = (least: number, most: number, more: object = {}): Limits => ({
  takes: { [least]: least, [most]: most, ...more },
  refuses: [
    ...(least === 0 ? ["-1", "-0"] : [String(least - 1)]),
    ...[String(most + 1), `${least}.5`, `+${most}`, `${most}e0`, "0x1"],
  ],
});

/** One of a few words, to the letter. */
const words = (...all: readonly string[]): Limits => ({
  takes: Object.fromEntries(all.map((word) => [word, word])),
  refuses: all.flatMap((word) => [`${word}x`, word.toUpperCase()]),
});

const port = whole(0, 65_535);
const timeoutMs = whole(1, 600_000);
const delayMs = whole(0, 600_000);
const seconds = whole(1, 86_400);
const onOff = words("on", "off");
const share: Limits = {
  takes: { "0.000001": 0.000001, ".5": 0.5, "1": 1, "1.000000": 1 },
  refuses: ["0", "0.0", "0.0000001", "1.000001", "1.1", "2", "-0.5", "5e-1"],
};
const host: Limits = {
  takes: Object.fromEntries(
    ["127.0.0.1", "::1", "a", "a.example", "a-1"].map((name) => [name, name]),
  ),
  refuses: ["-a", "a-", ".a", "a.", "[::1]", "a:1", "a b"],
};
const secret: Limits = {
  takes: { "!": "!", [x(4096)]: x(4096), "~": "~" },
  refuses: [x(4097), "a b", "\x7f", "ü"],
};
const claim = (longest: number): Limits => ({
  takes: { x: "x", [x(longest)]: x(longest) },
  refuses: [x(longest + 1), "a b", "\x7f", "ü"],
});
const proxy: Limits = {
  takes: {
    "proxy:3128": "http://proxy:3128",
    "https://a:b@proxy": "https://a:b@proxy",
  },
  refuses: ["socks5://proxy", "http://proxy/path", "http://proxy?a", "a b"],
};
const collector: Limits = {
  takes: { "http://c:4318/x": "http://c:4318/x", "https://c": "https://c" },
  refuses: ["c:4318", "ftp://c"],
};
const otlp = {
  takes: {
    grpc: "grpc",
    "http/protobuf": "http/protobuf",
    "http/json": "http/json",
  },
  refuses: ["http", "GRPC"],
};
const longUrl = (bytes: number): string => `https://a.example/${x(bytes - 18)}`;
const bucket = (name: string, folder = ""): string =>
  `https://${name}.oss-cn-shanghai.aliyuncs.com/${folder}`;
const router = (length: number): string => x(length);

const GATEWAY: Readonly<Record<keyof typeof gatewayVariables, Limits>> = {
  PORT: port,
  HOST: host,
  ALIBABA_CLOUD_ACCESS_KEY_ID: secret,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
  ALIBABA_CLOUD_SECURITY_TOKEN: secret,
  VOD_CREDENTIALS: words("chain"),
  VOD_REGION: {
    takes: { "cn-shanghai": "cn-shanghai", "us-west-1": "us-west-1" },
    refuses: ["cn", "chn-shanghai", "cn-", "CN-SHANGHAI"],
  },
  VOD_ENDPOINT: {
    takes: { "https://a.example": "https://a.example" },
    refuses: ["https://a.example/b", "https://a:b@a.example", "ftp://a"],
  },
  VOD_SIGNATURE_VERSION: words("v3", "v1"),
  VOD_ATTEMPT_TIMEOUT_MS: timeoutMs,
  VOD_CALL_TIMEOUT_MS: timeoutMs,
  VOD_CALLBACK_URL: {
    takes: { [longUrl(256)]: longUrl(256) },
    refuses: [longUrl(257), "https://a:b@a.example", "https://a.example/#b"],
  },
  VOD_CALLBACK_KEYS: {
    takes: {
      a: ["a"],
      [x(32)]: [x(32)],
      [`${x(32)}, 2`]: [x(32), "2"],
    },
    refuses: [x(33), "a,b,c", `a,${x(33)}`, "a,", "a-b", "a,b c"],
  },
  VOD_CALLBACK_TOLERANCE_SECONDS: whole(10, 3600),
  HTTPS_URLS: words("on", "off"),
  PLAY_TOKENS: words("on", "off"),
  PLAY_APP_ID: {
    takes: { "app-1000000": "app-1000000", [x(64)]: x(64) },
    refuses: [x(65), "app 1"],
  },
  PLAY_KEY: {
    takes: { [x(8)]: x(8), [x(1024)]: x(1024) },
    refuses: [x(7), x(1025), "with-a-dash", "with a blank"],
  },
  VOD_QUOTA: {
    takes: {
      "A=1": { A: 1 },
      "A=100000, B=1": { A: 100_000, B: 1 },
    },
    refuses: ["A=0", "A=1,B=0", "A=1,B=100001", "A=1,A=2", "A", "A=1,"],
  },
  VOD_QUOTA_PER_ADDRESS: whole(1, 100_000),
  VOD_QUOTA_MAX_WAIT_MS: delayMs,
  VOD_QUOTA_SHARE: share,
  VOD_QUOTA_NAME: {
    takes: { a: "a", [x(64)]: x(64), "a.b_c-1": "a.b_c-1" },
    refuses: [x(65), "a b", "ü"],
  },
  AUTH_MODE: words("open", "jwt"),
  AUTH_JWKS_URL: {
    takes: Object.fromEntries(
      [
        ...["https://a.example/keys?v=1", "http://127.0.0.1:1/keys"],
        ...["http://localhost/keys", "http://[::1]/keys"],
      ].map((url) => [url, url]),
    ),
    refuses: ["http://a.example/keys", "https://a@b.example/", "ftp://a/"],
  },
  AUTH_PUBLIC_KEY: { takes: {}, refuses: ["a"] },
  AUTH_ISSUER: claim(1024),
  AUTH_AUDIENCE: claim(1024),
  AUTH_ALGORITHMS: {
    takes: {
      RS256: ["RS256"],
      "RS256,RS384,RS512,PS256,PS384,PS512,ES256,ES384,ES512,EdDSA": [
        ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
        ...["ES256", "ES384", "ES512", "EdDSA"],
      ],
    },
    refuses: ["none", "HS256", "RS256,HS256", "rs256", "RS256,"],
  },
  AUTH_CLOCK_TOLERANCE_SECONDS: whole(0, 300),
  AUTH_SCOPES_CLAIM: claim(200),
  REGISTER_FROM: {
    takes: Object.fromEntries(
      [bucket("abc"), bucket(x(63)), bucket("abc", "a/b/")].map((place) => [
        place,
        [place],
      ]),
    ),
    refuses: [
      ...[bucket("ab"), bucket(x(64)), bucket("abc", "a")],
      ...[`${bucket("abc")},${bucket("ab")}`, `${bucket("abc")},`],
    ],
  },
  CORS_ORIGINS: {
    takes: {
      "https://a.example, http://b:1": ["https://a.example", "http://b:1"],
    },
    refuses: ["*", "https://a.example,https://b.example/", "https://a,"],
  },
  ALLOWED_HOSTS: {
    takes: { "A.example, [::1]": ["a.example", "[::1]"] },
    refuses: ["a.example,b:1", "*", "a,"],
  },
  INTROSPECTION: onOff,
  FEDERATION_SDL: onOff,
  GRAPHIQL: onOff,
  SIMPLE_GETS: onOff,
  PERSISTED_DOCUMENTS: words("automatic", "only"),
  PERSISTED_DOCUMENTS_FILE: {
    takes: { a: "a", [x(4096)]: x(4096) },
    refuses: [x(4097), "a\0b"],
  },
  ROUTER_SECRET: {
    takes: {
      [router(32)]: [router(32)],
      [router(1024)]: [router(1024)],
      [`${router(32)}, ${router(33)}`]: [router(32), router(33)],
    },
    refuses: [
      ...[router(31), router(1025), `${router(32)},${router(31)}`],
      [router(32), router(33), router(34)].join(","),
    ],
  },
  FEDERATION_AUTH_DIRECTIVES: onOff,
  FEDERATED_TRACING: onOff,
  GRAPHQL_OVER_HTTP: words("draft-2026"),
  TRUST_PROXY: {
    takes: {
      "10.0.0.0/1": ["10.0.0.0/1"],
      "10.0.0.1/32, ::1/128": ["10.0.0.1/32", "::1/128"],
      "::/1": ["::/1"],
    },
    refuses: [
      ...["10.0.0.0/0", "10.0.0.0/33", "::/0", "::1/129"],
      ...["10.0.0.1,10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.1,"],
    ],
  },
  RATE_LIMIT_POINTS: whole(1, 999_999_999, { off: "off" }),
  RATE_LIMIT_WINDOW_SECONDS: seconds,
  COST_LIMIT: whole(1, 1_000_000),
  KEEP_ALIVE_TIMEOUT_SECONDS: seconds,
  MAX_CONCURRENT_REQUESTS: whole(1, 100_000),
  CALLER_SHARE: share,
  MAX_EVENT_LOOP_DELAY_MS: timeoutMs,
  REDIS_URL: {
    takes: Object.fromEntries(
      ["redis://a", "rediss://:b@a:6380/0", "redis://a/99999"].map((url) => [
        url,
        url,
      ]),
    ),
    refuses: ["redis://a/100000", "redis://", "http://a", "redis://a#b"],
  },
  HTTPS_PROXY: proxy,
  HTTP_PROXY: proxy,
  NO_PROXY: {
    takes: {
      "*": ["*"],
      ".a.example, b:65535 10.0.0.0/8": [".a.example", "b:65535", "10.0.0.0/8"],
    },
    refuses: ["a,b/c", "http://a", "a:123456"],
  },
  METRICS_PORT: port,
  OTEL_TRACES_EXPORTER: words("otlp", "console", "none"),
  OTEL_EXPORTER_OTLP_ENDPOINT: collector,
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: collector,
  OTEL_EXPORTER_OTLP_PROTOCOL: otlp,
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: otlp,
  OTEL_SDK_DISABLED: words("true", "false"),
  SHUTDOWN_DELAY_MS: delayMs,
  SHUTDOWN_TIMEOUT_MS: timeoutMs,
  LOG_LEVEL: words("trace", "debug", "info", "warn", "error", "silent"),
  NODE_ENV: words("development", "test", "production"),
};

const EMULATOR: Readonly<Record<keyof typeof emulatorVariables, Limits>> = {
  EMULATOR_HOST: host,
  EMULATOR_PORT: port,
  ALIBABA_CLOUD_ACCESS_KEY_ID: secret,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret,
};

/** Long values by their length. */
const shown = (value: string): string =>
  value.length > 60 ? `${value.length} characters` : JSON.stringify(value);

for (const [name, { takes, refuses }] of [
  ...Object.entries(GATEWAY),
  ...Object.entries(EMULATOR),
])
  describe(name, () => {
    const { form } = { ...gatewayVariables, ...emulatorVariables }[
      name as keyof typeof gatewayVariables
    ];

    for (const [value, read] of Object.entries(takes))
      it(`takes ${shown(value)}`, () => {
        expect(form.schema.safeParse(value)).toEqual({
          success: true,
          data: read,
        });
      });

    for (const value of refuses)
      it(`refuses ${shown(value)}`, () => {
        expect(form.schema.safeParse(value).success).toBe(false);
      });
  });

/** The problems of an environment, each as a line. */
function problems(env: Environment): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as ConfigError).problems.map(
      ({ variable, message }) => `${variable}: ${message}`,
    );
  }
}

describe("two variables that bound each other", () => {
  for (const [what, env, expected] of [
    [
      "a call may take as long as one attempt",
      { VOD_ATTEMPT_TIMEOUT_MS: "700", VOD_CALL_TIMEOUT_MS: "700" },
      [],
    ],
    [
      "a call may not take a millisecond less than one attempt",
      { VOD_ATTEMPT_TIMEOUT_MS: "700", VOD_CALL_TIMEOUT_MS: "699" },
      [
        "VOD_CALL_TIMEOUT_MS: expected at least VOD_ATTEMPT_TIMEOUT_MS (700); got 699",
      ],
    ],
    [
      "an attempt may take as long as a call does by default",
      { VOD_ATTEMPT_TIMEOUT_MS: "15000" },
      [],
    ],
    [
      "an attempt may not take longer than a call does by default",
      { VOD_ATTEMPT_TIMEOUT_MS: "15001" },
      [
        "VOD_CALL_TIMEOUT_MS: expected at least VOD_ATTEMPT_TIMEOUT_MS (15001); got 15000",
      ],
    ],
    [
      "a caller's share may be what one operation may cost",
      { RATE_LIMIT_POINTS: "700", COST_LIMIT: "700" },
      [],
    ],
    [
      "a caller's share may not be a point less than one operation may cost",
      { RATE_LIMIT_POINTS: "699", COST_LIMIT: "700" },
      [
        "RATE_LIMIT_POINTS: expected at least COST_LIMIT (700), or `off`; got 699",
      ],
    ],
    [
      "an operation may cost what a caller's share is by default",
      { COST_LIMIT: "6000" },
      [],
    ],
    [
      "an operation may not cost more than a caller's share is by default",
      { COST_LIMIT: "6001" },
      [
        "RATE_LIMIT_POINTS: expected at least COST_LIMIT (6001), or `off`; got 6000",
      ],
    ],
    [
      "an operation may cost anything where nobody is limited",
      { RATE_LIMIT_POINTS: "off", COST_LIMIT: "1000000" },
      [],
    ],
    [
      "metrics may not have the port of everything else",
      { PORT: "4001", METRICS_PORT: "4001" },
      ["METRICS_PORT: expected another port than PORT (4001); got the same"],
    ],
    [
      "metrics may not have the port that everything else has by default",
      { METRICS_PORT: "4000" },
      ["METRICS_PORT: expected another port than PORT (4000); got the same"],
    ],
    [
      "metrics may have the port next to it",
      { PORT: "4001", METRICS_PORT: "4002" },
      [],
    ],
    [
      "both ports may be left to the system",
      { PORT: "0", METRICS_PORT: "0" },
      [],
    ],
    [
      "a shutdown may have as long a delay as it has time",
      { SHUTDOWN_DELAY_MS: "700", SHUTDOWN_TIMEOUT_MS: "700" },
      [],
    ],
    [
      "a call may wait for its quota as long as it may take",
      { VOD_QUOTA_MAX_WAIT_MS: "15000", VOD_CALL_TIMEOUT_MS: "15000" },
      [],
    ],
  ] as const)
    it(what, () => {
      expect(problems(env)).toEqual(expected);
    });
});
