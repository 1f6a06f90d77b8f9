import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The folder of Apollo's package that holds its compiled tests and its subgraphs. */
export const vendorFolder = join(
  here,
  "node_modules/@apollo/federation-subgraph-compatibility-tests/dist",
);

/** Runs Apollo's tests against a supergraph; gives each of its checks with whether it passed. */
export async function runSubgraphChecks({ productsUrl, routerUrl }) {
  const output = await runJest({ productsUrl, routerUrl });
  const { testResults } = JSON.parse(output);
  const assertions = testResults.flatMap((file) => file.assertionResults);
  const { TESTS: checks } = require(join(vendorFolder, "testRunner.js"));
  return checks.map((check) => {
    const own = assertions.filter(
      ({ ancestorTitles, title }) =>
        (ancestorTitles[0] ?? title) === check.assertion,
    );
    const passed =
      own.length > 0 && own.every(({ status }) => status === "passed");
    return { ...check, tests: own.length, passed };
  });
}

/** The package's own runner would start a router that it downloads. */
function runJest({ productsUrl, routerUrl }) {
  const config = {
    rootDir: join(vendorFolder, "tests"),
    haste: { retainAllFiles: true },
    testPathIgnorePatterns: [],
    transform: {},
    moduleNameMapper: {
      "^make-fetch-happen$": join(here, "fetchFromRouter.cjs"),
    },
  };
  const words = ["--json", "--runInBand", "--config", JSON.stringify(config)];
  const env = {
    ...process.env,
    PRODUCTS_URL: productsUrl,
    COMPAT_ROUTER_URL: routerUrl,
  };
  return new Promise((resolve) => {
    // It ends with 1 when a test fails: what it says of each is what counts.
    execFile(
      process.execPath,
      [require.resolve("jest/bin/jest"), ...words],
      { env, maxBuffer: 2 ** 24 },
      (_error, stdout, stderr) => {
        process.stderr.write(stderr);
        resolve(stdout);
      },
    );
  });
}

/** The part of docs/compatibility.md on Apollo's tests. */
export function subgraphSection(checks) {
  const passed = checks.filter((check) => check.passed).length;
  const rows = checks.map(
    ({ column, fedVersion, required, tests, passed: ok }) =>
      `| ${column.replace(/[@_]\w+/, "`$&`")} | ${fedVersion} | ${required ? "yes" : "no"} | ${tests} | ${ok ? "pass" : "**fail**"} |`,
  );
  return [
    "## Apollo Federation",
    "",
    `${passed} of ${checks.length} checks of \`@apollo/federation-subgraph-compatibility-tests\` 1.2.1 pass. They run with \`npm run compat\`: its products schema, built and served as ours is, behind \`@apollo/gateway\` with the two other subgraphs of the package.`,
    "",
    "| check | federation | required | tests | result |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
