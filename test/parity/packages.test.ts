import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { build, type BuildOptions, type Metafile } from "esbuild";
import { gatewayBundle } from "../../scripts/gatewayBundle.mjs";
import { pages } from "../../src/web/pages.mjs";

/** Of what a package's file, or an entry of the lock file, says of a package. */
interface Package {
  readonly license?: unknown;
  readonly dev?: boolean;
}

/** Whoever hosts the gateway, for others too, and whoever builds on it has to keep a notice, and no more. */
const allowed: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
]);

describe("the packages of production", () => {
  let gateway: Metafile;
  let browser: readonly Metafile[];
  beforeAll(async () => {
    // The emulator is in there, and runs alone as well.
    const { entryPoints } = gatewayBundle;
    const emulator = "src/emulator/main.ts";
    gateway = await metafileOf({
      ...gatewayBundle,
      entryPoints: [...entryPoints, emulator],
    });
    browser = await Promise.all(
      pages.map((page) => metafileOf({ ...page, minify: false })),
    );
  }, 120_000);

  it("are those that the code imports: what tests alone use is for development", () => {
    const { dependencies } = readJson("package.json") as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(Object.keys(dependencies).toSorted()).toEqual(
      importedBySources(gateway),
    );
  });

  it("let others host and change what is bundled of them, in the gateway and in its pages", () => {
    const folders = [gateway, ...browser].flatMap(packageFolders);
    expect(folders).toEqual(
      expect.arrayContaining(["node_modules/graphql", "node_modules/react"]),
    );
    const read = folders.map(
      (folder) => [folder, readJson(`${folder}/package.json`)] as const,
    );
    expect(otherwiseLicensed(read)).toEqual([]);
  });

  it("let others host and change what is installed of them", () => {
    const { packages } = readJson("package-lock.json") as {
      readonly packages: Readonly<Record<string, Package>>;
    };
    const installed = Object.entries(packages).filter(
      ([folder, { dev }]) => folder !== "" && dev !== true,
    );
    expect(otherwiseLicensed(installed)).toEqual([]);
  });
});

describe("a licence", () => {
  it.each([
    "MIT",
    "(MIT AND BSD-3-Clause)",
    "(GPL-3.0-only OR MIT)",
    "Apache-2.0 AND (MIT OR GPL-2.0-only)",
  ])("may be %s", (license) => {
    expect(otherwiseLicensed([["a", { license }]])).toEqual([]);
  });

  it.each([
    "Elastic-2.0",
    "BUSL-1.1",
    "AGPL-3.0-only",
    "(MIT AND Elastic-2.0)",
    "SEE LICENSE IN LICENSE.md",
    "UNLICENSED",
    "",
    undefined,
  ])("may not be %s", (license) => {
    expect(otherwiseLicensed([["a", { license }]])).toEqual([
      `a: ${String(license)}`,
    ]);
  });
});

async function metafileOf(options: BuildOptions): Promise<Metafile> {
  const { metafile } = await build({
    ...options,
    metafile: true,
    write: false,
  });
  return metafile;
}

/** What the code of `src` itself imports, types apart, of all that esbuild has read. */
function importedBySources({ inputs }: Metafile): readonly string[] {
  const names = Object.entries(inputs)
    .filter(([file]) => file.startsWith("src/"))
    .flatMap(([, { imports }]) => imports)
    .map(({ path, original, external }) =>
      packageOf(external === true ? path : (original ?? ".")),
    );
  return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

/** The package that an import leads to, if it is one. */
function packageOf(specifier: string): string | undefined {
  const name = /^(@[\w.-]+\/)?\w[\w.-]*/.exec(specifier)?.[0];
  return specifier.startsWith("node:") ? undefined : name;
}

/** The folders of all packages that something was taken from. */
function packageFolders({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs).map(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0],
  );
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

/** Those of other licences than the allowed ones, each with its own. */
function otherwiseLicensed(
  packages: readonly (readonly [folder: string, Package])[],
): readonly string[] {
  return packages
    .filter(([, { license }]) => !isAllowed(license))
    .map(([folder, { license }]) => `${folder}: ${String(license)}`);
}

/**
 * Whether an expression asks for allowed licences alone: all of an AND, one of an OR, innermost first.
 *
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
function isAllowed(license: unknown): boolean {
  if (typeof license !== "string") return false;
  const inner = /\(([^()]*)\)/.exec(license);
  if (inner?.[1] !== undefined)
    return isAllowed(
      license.replace(inner[0], isAllowed(inner[1]) ? "MIT" : "none"),
    );
  return license
    .split(" OR ")
    .some((all) => all.split(" AND ").every((one) => allowed.has(one)));
}

function readJson(path: string): Package {
  return JSON.parse(readFileSync(path, "utf8")) as Package;
}
