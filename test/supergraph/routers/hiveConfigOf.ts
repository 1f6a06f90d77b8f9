import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import { transformSync } from "esbuild";
import type { HiveConfig } from "./startHiveGateway.js";

/** The `gateway.config.ts` that a page shows, as Hive Gateway's command reads it. */
export function hiveConfigOf(page: string): HiveConfig {
  const text = readFileSync(page, "utf8");
  const block = /^```ts\n(import { defineConfig }[^]*?)^```/m.exec(text)?.[1];
  if (block === undefined)
    throw new Error(`${page} shows no gateway.config.ts.`);
  const { code } = transformSync(block, { loader: "ts", format: "cjs" });
  const module: { exports: { gatewayConfig?: HiveConfig } } = { exports: {} };
  const run = compileFunction(code, ["module", "require"]) as (
    module: object,
    require: () => object,
  ) => void;
  run(module, () => ({ defineConfig: (config: HiveConfig) => config }));
  return module.exports.gatewayConfig!;
}
