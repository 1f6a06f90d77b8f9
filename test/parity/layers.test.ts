import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** What `.dependency-cruiser.cjs` holds, as far as this test reads it. */
interface Rules {
  readonly forbidden: readonly { readonly name: string }[];
}

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

const rules = createRequire(import.meta.url)(
  resolve(".dependency-cruiser.cjs"),
) as Rules;

/** The rules of the house. Each has to exist, whatever else may be added to them. */
const HOUSE_RULES = [
  "config-in-main-only",
  "emulator-borrows-types-only",
  "graph-knows-no-server",
  "no-cycles",
  "no-dev-dependency-in-src",
  "no-orphans",
  "no-test-in-src",
  "server-through-graph-index",
  "vod-stands-alone",
  "vod-through-its-index",
];

const SERVER_ROOMS = [
  "documents",
  "execute",
  "http",
  "limits",
  "negotiation",
  "overload",
  "pages",
  "request",
  "subscriptions",
];

/** A house in small: what the sources below import. Everything here is allowed. */
const ROOMS: Readonly<Record<string, string>> = {
  "src/main.ts":
    'import "./config/index.js"; import "./auth/index.js"; import "./redis/index.js"; import "./server/index.js"; import "./telemetry/index.js"; import "./main/openUpstream.js";',
  "src/main/openUpstream.ts":
    'import "../config/index.js"; void import("../emulator/index.js");',
  "src/base/clock.ts": "export const clock = 1;",
  "src/base/logger.ts":
    'import "./clock.js"; export interface Logger { readonly a: 1 }',
  "src/config/index.ts": 'import "zod"; import "../base/logger.js";',
  "src/vod/index.ts":
    'import "./transport/pool.js"; import "./chainCredentials.js";',
  "src/vod/transport/pool.ts": 'import "undici"; import "../../base/clock.js";',
  "src/vod/chainCredentials.ts": 'void import("@alicloud/credentials");',
  "src/graph/index.ts":
    'import "graphql"; import "../vod/index.js"; import "../events/index.js";',
  "src/events/index.ts": 'import "../vod/index.js"; import "../base/clock.js";',
  "src/auth/index.ts": 'import "jose"; export interface A { readonly a: 1 }',
  "src/redis/index.ts":
    'import "ioredis"; import "../base/logger.js"; import type { A } from "../auth/index.js"; export type B = A;',
  "src/telemetry/index.ts":
    'import "prom-client"; import "@opentelemetry/api"; import "../base/logger.js";',
  "src/server/index.ts": [
    'import "fastify"; import "../graph/index.js";',
    ...SERVER_ROOMS.map((room) => `import "./${room}/z.js";`),
  ].join(" "),
  ...Object.fromEntries(
    SERVER_ROOMS.map((room) => [
      `src/server/${room}/z.ts`,
      "export const z = 1;",
    ]),
  ),
  "src/emulator/index.ts":
    'import "node:http"; import type { A } from "../vod/transport/pool.js"; export type B = A;',
  "src/client/documents.ts": "export const document = 1;",
  "src/web/page.ts": 'import "../client/documents.js"; import "react";',
  "test/support/fake.ts": 'import "../../src/vod/transport/pool.js";',
};

