/**
 * Who may import whom. Each comment tells the reader what to do instead.
 * @type {import("dependency-cruiser").IConfiguration}
 */

/** What is started, and so imported by nobody. */
const processes =
  "^src/(main|main/probe|emulator/main|graph/writeSchema)\\.ts$";

/** npm packages that a room may import; everything else in node_modules is refused to it. */
const npm = (...names) => ({
  path: "node_modules",
  pathNot:
    names.length === 0
      ? "^$"
      : `node_modules/(@types/)?(${names.join("|")})(/|$)`,
});

/** A room reaches only the listed rooms of src. */
const room = (name, from, allowed, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: `^src/${from}/` },
  to: { path: "^src/", pathNot: [`^src/${from}/`, ...allowed] },
});

/** A room imports only the listed npm packages. */
const packages = (name, from, names, comment) => ({
  name,
  severity: "error",
  comment,
  from: from,
  to: npm(...names),
});

/**
 * The rooms of the server, each with those below it that it may look into. Beside them stand the files that put
 * a server together.
 */
const serverRooms = {
  request: [],
  limits: [],
  documents: ["request"],
  negotiation: ["request"],
  http: ["request"],
  pages: ["request", "http"],
  overload: ["request", "documents", "http", "negotiation"],
  execute: ["request", "documents", "limits", "negotiation", "overload"],
  subscriptions: [
    "request",
    "documents",
    "http",
    "negotiation",
    "overload",
    "execute",
  ],
};

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "Two files that need each other are one file, or a third one is missing below both.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "No process reaches this file: use it or delete it.",
      from: { path: processes },
      to: {
        path: "^src/",
        pathNot: ["^src/web/", "^src/client/", processes],
        reachable: false,
      },
    },
    {
      name: "no-test-in-src",
      severity: "error",
      comment:
        "Production code never leans on tests or benchmarks: move the shared piece into src.",
      from: { path: "^src/" },
      to: { path: "^(test|bench)/" },
    },
    {
      name: "no-dev-dependency-in-src",
      severity: "error",
      comment:
        "What runs in production is listed under dependencies. (src/web is bundled at install.)",
      from: { path: "^src/", pathNot: "^src/(web|client)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "not-unresolvable",
      severity: "error",
      comment:
        "The import leads nowhere. What benchmarks measure is built, and need not be there yet.",
      from: {},
      to: { couldNotResolve: true, pathNot: "/dist/" },
    },
    room(
      "base-stands-alone",
      "base",
      [],
      "base is the ground: it imports nothing of ours.",
    ),
    packages(
      "base-needs-no-packages",
      { path: "^src/base/" },
      [],
      "base holds interfaces and a few lines of code, no packages.",
    ),
    room(
      "config-stands-alone",
      "config",
      ["^src/base/"],
      "config knows the environment and nothing of the layers: map Config in main.ts.",
    ),
    packages(
      "config-validates-only",
      { path: "^src/config/" },
      ["zod"],
      "config uses the validator alone.",
    ),
    {
      name: "config-in-main-only",
      severity: "error",
      comment:
        "Declare an options type in your layer and let main.ts map Config onto it.",
      from: {
        path: "^src/",
        pathNot: [
          "^src/config/",
          "^src/main(\\.ts$|/)",
          "^src/emulator/main\\.ts$",
        ],
      },
      to: { path: "^src/config/" },
    },
    room(
      "vod-stands-alone",
      "vod",
      ["^src/base/"],
      "vod has never heard of GraphQL or HTTP servers: pass what it needs as an option.",
    ),
    packages(
      "vod-picks-its-packages",
      {
        path: "^src/vod/",
        pathNot: ["^src/vod/transport/", "^src/vod/chainCredentials\\.ts$"],
      },
      [],
      "Signing, policy and operations are pure: transport and credentials hold the packages.",
    ),
    packages(
      "vod-transport-packages",
      { path: "^src/vod/transport/" },
      ["undici", "fast-xml-parser"],
      "The transport uses undici and the XML reader alone.",
    ),
    packages(
      "vod-credentials-package",
      { path: "^src/vod/chainCredentials\\.ts$" },
      ["@alicloud/credentials"],
      "Only the vendor's provider chain.",
    ),
    {
      name: "vod-through-its-index",
      severity: "error",
      comment:
        "Import from vod/index.js; if a name is missing there, decide whether it is public.",
      from: { path: "^src/", pathNot: ["^src/vod/", "^src/emulator/"] },
      to: { path: "^src/vod/", pathNot: "^src/vod/index\\.ts$" },
    },
    room(
      "auth-stands-alone",
      "auth",
      ["^src/base/"],
      "auth tells who calls and what he may do: it knows neither GraphQL nor VOD.",
    ),
    packages(
      "auth-picks-its-packages",
      { path: "^src/auth/" },
      ["jose"],
      "Tokens are checked by jose alone.",
    ),
    room(
      "play-signs-alone",
      "play",
      ["^src/base/", "^src/vod/index\\.ts$"],
      "play signs what a player shows VOD: who may have it is for graph to know.",
    ),
    packages(
      "play-picks-its-packages",
      { path: "^src/play/" },
      ["jose"],
      "Tokens are signed by jose alone.",
    ),
    room(
      "egress-stands-alone",
      "egress",
      ["^src/base/"],
      "egress knows the way out and not who takes it: main.ts hands it to those who call.",
    ),
    packages(
      "egress-picks-its-packages",
      { path: "^src/egress/" },
      ["undici", "http-proxy-agent", "https-proxy-agent"],
      "egress is what finds a way through a proxy, for each kind of caller.",
    ),
    room(
      "events-stands-alone",
      "events",
      ["^src/base/", "^src/vod/index\\.ts$"],
      "events reads media through vod/index and tells who listens: who that is, and how, is not its business.",
    ),
    packages(
      "events-needs-no-packages",
      { path: "^src/events/" },
      [],
      "events declares PubSub; redis/ implements it.",
    ),
    room(
      "graph-knows-no-server",
      "graph",
      ["^src/base/", "^src/(vod|auth|events|play)/index\\.ts$"],
      "graph reaches base and the index of vod, auth, events and play: the server passes the rest in through the context.",
    ),
    packages(
      "graph-picks-its-packages",
      { path: "^src/graph/" },
      [
        "lru-cache",
        "graphql",
        "type-graphql",
        "reflect-metadata",
        "graphql-scalars",
        "dataloader",
        "@graphql-tools/utils",
      ],
      "graph speaks GraphQL: HTTP, logging and configuration live elsewhere.",
    ),
    room(
      "probe-asks-by-the-client",
      "probe",
      ["^src/base/", "^src/vod/index\\.ts$"],
      "probe asks VOD by the gateway's own client: main/probe.ts tells it which account.",
    ),
    packages(
      "probe-needs-no-packages",
      { path: "^src/probe/" },
      [],
      "probe is questions and answers.",
    ),
    {
      name: "http-in-server-and-emulator-only",
      severity: "error",
      comment:
        "Servers live in server/ and emulator/, calls go through vod/transport and egress: pass what you need in.",
      from: {
        path: "^src/",
        pathNot: ["^src/server/", "^src/emulator/", "^src/egress/"],
      },
      to: { path: "^(node:)?(http|http2|https)$" },
    },
    room(
      "server-through-graph-index",
      "server",
      ["^src/base/", "^src/(graph|auth|events)/index\\.ts$"],
      "server does not reach vod: it gets the client as an opaque value.",
    ),
    ...Object.entries(serverRooms).map(([name, below]) => ({
      name: `server-floor-of-${name}`,
      severity: "error",
      comment:
        "The rooms of the server stand on each other, and docs/request.md tells in which order: move what two need to the one below.",
      from: { path: `^src/server/${name}/` },
      to: {
        path: "^src/server/",
        pathNot: [name, ...below].map((room) => `^src/server/${room}/`),
      },
    })),
    packages(
      "server-picks-its-packages",
      { path: "^src/server/" },
      [
        "@apollo/server",
        "lru-cache",
        "@as-integrations/fastify",
        "fastify",
        "@fastify",
        "graphql",
        "helmet",
        "negotiator",
        "pino",
        "rate-limiter-flexible",
        "graphql-ws",
        "ws",
      ],
      "server is HTTP, Apollo Server, its protocols, limits and the log.",
    ),
    room(
      "redis-serves-interfaces",
      "redis",
      ["^src/base/", "^src/(vod|events|auth)/index\\.ts$"],
      "redis knows what vod, events and auth ask for, and who runs it not at all: main.ts hands it to them.",
    ),
    {
      name: "redis-borrows-types-only",
      severity: "error",
      comment:
        "redis implements interfaces of vod, events and auth: what it needs of their code, main.ts passes in.",
      from: { path: "^src/redis/" },
      to: {
        path: "^src/(vod|events|auth)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    packages(
      "redis-picks-its-packages",
      { path: "^src/redis/" },
      ["ioredis", "rate-limiter-flexible"],
      "redis uses the Redis client and what builds on it.",
    ),
    room(
      "telemetry-serves-interfaces",
      "telemetry",
      ["^src/base/", "^src/(vod|events|server)/index\\.ts$"],
      "telemetry knows what vod and server tell an observer, and who runs it not at all: main.ts hands it to them.",
    ),
    {
      name: "telemetry-borrows-types-only",
      severity: "error",
      comment:
        "telemetry implements interfaces of vod and server: what it needs of their code, main.ts passes in.",
      from: { path: "^src/telemetry/" },
      to: {
        path: "^src/(vod|events|server)/",
        dependencyTypesNot: ["type-only"],
      },
    },
    packages(
      "telemetry-picks-its-packages",
      { path: "^src/telemetry/" },
      ["@opentelemetry", "prom-client"],
      "telemetry is OpenTelemetry and prom-client.",
    ),
    {
      name: "emulator-borrows-types-only",
      severity: "error",
      comment:
        "Sharing code with the client would let one bug hide in both: write the check anew.",
      from: { path: "^src/emulator/" },
      to: { path: "^src/vod/", dependencyTypesNot: ["type-only"] },
    },
    room(
      "emulator-stands-alone",
      "emulator",
      ["^src/base/", "^src/vod/", "^src/config/"],
      "The emulator is a stand-in for another company's service: it knows nothing of ours.",
    ),
    packages(
      "emulator-needs-no-packages",
      { path: "^src/emulator/" },
      [],
      "The emulator writes broken answers by hand: node:http is enough.",
    ),
    {
      name: "nothing-imports-the-emulator",
      severity: "error",
      comment:
        "Only main/openUpstream starts the emulator, by a dynamic import, in embedded mode.",
      from: { path: "^src/", pathNot: ["^src/emulator/", "^src/main/"] },
      to: { path: "^src/emulator/" },
    },
    {
      name: "main-starts-the-emulator-dynamically",
      severity: "error",
      comment: "A static import would load the emulator in production.",
      from: { path: "^src/main/" },
      to: {
        path: "^src/emulator/",
        dependencyTypesNot: ["dynamic-import", "type-only"],
      },
    },
    {
      name: "nothing-imports-main",
      severity: "error",
      comment: "main.ts wires the rooms; no room leans on it.",
      from: { path: "^src/", pathNot: "^src/main(\\.ts$|/)" },
      to: { path: ["^src/(emulator/)?main\\.ts$", "^src/main/"] },
    },
    packages(
      "main-wires-our-own-rooms",
      { path: ["^src/(emulator/)?main\\.ts$", "^src/main/"] },
      [],
      "main.ts only wires our own rooms.",
    ),
    room(
      "web-knows-client-only",
      "web",
      ["^src/client/"],
      "Browser code knows the gateway by its documents.",
    ),
    room(
      "client-stands-alone",
      "client",
      [],
      "The client package knows the gateway by its documents.",
    ),
    packages(
      "client-picks-its-packages",
      { path: "^src/client/" },
      ["graphql", "@graphql-typed-document-node"],
      "What a frontend installs brings next to nothing: pass the rest in as an option.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // What has packages of its own: they are installed when it runs.
    exclude: {
      path: "^(dist/|(bench|test)/peers/.*[.]mjs$|test/mutate/stryker/)",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
