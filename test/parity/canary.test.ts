import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { gatewayFile } from "../support/GatewayProcess.js";

/** What opens a gateway and has every place that it writes to searched for secrets. */
const opensAGateway =
  /\b(?:startStack|startServer|startSupergraph|openScene|GatewayProcess|Scene)\b|\/soak\/|\/faults\//;

/** What would open one past the search: our server itself, or a file that starts the gateway. */
const pastTheSearch: readonly RegExp[] = [
  /import \{[^}]*\bcreateServer\b[^}]*\} from "[./]*src\/server/,
  /\bdist\/(?:\w+\/)*main\.js\b/,
  /\bsrc\/main\.[jt]s\b/,
  /\bgatewayFile\b/,
];

/** The command of a process that is searched may name what it starts. */
const isPastTheSearch = (text: string): boolean => {
  const others = text
    .replaceAll(/^import [^;]*GatewayProcess\.js";$/gm, "")
    .replaceAll(/new GatewayProcess\(\{.*?\}\)/gs, "");
  return pastTheSearch.some((way) => way.test(others));
};

const files = readdirSync("test/e2e", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => [name, readFileSync(join("test/e2e", name), "utf8")] as const);

it("every end-to-end test opens its gateways by what searches for secrets", () => {
  const others = files.filter(([, text]) => !opensAGateway.test(text));
  expect(others.map(([name]) => name)).toEqual([]);
});

it("no end-to-end test opens a gateway past the search", () => {
  const past = files.filter(([, text]) => isPastTheSearch(text));
  expect(past.map(([name]) => name)).toEqual([]);
});

describe("a gateway is opened past the search by", () => {
  const ways: Readonly<Record<string, string>> = {
    "the server of ours":
      'import { createServer, type ServerOptions } from "../../src/server/index.js";',
    "the bundle, by its name": 'spawn("node", ["dist/gateway/main.js"]);',
    "the bundle, by the name that the search has for it":
      'import { GatewayProcess, gatewayFile } from "../support/GatewayProcess.js";\nspawn("node", [gatewayFile]);',
    "the bundle beside a process that is searched":
      'new GatewayProcess({ command: ["node", gatewayFile], env: {} });\nspawn("node", [gatewayFile]);',
    "what the compiler has made": 'fork("../../dist/main.js");',
    "its source": 'spawn("tsx", ["src/main.ts"]);',
  };
  for (const [way, text] of Object.entries(ways))
    it(way, () => {
      expect(isPastTheSearch(text)).toBe(true);
    });

  it("no process that is searched", () => {
    const text =
      'import { GatewayProcess, gatewayFile } from "../support/GatewayProcess.js";\nnew GatewayProcess({ command: ["node", "--inspect", gatewayFile] });';
    expect(isPastTheSearch(text)).toBe(false);
  });
});

it("what the tests start is what users start, and it is built", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(scripts["start"]).toBe(`exec node ${gatewayFile}`);
  expect(existsSync(gatewayFile)).toBe(true);
});
