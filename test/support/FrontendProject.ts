import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { transformAsync } from "@babel/core";
import { build, transform, type Plugin } from "esbuild";

/** What a frontend has besides: in the versions of this repository, so that nothing changes by itself. */
const PACKAGES = [
  "@apollo/client",
  "@babel/core",
  "@graphql-codegen/client-preset",
  "@types/react",
  "@types/react-dom",
  "@types/relay-runtime",
  "@urql/core",
  "@urql/exchange-graphcache",
  "aliyun-upload-vod",
  "babel-plugin-relay",
  "graphql",
  "graphql-sse",
  "graphql-ws",
  "react",
  "react-dom",
  "relay-runtime",
  "rxjs",
  "urql",
];

/** A frontend's project: a folder of its own, into which npm has installed our packed client. */
export class FrontendProject {
  readonly folder: string;

  constructor() {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), "frontend-")));
    const built = join(this.folder, "built");
    execFileSync(process.execPath, ["src/client/build.mjs", built]);
    this.#npm("pack", built, "--pack-destination", this.folder);
    const tarball = readdirSync(this.folder).find((name) =>
      name.endsWith(".tgz"),
    )!;
    this.write("package.json", '{ "type": "module" }');
    this.#npm("install", "--legacy-peer-deps", `./${tarball}`);
    for (const name of PACKAGES) this.#link(name);
  }

  /** Where the packed client lies. */
  get client(): string {
    return join(this.folder, "node_modules/vod-graph-client");
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
  }

  /** @returns what the compiler has to say about files of the project; nothing is well */
  typeCheck(...files: readonly string[]): string {
    const { stdout } = spawnSync(
      process.execPath,
      [
        resolve("node_modules/typescript/bin/tsc"),
        ...["--noEmit", "--strict", "--exactOptionalPropertyTypes"],
        ...["--module", "esnext", "--moduleResolution", "bundler"],
        ...["--target", "es2023", "--lib", "es2023,dom,dom.iterable"],
        ...["--jsx", "react-jsx", "--skipLibCheck"],
        ...files,
      ],
      { cwd: this.folder, encoding: "utf8" },
    );
    return stdout;
  }

  /** @returns a classic script, which the vendor's uploader needs, or a module */
  async bundle(
    entry: string,
    format: "iife" | "esm" = "iife",
  ): Promise<string> {
    const { outputFiles } = await build({
      entryPoints: [join(this.folder, entry)],
      ...{ bundle: true, write: false, logLevel: "silent" },
      ...{ format, platform: "browser" },
      tsconfigRaw: { compilerOptions: { jsx: "react-jsx" } },
      plugins: [relay],
      define: { "process.env.NODE_ENV": '"production"' },
    });
    return outputFiles[0]!.text;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #npm(...words: readonly string[]): void {
    const quietly = ["--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", [...words, ...quietly], {
      cwd: this.folder,
      stdio: "pipe",
    });
  }

  #link(name: string): void {
    const place = join(this.folder, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve("node_modules", name), place);
  }
}

/** What Relay's documents need at build time: its own plug-in for Babel. */
const relay: Plugin = {
  name: "relay",
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = readFileSync(path, "utf8");
      if (!source.includes("graphql`")) return undefined;
      const { code } = await transform(source, { loader: "ts" });
      const compiled = await transformAsync(code, {
        filename: path,
        plugins: [["babel-plugin-relay", { eagerEsModules: true }]],
        configFile: false,
      });
      return { contents: compiled?.code ?? "", loader: "js" };
    });
  },
};
