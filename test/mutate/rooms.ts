/** A part of `src` that has a score of its own: small enough for half an hour on two cores. */
export interface Room {
  readonly name: string;
  /** The share of faults that its tests are to notice, in percent. */
  readonly goal: 80 | 90;
  /** From the root of the repository, as Stryker reads them: `!` leaves out. */
  readonly sources: readonly string[];
  /**
   * The tests nearest to it, of which those run that import what is changed. Those of `test/unit` run first, and
   * the others where they notice nothing. Tests that start a process or a browser are left out by themselves.
   */
  readonly tests: readonly string[];
}

const unit = (...folders: readonly string[]): readonly string[] =>
  folders.map((folder) => `test/unit/${folder}/**/*.test.ts`);
const e2e = (...files: readonly string[]): readonly string[] =>
  files.map((file) => `test/e2e/${file}.test.ts`);

const folder = (path: string): readonly string[] => [`src/${path}/**/*.ts`];
/** The files of a folder, without those of its folders. */
const files = (path: string): readonly string[] => [`src/${path}/*.ts`];

/** Operations and types of the graph are thin: what they do is seen from outside. */
const operations = e2e("*");

export const rooms: readonly Room[] = [
  {
    name: "events",
    goal: 90,
    sources: folder("events"),
    tests: [...unit("events"), ...e2e("events/callbackRoute")],
  },
  {
    name: "vod/policy",
    goal: 90,
    sources: folder("vod/policy"),
    tests: [
      ...unit("vod"),
      ...e2e(
        "brokenAnswers",
        "cancelUrlUploadJobs",
        "deadlines",
        "deleteVideo",
        "get{AttachedMediaInfo,ImageInfos,URLUploadInfos,UploadDetails,VideoInfos}",
        "holds/lostAnswers",
        "lostAnswers",
        "registerMedia",
        "updateVideoInfos",
        "uploadMediaByURL",
      ),
    ],
  },
  {
    name: "vod/quota",
    goal: 90,
    sources: folder("vod/quota"),
    tests: unit("vod"),
  },
  {
    name: "vod/signing",
    goal: 90,
    sources: folder("vod/signing"),
    tests: [...unit("vod"), ...e2e("signatures")],
  },
  {
    name: "vod/errors",
    goal: 90,
    sources: folder("vod/errors"),
    tests: [...unit("vod"), "test/parity/errorsDocument.test.ts"],
  },
  {
    name: "vod",
    goal: 80,
    sources: [
      ...files("vod"),
      ...folder("vod/match"),
      ...folder("vod/transport"),
    ],
    tests: [...unit("vod"), ...e2e("brokenAnswers", "deadlines")],
  },
  {
    name: "vod/operations",
    goal: 80,
    sources: folder("vod/operations"),
    tests: [...unit("vod"), ...operations],
  },
  {
    name: "auth",
    goal: 90,
    sources: folder("auth"),
    tests: [...unit("auth"), ...e2e("callers/{keys,scopes,strangers}")],
  },
  {
    name: "graph/ownership",
    goal: 90,
    sources: folder("graph/ownership"),
    tests: [...unit("graph"), ...e2e("callers/owners*")],
  },
  {
    name: "graph/access",
    goal: 90,
    sources: folder("graph/access"),
    tests: [
      ...unit("graph"),
      ...e2e("callers/scopes"),
      "test/parity/scopes.test.ts",
      "test/contract/authDirectives.test.ts",
    ],
  },
  {
    name: "graph/cost",
    goal: 90,
    sources: folder("graph/cost"),
    tests: [...unit("graph"), ...e2e("callers/cost*")],
  },
  {
    name: "graph/loaders",
    goal: 90,
    sources: [...folder("graph/loaders"), ...folder("graph/batches")],
    tests: [
      ...unit("graph"),
      ...e2e("batchFailuresInTheLog", "getVideoInfos", "getImageInfos"),
    ],
  },
  {
    name: "graph/rules",
    goal: 90,
    sources: folder("graph/rules"),
    tests: [...unit("graph"), "test/parity/refusals.test.ts"],
  },
  {
    name: "graph/search",
    goal: 90,
    sources: [...folder("graph/search"), ...folder("graph/paging")],
    tests: [...unit("graph"), ...e2e("searchMedia", "getVideoList")],
  },
  {
    name: "graph",
    goal: 80,
    sources: [
      ...files("graph"),
      ...folder("graph/audit"),
      ...folder("graph/entities"),
      ...folder("graph/errors"),
      ...folder("graph/scalars"),
      "!src/graph/writeSchema.ts",
    ],
    tests: [
      ...unit("graph"),
      ...e2e("callers/audit", "federationEntities", "callers/context"),
    ],
  },
  {
    name: "graph/operations",
    goal: 80,
    sources: folder("graph/operations"),
    tests: [...unit("graph"), ...operations],
  },
  {
    name: "graph/types",
    goal: 80,
    sources: folder("graph/types"),
    tests: [...unit("graph"), ...operations],
  },
  {
    name: "server/documents",
    goal: 90,
    sources: folder("server/documents"),
    tests: [...unit("server"), ...e2e("server/persistedDocuments")],
  },
  {
    name: "server/overload",
    goal: 90,
    sources: folder("server/overload"),
    tests: [
      ...unit("server"),
      ...e2e("server/overload", "server/hangUps", "subscriptions/overload"),
    ],
  },
  {
    name: "server/subscriptions",
    goal: 90,
    sources: folder("server/subscriptions"),
    tests: [...unit("server"), ...e2e("subscriptions/*")],
  },
  {
    name: "server/limits",
    goal: 80,
    sources: [...folder("server/limits"), ...folder("server/negotiation")],
    tests: [
      ...unit("server"),
      ...e2e("server/queryLimits", "server/negotiation", "callers/rateLimit"),
    ],
  },
  {
    name: "server/request",
    goal: 80,
    sources: folder("server/request"),
    tests: [...unit("server"), ...e2e("server/*", "overHttpAudits")],
  },
  {
    name: "server/http",
    goal: 80,
    sources: [
      ...folder("server/http"),
      ...folder("server/pages"),
      ...files("server"),
    ],
    tests: [...unit("server"), ...e2e("server/*", "overHttpAudits")],
  },
  {
    name: "server/execute",
    goal: 80,
    sources: folder("server/execute"),
    tests: [...unit("server"), ...e2e("server/*", "subscriptions/*")],
  },
  {
    name: "client",
    goal: 80,
    sources: [
      ...files("client"),
      ...folder("client/adapters"),
      ...folder("client/errors"),
    ],
    tests: [...unit("client"), ...e2e("client/*")],
  },
  {
    name: "client/upload",
    goal: 90,
    sources: folder("client/upload"),
    tests: [...unit("client"), ...e2e("client/*")],
  },
  {
    name: "config",
    goal: 80,
    sources: folder("config"),
    tests: [...unit("config"), "test/parity/configurationDocument.test.ts"],
  },
  {
    name: "base",
    goal: 80,
    sources: [...folder("base"), ...folder("egress")],
    tests: [...unit("base"), ...unit("egress")],
  },
  {
    name: "redis",
    goal: 80,
    sources: folder("redis"),
    tests: [...unit("redis")],
  },
  {
    name: "telemetry",
    goal: 80,
    sources: folder("telemetry"),
    tests: e2e("telemetry/*"),
  },
  {
    name: "main",
    goal: 80,
    sources: ["src/main.ts", ...folder("main")],
    tests: e2e("server/*"),
  },
  {
    name: "emulator/actions:a-f",
    goal: 80,
    sources: ["src/emulator/actions/**/[A-Za-f]*.ts"],
    tests: [...unit("emulator"), "test/contract/emulat*.test.ts"],
  },
  {
    name: "emulator/actions:g-z",
    goal: 80,
    sources: ["src/emulator/actions/**/[g-z]*.ts"],
    tests: [...unit("emulator"), "test/contract/emulat*.test.ts"],
  },
  {
    name: "emulator/oss",
    goal: 80,
    sources: folder("emulator/oss"),
    tests: [...unit("emulator"), "test/contract/objectStorage*.test.ts"],
  },
  {
    name: "emulator/rpc",
    goal: 80,
    sources: [...folder("emulator/rpc"), ...folder("emulator/search")],
    tests: [...unit("emulator"), "test/contract/emulat*.test.ts"],
  },
  {
    name: "emulator",
    goal: 80,
    sources: [
      ...files("emulator"),
      ...folder("emulator/control"),
      ...folder("emulator/events"),
      ...folder("emulator/media"),
      "!src/emulator/main.ts",
    ],
    tests: [...unit("emulator"), "test/contract/emulat*.test.ts"],
  },
];
