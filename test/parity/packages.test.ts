import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { build, type Metafile } from "esbuild";
import { gatewayBundle } from "../../scripts/gatewayBundle.mjs";

const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The package that a file or an import belongs to, if it is one. */
function packageOf(specifier: string): string | undefined {
  const name = /^(@[\w.-]+\/)?\w[\w.-]*/.exec(specifier)?.[0];
  return specifier.startsWith("node:") ? undefined : name;
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

describe("the packages of production", () => {
  let read: Metafile;
  // All of the gateway, and the emulator, which runs alone as well.
  beforeAll(async () => {
    const { metafile } = await build({
      ...gatewayBundle,
      entryPoints: [...gatewayBundle.entryPoints, "src/emulator/main.ts"],
      metafile: true,
      write: false,
    });
    read = metafile;
  }, 120_000);

  it("are those that the code imports: what tests alone use is for development", () => {
    expect(Object.keys(dependencies).toSorted()).toEqual(
      importedBySources(read),
    );
  });
});
