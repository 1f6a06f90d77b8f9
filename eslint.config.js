import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import jestPlugin from "eslint-plugin-jest";
import nodePlugin from "eslint-plugin-n";
import tseslint from "typescript-eslint";
import { graphqlRules } from "./eslint.graphql.js";
import { ownMembersOnly } from "./eslint.ownMembers.js";
import { blindExpectations, testRules } from "./eslint.tests.js";

const typescript = ["**/*.ts", "**/*.tsx"];

const noReExportAll = {
  selector: "ExportAllDeclaration",
  message: "Name what you export: `export *` hides what a change exposes.",
};
const noTsEnumDefault = {
  selector: "TSEnumDeclaration[const=true]",
  message: "Const enums do not survive single-file compilation.",
};

const noCloseOfAnswer = {
  selector:
    "CallExpression[callee.property.name=/^(on|once|addListener)$/][callee.object.property.name=/^(raw|response)$/][arguments.0.value=/^close$/], CallExpression[callee.property.name=/^(on|once|addListener)$/][callee.object.name=/^(raw|response)$/][arguments.0.value=/^close$/]",
  message:
    "An answer behind others never hears of the end of its connection: use onceOver of server/requestEnd.",
};

export default tseslint.config(
  {
    ignores: ["dist/", "reports/", "node_modules/", "src/client/generated/"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["**/*.js", "**/*.cjs", "**/*.mjs"], ...js.configs.recommended },
  {
    files: ["**/*.cjs"],
    languageOptions: { globals: { module: "writable", require: "readonly" } },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", URL: "readonly" },
    },
  },
  {
    // What benchmarks and peers start as it is, without a compiler.
    files: ["bench/**/*.mjs", "test/peers/**/*.mjs"],
    languageOptions: {
      globals: {
        AbortController: "readonly",
        Buffer: "readonly",
        URLSearchParams: "readonly",
        fetch: "readonly",
        performance: "readonly",
        setTimeout: "readonly",
      },
    },
  },
  {
    files: typescript,
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { "import-x": importX, n: nodePlugin },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-expect-error": "allow-with-description" },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/no-extraneous-class": [
        "error",
        { allowWithDecorator: true },
      ],
      "import-x/no-default-export": "error",
      // One import per module: a type among values is marked there.
      "import-x/no-duplicates": ["error", { "prefer-inline": true }],
      "no-restricted-syntax": ["error", noReExportAll, noTsEnumDefault],
      "no-restricted-globals": [
        "error",
        {
          name: "process",
          message: "The environment is read in config/ alone.",
        },
        { name: "fetch", message: "HTTP goes through vod/transport alone." },
      ],
      "n/prefer-node-protocol": "error",
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 60 }],
      complexity: ["error", 10],
      "max-depth": ["error", 3],
      "max-params": ["error", 4],
    },
  },
  {
    // Whatever runs for strangers. A test chooses its own names.
    files: ["src/**/*.ts"],
    plugins: { house: ownMembersOnly },
    rules: { "house/own-members-only": "error" },
  },
  {
    files: ["src/server/**"],
    ignores: ["src/server/request/requestEnd.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        noReExportAll,
        noTsEnumDefault,
        noCloseOfAnswer,
      ],
    },
  },
  {
    // The processes' own entry points, and the one place that reads the environment.
    files: [
      "src/main.ts",
      "src/emulator/main.ts",
      "src/main/probe.ts",
      "src/config/**",
      "src/graph/writeSchema.ts",
    ],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // Browser code: fetch is the platform's, and the bundler reads its own process.
    files: ["src/web/**"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // A class of type-graphql describes a type of the schema: what a resolver answers is a plain
    // object of that shape, and nothing is lost when one is spread into another.
    files: ["src/graph/**", "test/unit/graph/**"],
    rules: {
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      "@typescript-eslint/no-misused-spread": "off",
    },
  },
  {
    files: ["test/**", "bench/**"],
    rules: {
      "max-lines": "off",
      "max-lines-per-function": "off",
      "no-restricted-globals": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["test/**/*.ts"],
    plugins: { jest: jestPlugin },
    rules: {
      ...testRules,
      "no-restricted-syntax": [
        "error",
        noReExportAll,
        noTsEnumDefault,
        ...blindExpectations,
      ],
    },
  },
  {
    files: ["codegen.ts"],
    rules: { "import-x/no-default-export": "off" },
  },
  ...graphqlRules,
);
