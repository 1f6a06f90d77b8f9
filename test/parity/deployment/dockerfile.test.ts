import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { ConfigError, loadConfig } from "../../../src/config/index.js";
import {
  gatewayVariables,
  type Variable,
} from "../../../src/config/variables.js";
import { probePaths } from "../../../src/server/request/probePaths.js";
import {
  baseImage,
  image,
  imageEnvironment,
  restsOf,
  stages,
} from "./readDockerfile.js";
import { nonEmpty } from "../../support/nonEmpty.js";

const account = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "an-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "a-secret",
};

const copies = stages.flatMap((stage) => restsOf(stage, "COPY"));
const ofTheRepository = copies
  .filter((rest) => !rest.startsWith("--from="))
  .flatMap((rest) => rest.split(" ").slice(0, -1));

describe("the image", () => {
  it("runs on an exact version of Node.js 24, on a small base", () => {
    expect(baseImage).toMatch(/^node:24\.\d+\.\d+-[a-z]+-slim$/);
  });

  it("has one base, named once", () => {
    const names = stages.map(({ name }) => name);
    const bases = new Set(stages.map(({ from }) => from));
    expect([...bases].filter((from) => !names.includes(from))).toEqual([
      "${NODE_IMAGE}",
    ]);
  });

  it.each(ofTheRepository)("copies %s, which is here", (path) => {
    expect(existsSync(path)).toBe(true);
  });

  it.each(ofTheRepository)(
    "is sent %s, and not all that lies about",
    (path) => {
      const [first, ...rules] = readFileSync(".dockerignore", "utf8")
        .split("\n")
        .filter((line) => !/^(#|$)/.test(line));
      expect(first).toBe("*");
      const allowed = rules.filter((rule) => rule.startsWith("!"));
      expect(allowed.some((rule) => path.startsWith(rule.slice(1)))).toBe(true);
    },
  );

  it("holds what the code reads beside itself", () => {
    const held = restsOf(image, "COPY").map(
      (rest) => rest.replace(/^--from=\S+ /, "").split(" ")[0],
    );
    expect(held).toEqual(
      expect.arrayContaining([
        "/app/dist/",
        "/app/node_modules/",
        "schema/persisted-documents.json",
      ]),
    );
  });

  it("runs no script of a package, as package.json has it", () => {
    const { allowScripts } = JSON.parse(
      readFileSync("package.json", "utf8"),
    ) as { readonly allowScripts: Readonly<Record<string, boolean>> };
    expect(new Set(Object.values(allowScripts))).toEqual(new Set([false]));
    const installs = stages
      .flatMap((stage) => restsOf(stage, "RUN"))
      .filter((command) => /\bnpm (ci|install|i)\b/.test(command));
    expect(installs).toEqual([
      "npm ci --ignore-scripts",
      "npm ci --omit=dev --ignore-scripts",
    ]);
  });

  it("takes its packages from the stage without those for development", () => {
    expect(restsOf(image, "COPY")).toContain(
      "--from=dependencies /app/node_modules/ node_modules/",
    );
  });

  it("is not root, and says so by number", () => {
    expect(restsOf(image, "USER")).toEqual(["1000:1000"]);
  });

  it("starts what the build makes, with nothing between it and its signals", () => {
    const [command] = restsOf(image, "CMD");
    const words = JSON.parse(command ?? "") as readonly string[];
    // As `npm start`, which the tests of whole processes hold.
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(scripts["start"]).toBe(`exec ${words.join(" ")}`);
    expect(words).toHaveLength(2);
  });

  it("is asked for its health where the server answers", () => {
    const [check = ""] = restsOf(image, "HEALTHCHECK");
    const path = /\$\{process\.env\.PORT\}(\/\w+)`/.exec(check)?.[1] ?? "";
    expect(probePaths).toContain(path);
    expect(check).toMatch(/CMD \["node",/);
  });

  it("exposes the ports that it listens at", () => {
    const { PORT, METRICS_PORT } = imageEnvironment;
    expect(restsOf(image, "EXPOSE")).toEqual([`${PORT} ${METRICS_PORT}`]);
  });

  it("sets variables that exist, and no secret", () => {
    const variables: Readonly<Record<string, Variable>> = gatewayVariables;
    for (const name of nonEmpty(Object.keys(imageEnvironment))) {
      expect(variables).toHaveProperty(name);
      expect(variables[name]?.secret).not.toBe(true);
    }
  });

  it("leaves to whoever runs it who may call", () => {
    const env = { ...imageEnvironment, ...account };
    expect(problemsOf(env)).toEqual(["AUTH_MODE"]);
    expect(problemsOf({ ...env, AUTH_MODE: "open" })).toEqual([]);
  });
});

describe("what is installed in production", () => {
  it("holds each version of a package three times at most", () => {
    const { packages } = JSON.parse(
      readFileSync("package-lock.json", "utf8"),
    ) as { readonly packages: Readonly<Record<string, Locked>> };
    const copiesOf = new Map<string, number>();
    for (const [path, { version, dev }] of Object.entries(packages)) {
      if (dev === true) continue;
      const name = `${path.split("node_modules/").at(-1)}@${version}`;
      copiesOf.set(name, (copiesOf.get(name) ?? 0) + 1);
    }
    // npm copies a version to all who need it where another version, of a package for development, has the top of
    // the tree. Install it there by name once, take the name out of package.json again: the lock keeps the place.
    expect([...copiesOf].filter(([, count]) => count > 3)).toEqual([]);
  });
});

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
}

function problemsOf(env: Readonly<Record<string, string>>): readonly string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable }) => variable);
  }
}