/** One forbidden import per rule: the rule, the file that breaks it, and how. */
const TRESPASSES: readonly (readonly [string, string, string])[] = [
  [
    "no-cycles",
    "src/base/clock.ts",
    'import type { Logger } from "./logger.js"; export type L = Logger;',
  ],
  ["no-orphans", "src/base/lonely.ts", "export const lonely = 1;"],
  ["no-orphans", "src/base/unread.ts", 'import "./clock.js";'],
  ["no-test-in-src", "src/server/a.ts", 'import "../../test/support/fake.js";'],
  ["no-dev-dependency-in-src", "src/server/b.ts", 'import "fast-check";'],
  ["not-unresolvable", "src/server/c.ts", 'import "./nowhere.js";'],
  ["base-stands-alone", "src/base/d.ts", 'import "../config/index.js";'],
  ["base-needs-no-packages", "src/base/e.ts", 'import "zod";'],
  ["config-stands-alone", "src/config/f.ts", 'import "../vod/index.js";'],
  ["config-validates-only", "src/config/g.ts", 'import "undici";'],
  ["config-in-main-only", "src/server/h.ts", 'import "../config/index.js";'],
  ["vod-stands-alone", "src/vod/i.ts", 'import "../graph/index.js";'],
  [
    "vod-stands-alone",
    "src/vod/i2.ts",
    'import type { A } from "../graph/index.js"; export type B = A;',
  ],
  ["vod-picks-its-packages", "src/vod/j.ts", 'import "undici";'],
  ["vod-transport-packages", "src/vod/transport/k.ts", 'import "graphql";'],
  [
    "vod-credentials-package",
    "src/vod/chainCredentials.ts",
    'import "undici";',
  ],
  [
    "vod-through-its-index",
    "src/graph/l.ts",
    'import "../vod/transport/pool.js";',
  ],
  [
    "vod-through-its-index",
    "src/graph/l2.ts",
    'import type { A } from "../vod/transport/pool.js"; export type B = A;',
  ],
  ["events-stands-alone", "src/events/l1.ts", 'import "../auth/index.js";'],
  ["events-needs-no-packages", "src/events/l2.ts", 'import "ioredis";'],
  ["auth-stands-alone", "src/auth/l3.ts", 'import "../vod/index.js";'],
  ["auth-picks-its-packages", "src/auth/l4.ts", 'import "graphql";'],
  ["egress-stands-alone", "src/egress/l5.ts", 'import "../config/index.js";'],
  ["egress-picks-its-packages", "src/egress/l6.ts", 'import "jose";'],
  [
    "redis-serves-interfaces",
    "src/redis/l5.ts",
    'import type { A } from "../server/index.js"; export type B = A;',
  ],
  ["redis-borrows-types-only", "src/redis/l6.ts", 'import "../auth/index.js";'],
  ["redis-picks-its-packages", "src/redis/l7.ts", 'import "fastify";'],
  [
    "telemetry-serves-interfaces",
    "src/telemetry/l8.ts",
    'import type { A } from "../auth/index.js"; export type B = A;',
  ],
  [
    "telemetry-borrows-types-only",
    "src/telemetry/l9.ts",
    'import "../server/index.js";',
  ],
  ["telemetry-picks-its-packages", "src/telemetry/l10.ts", 'import "fastify";'],
  ["graph-knows-no-server", "src/graph/m.ts", 'import "../server/index.js";'],
  ["graph-picks-its-packages", "src/graph/n.ts", 'import "fastify";'],
  ["http-in-server-and-emulator-only", "src/graph/o.ts", 'import "node:http";'],
  ["http-in-server-and-emulator-only", "src/vod/o.ts", 'import "node:https";'],
  [
    "server-through-graph-index",
    "src/server/p.ts",
    'import "../vod/index.js";',
  ],
  ...(
    [
      ["request", "limits"],
      ["limits", "request"],
      ["documents", "execute"],
      ["negotiation", "documents"],
      ["http", "overload"],
      ["pages", "overload"],
      ["overload", "subscriptions"],
      ["execute", "http"],
      ["subscriptions", "pages"],
    ] as const
  ).map(
    ([room, above]) =>
      [
        `server-floor-of-${room}`,
        `src/server/${room}/y.ts`,
        `import "../${above}/z.js";`,
      ] as const,
  ),
  ["server-picks-its-packages", "src/server/q.ts", 'import "undici";'],
  [
    "emulator-borrows-types-only",
    "src/emulator/r.ts",
    'import "../vod/index.js";',
  ],
  ["emulator-stands-alone", "src/emulator/s.ts", 'import "../graph/index.js";'],
  ["emulator-needs-no-packages", "src/emulator/t.ts", 'import "fastify";'],
  [
    "nothing-imports-the-emulator",
    "src/server/u.ts",
    'void import("../emulator/index.js");',
  ],
  [
    "main-starts-the-emulator-dynamically",
    "src/main/u.ts",
    'import "../emulator/index.js";',
  ],
  ["nothing-imports-main", "src/server/v.ts", 'import "../main.js";'],
  ["play-signs-alone", "src/play/p3.ts", 'import "../graph/index.js";'],
  ["play-picks-its-packages", "src/play/p4.ts", 'import "undici";'],
  ["probe-asks-by-the-client", "src/probe/p.ts", 'import "../graph/index.js";'],
  ["probe-needs-no-packages", "src/probe/p2.ts", 'import "undici";'],
  ["main-wires-our-own-rooms", "src/main.ts", 'import "graphql";'],
  ["web-knows-client-only", "src/web/w.ts", 'import "../vod/index.js";'],
  ["client-stands-alone", "src/client/x.ts", 'import "../base/clock.js";'],
  ["client-picks-its-packages", "src/client/x.ts", 'import "undici";'],
];

describe("the layer rules", () => {
  const folders: string[] = [];
  let broken: ReadonlySet<string>;
  let kept: ReadonlySet<string>;

  beforeAll(() => {
    kept = cruise(ROOMS);
    broken = cruise(withTrespasses());
  }, 60_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("hold the rules of the house", () => {
    const names = rules.forbidden.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(HOUSE_RULES));
  });

  it("are each broken by a trespass of this test", () => {
    const names = rules.forbidden.map(({ name }) => name);
    const tried = new Set(TRESPASSES.map(([rule]) => rule));
    expect([...tried].sort()).toEqual([...names].sort());
  });

  it("allow what the house allows", () => {
    expect([...kept]).toEqual([]);
  });

  for (const [rule, file, source] of TRESPASSES) {
    it(`${rule}: refuse ${source} in ${file}`, () => {
      expect(broken).toContain(`${rule}: ${file}`);
    });
  }

  /** @returns each violation, as rule and file */
  function cruise(sources: Readonly<Record<string, string>>): Set<string> {
    const folder = build(sources);
    folders.push(folder);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        resolve(".dependency-cruiser.cjs"),
        "--output-type",
        "json",
        "src",
        "test",
      ],
      { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    if (stdout === "") throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as Cruise;
    return new Set(
      summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`),
    );
  }
});

/** The small house with every trespass in it. */
function withTrespasses(): Readonly<Record<string, string>> {
  const sources = { ...ROOMS };
  for (const [, file, source] of TRESPASSES) {
    sources[file] = `${sources[file] ?? ""}\n${source}`;
  }
  return sources;
}

/** Writes sources into a folder of their own, with our packages and settings beside them. */
function build(sources: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "layers-"));
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  for (const file of ["package.json", "tsconfig.json"]) {
    copyFileSync(file, join(folder, file));
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  return folder;
}
