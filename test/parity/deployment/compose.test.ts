import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { loadConfig, loadEmulatorConfig } from "../../../src/config/index.js";
import {
  emulatorVariables,
  gatewayVariables,
  type Variable,
} from "../../../src/config/variables.js";
import { imageEnvironment, stages } from "./readDockerfile.js";
import { readYaml } from "./readYaml.js";
import { nonEmpty } from "../../support/nonEmpty.js";

interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly target?: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly deploy?: { readonly replicas: number };
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly test: readonly string[] };
}

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
}

interface Prometheus {
  readonly rule_files: readonly string[];
  readonly scrape_configs: readonly {
    readonly dns_sd_configs: readonly {
      readonly names: readonly string[];
      readonly port: number;
    }[];
  }[];
}

const folder = "deploy/compose";
const { services } = readYaml(`${folder}/compose.yaml`) as Compose;
const gateway = services["gateway"]!;
const secrets: Readonly<Record<string, string>> = {
  ROUTER_SECRET: "a-router-secret-of-32-characters",
  REDIS_PASSWORD: "aPasswordOfRedis",
  EMULATOR_KEY_SECRET: "a-key-of-the-emulator",
};
const given = withSecrets(gateway.environment);
const config = loadConfig({ ...imageEnvironment, ...given });
const emulator = loadEmulatorConfig(
  withSecrets(services["emulator"]?.environment),
);

const all = Object.values(services);
const startedAfter = all.flatMap(({ depends_on = {} }) =>
  Object.keys(depends_on),
);
const mounted = all
  .flatMap(({ volumes = [] }) => volumes)
  .filter((volume) => volume.startsWith("."))
  .map((volume) => volume.split(":")[0]!);
const started = all
  .flatMap(({ command = [] }) => command)
  .filter((word) => word.startsWith("dist/"));

