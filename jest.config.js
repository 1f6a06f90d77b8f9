/** @type {import("jest").Config} */
export default {
  roots: ["<rootDir>/test"],
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
  globalSetup: "<rootDir>/test/support/globalSetup.mjs",
  reporters: ["default", "<rootDir>/test/support/CountReporter.mjs"],
};
