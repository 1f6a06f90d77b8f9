import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

/** What opens a gateway and has every place that it writes to searched for secrets. */
const opensAGateway =
  /\b(?:startStack|startServer|startSupergraph|openScene|GatewayProcess|Scene)\b|\/soak\/|\/faults\//;
/** What would open one past the search. */
const pastTheSearch =
  /import \{[^}]*\bcreateServer\b[^}]*\} from "[./]*src\/server|"dist\/main\.js"/;

const files = readdirSync("test/e2e", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => [name, readFileSync(join("test/e2e", name), "utf8")] as const);

it("every end-to-end test opens its gateways by what searches for secrets", () => {
  const others = files.filter(([, text]) => !opensAGateway.test(text));
  expect(others.map(([name]) => name)).toEqual([]);
});

it("no end-to-end test opens a gateway past the search", () => {
  const past = files.filter(([, text]) => pastTheSearch.test(text));
  expect(past.map(([name]) => name)).toEqual([]);
});