describe("deploy/compose", () => {
  it("sets variables that exist", () => {
    expect(Object.keys(gatewayVariables)).toEqual(
      expect.arrayContaining(Object.keys(given)),
    );
    expect([...Object.keys(emulatorVariables), "NODE_ENV"]).toEqual(
      expect.arrayContaining(
        Object.keys(services["emulator"]?.environment ?? {}),
      ),
    );
  });

  it("points the gateways at the emulator, with the key pair that it takes", () => {
    expect(config.upstream).toMatchObject({
      mode: "keyPair",
      endpoint: `http://emulator:${emulator.port}`,
      accessKeyId: emulator.accessKeyId,
      accessKeySecret: emulator.accessKeySecret,
    });
  });

  it("points them at the Redis, with the password that it asks for", () => {
    const { hostname, password } = new URL(config.redisUrl ?? "");
    expect(password).toBe("aPasswordOfRedis");
    const redis = services[hostname]!;
    const words = (redis.command ?? []).map(interpolated);
    expect(words[words.indexOf("--requirepass") + 1]).toBe(password);
    expect(withSecrets(redis.environment)).toEqual({ REDISCLI_AUTH: password });
    expect(redis.healthcheck?.test).toEqual(["CMD", "redis-cli", "-e", "ping"]);
  });

  it("ships no secret: whoever starts it has to give each", () => {
    const text = readFileSync(`${folder}/compose.yaml`, "utf8");
    const asked = [...text.matchAll(/\$\{(\w+)([^}]*)\}/g)];
    expect(new Set(asked.map(([, name]) => name))).toEqual(
      new Set(Object.keys(secrets)),
    );
    for (const [, name, otherwise] of nonEmpty(asked))
      expect(otherwise).toBe(`:?set ${name}`);
    const variables: Readonly<Record<string, Variable>> = {
      ...gatewayVariables,
      ...emulatorVariables,
    };
    const given = all
      .flatMap(({ environment = {} }) => Object.entries(environment))
      .filter(([name]) => variables[name]?.secret === true)
      .filter(([name]) => !name.endsWith("_KEY_ID"));
    for (const [name, value] of nonEmpty(given))
      expect([name, value]).toEqual([name, expect.stringContaining("${")]);
  });

  it("says how to make its secrets, into a file that git and images leave out", () => {
    for (const page of [`${folder}/compose.yaml`, "docs/operations.md"])
      expect(readFileSync(page, "utf8")).toContain(
        `for name in ${Object.keys(secrets).join(" ")}; do`,
      );
    for (const [file, rule] of [
      [".gitignore", ".env"],
      [".dockerignore", "**/.env*"],
    ] as const)
      expect(readFileSync(file, "utf8").split("\n")).toContain(rule);
  });

  it("has no account with a password that all know", () => {
    expect(services["grafana"]?.environment).toMatchObject({
      GF_AUTH_ANONYMOUS_ORG_ROLE: "Viewer",
      GF_AUTH_DISABLE_LOGIN_FORM: "true",
      GF_SECURITY_DISABLE_INITIAL_ADMIN_CREATION: "true",
    });
  });

  it("lets the router alone send documents of its own", () => {
    expect(config.documents).toEqual({
      mode: "only",
      routerSecrets: [
        withSecrets(services["router"]?.environment)["ROUTER_SECRET"],
      ],
    });
  });

  it("gives the gateways time to drain, and some to spare", () => {
    const { shutdownDelayMs, shutdownTimeoutMs } = config.http;
    const graceMs = 1000 * Number.parseInt(gateway.stop_grace_period ?? "");
    expect(graceMs).toBeGreaterThanOrEqual(
      shutdownDelayMs + shutdownTimeoutMs + 5000,
    );
  });

  it("stays under the quota without Redis", () => {
    const replicas = gateway.deploy?.replicas ?? 0;
    expect(replicas * config.quota.share).toBeLessThanOrEqual(1);
  });

  it("publishes ports on loopback alone, and none of the gateways'", () => {
    const ports = all.flatMap(({ ports = [] }) => ports);
    for (const port of nonEmpty(ports)) expect(port).toMatch(/^127\.0\.0\.1:/);
    expect(gateway.ports).toBeUndefined();
  });

  it("serves a supergraph that leads to the gateways", () => {
    const target = mkdtempSync(join(tmpdir(), "supergraph-"));
    const file = join(target, "supergraph.graphql");
    const [node, script] = services["supergraph"]?.command ?? [];
    try {
      expect(node).toBe("node");
      execFileSync(process.execPath, [script!, file]);
      expect(readFileSync(file, "utf8")).toContain(
        `@join__graph(name: "vod", url: "http://gateway:${imageEnvironment["PORT"]}/graphql")`,
      );
    } finally {
      rmSync(target, { recursive: true });
    }
  });

  it("is watched by a Prometheus that finds every gateway", () => {
    const { scrape_configs, rule_files } = readYaml(
      `${folder}/prometheus/prometheus.yml`,
    ) as Prometheus;
    const port = Number(imageEnvironment["METRICS_PORT"]);
    expect(scrape_configs.flatMap((job) => job.dns_sd_configs)).toMatchObject([
      { names: ["gateway"], port },
    ]);
    for (const file of nonEmpty(rule_files))
      expect(services["prometheus"]?.volumes?.join("\n")).toContain(
        `/etc/prometheus/${file}:`,
      );
  });

  it.each(Object.entries(services))("has an image for %s", (_name, service) => {
    const { image, build: { target } = {} } = service;
    expect(image ?? target).toBeDefined();
    const built = stages.map(({ name }) => name);
    expect([undefined, ...built]).toContain(target);
  });

  it.each(startedAfter)("has %s, which is waited for", (name) => {
    expect(services).toHaveProperty(name);
  });

  it.each(mounted)("has %s to mount", (path) => {
    expect(existsSync(join(folder, path))).toBe(true);
  });

  it.each(started)("builds %s, which it starts", (file) => {
    expect(existsSync(`src${file.slice("dist".length, -2)}ts`)).toBe(true);
  });
});

/** An environment as compose makes it where the secrets are set. */
function withSecrets(
  environment: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      interpolated(value),
    ]),
  );
}

/** `${NAME:?message}` is what `NAME` is set to. */
function interpolated(value: string): string {
  return value.replaceAll(
    /\$\{(\w+):\?[^}]*\}/g,
    (_all, name: string) => secrets[name] ?? "",
  );
}
