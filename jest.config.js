/** @type {import("jest").Config} */
export default {
  // Of `src` there are no tests, but what they import: by that `--findRelatedTests` finds them.
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2023",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
        },
        module: { type: "es6" },
        sourceMaps: "inline",
      },
    ],
  },
  injectGlobals: false,
  // A crowded machine is no reason to fail: nothing is asserted about time. This ends what hangs, and is many
  // times what the slowest test takes alone.
  testTimeout: 240_000,
  // ES modules of finished test files stay in memory: a worker that has grown is replaced by a new one.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1GB",
  // A worker whose event loop is empty still has a heap of hundreds of megabytes to take down, which takes Node.js
  // longer than the half second that jest gives by default: who is killed after a minute has left something open.
  workerGracefulExitTimeout: 60_000,
  globalSetup: "<rootDir>/test/support/globalSetup.mjs",
  reporters: ["default", "<rootDir>/test/support/CountReporter.mjs"],
};
