import { readFileSync } from "node:fs";
import {
  commonTokens,
  declareFactoryPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import { strykerPlugins as jestPlugins } from "@stryker-mutator/jest-runner";
import { ignorer } from "./descriptions.mjs";
import { mutantKey } from "./mutantKey.mjs";
import { NearestFirst } from "./NearestFirst.mjs";

/** Lets those of a sample pass. Stryker counts the others neither as noticed nor as survivors. */
const sampleChecker = {
  init() {
    return Promise.resolve();
  },
  check(mutants) {
    const asked = new Set(
      JSON.parse(readFileSync(process.env.MUTATE_SAMPLE, "utf8")),
    );
    return Promise.resolve(
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          asked.has(mutantKey(mutant))
            ? { status: "passed" }
            : { status: "compileError", reason: "not in the sample" },
        ]),
      ),
    );
  },
  group(mutants) {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  },
};

nearestFirst.inject = tokens(commonTokens.injector);
function nearestFirst(injector) {
  return new NearestFirst(injector.injectFunction(jestPlugins[0].factory));
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "descriptions", ignorer),
  declareValuePlugin(PluginKind.Checker, "sample", sampleChecker),
  declareFactoryPlugin(PluginKind.TestRunner, "nearestFirst", nearestFirst),
];
