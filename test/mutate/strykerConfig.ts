import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Room } from "./rooms.js";
import { startsProcess } from "./startsProcess.js";

const plugins = (name: string): string =>
  fileURLToPath(new URL(`./stryker/${name}`, import.meta.url));

export interface StrykerRun {
  readonly room: Room;
  /** The revision's folder. */
  readonly root: string;
  readonly mutate: readonly string[];
  readonly isSample: boolean;
  readonly concurrency: number;
  readonly reportFile: string;
}

/** What StrykerJS is told. What it means: https://stryker-mutator.io/docs/stryker-js/configuration/ */
export function strykerConfig(run: StrykerRun): object {
  return {
    plugins: ["@stryker-mutator/jest-runner", plugins("plugins.mjs")],
    testRunner: "nearestFirst",
    testRunnerNodeArgs: [
      "--experimental-vm-modules",
      "--disable-warning=ExperimentalWarning",
    ],
    // ES modules of finished runs stay in memory: about 20 MB of them for each fault.
    maxTestRunnerReuse: 20,
    coverageAnalysis: "perTest",
    jest: {
      projectType: "custom",
      enableFindRelatedTests: true,
      config: jestConfig(run),
    },
    mutate: run.mutate,
    ignorers: ["descriptions"],
    checkers: run.isSample ? ["sample"] : [],
    // Types are erased by the transform, and nobody looks at them.
    disableTypeChecks: false,
    concurrency: run.concurrency,
    // Tests that hang are given up one by one, long before. This ends what never lets go of the process.
    timeoutMS: 10_000,
    timeoutFactor: 4,
    dryRunTimeoutMinutes: 15,
    tempDirName: "reports/mutate/sandbox",
    cleanTempDir: "always",
    ignorePatterns: ["dist", "bench", "findings", "deploy"].concat(
      ["peers", "compat", "mutate", "soak"].map((name) => `test/${name}`),
    ),
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: run.reportFile },
    incremental: !run.isSample,
    incrementalFile: `reports/mutate/${run.room.name.replaceAll("/", "-")}.incremental.json`,
    allowConsoleColors: false,
    logLevel: "warn",
  };
}

/** On top of jest.config.js. */
function jestConfig({ room, root }: StrykerRun): object {
  return {
    // The revision of before looks at tests alone, and finds few of those that are related.
    roots: ["<rootDir>/test", "<rootDir>/src"],
    testMatch: room.tests.map((glob) => `<rootDir>/${glob}`),
    testPathIgnorePatterns: ["/node_modules/", ...slowTests(root)],
    testSequencer: plugins("SomeFiles.mjs"),
    testEnvironment: plugins("FirstFailure.cjs"),
    setupFilesAfterEnv: [plugins("giveUpSoon.mjs")],
    // It builds, and installs what only those that start a process need.
    globalSetup: null,
    maxWorkers: 1,
    workerIdleMemoryLimit: null,
  };
}

function slowTests(root: string): readonly string[] {
  return readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter(
      (name) => name.endsWith(".test.ts") && !name.includes("node_modules"),
    )
    .filter((name) =>
      startsProcess(readFileSync(join(root, "test", name), "utf8")),
    )
    .map((name) => `/test/${name.replaceAll(".", "\\.")}$`);
}
