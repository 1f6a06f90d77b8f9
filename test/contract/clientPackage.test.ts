import { execFileSync, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { build } from "esbuild";

jest.setTimeout(120_000);

/** A frontend's project that has installed the packed tarball. */
let project: string;
let packed: readonly string[];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "vod-graph-client-"));
  execFileSync(process.execPath, ["src/client/build.mjs"]);
  const npm = ["pack", resolve("dist/client"), "--pack-destination", project];
  execFileSync("npm", npm, { stdio: "pipe" });
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"))!;
  const home = join(project, "node_modules/vod-graph-client");
  mkdirSync(home, { recursive: true });
  const tar = ["-xzf", join(project, tarball), "--strip-components=1"];
  execFileSync("tar", [...tar, "-C", home]);
  packed = (readdirSync(home, { recursive: true }) as string[]).toSorted();
  for (const name of ["graphql", "@graphql-typed-document-node"])
    symlinkSync(
      resolve("node_modules", name),
      join(project, "node_modules", name),
    );
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

async function bundle(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: project },
    ...{ bundle: true, minify: true, write: false },
    ...{ format: "esm", platform: "browser" },
  });
  return outputFiles[0]!.text;
}

describe("the packed vod-graph-client", () => {
  it("holds its code, its types, a licence and a README, and nothing of the server", () => {
    const unexpected = packed.filter(
      (name) =>
        !/^(errors|generated|upload)$|\.js$|\.d\.ts$|^(LICENSE|README\.md|package\.json)$/.test(
          name,
        ),
    );
    expect(unexpected).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "index.d.ts",
        "index.js",
        "upload/index.d.ts",
        "upload/index.js",
      ]),
    );
    expect(packed.filter((name) => /gql\.|server|vod\//.test(name))).toEqual(
      [],
    );
  });

  it("bundles one document without the others and without graphql", async () => {
    const code = await bundle(
      'import { VideoReviewDocument } from "vod-graph-client"; console.log(VideoReviewDocument);',
    );
    expect(code).toContain("VideoReview");
    expect(code).not.toContain("CreateUpload");
    expect(code.length).toBeLessThan(3_000);
  });

  it("type-checks in a project of plain fetch", () => {
    writeFileSync(
      join(project, "program.ts"),
      `import { execute, fetchFetcher, isGatewayError, VideoDocument } from "vod-graph-client";
import { createUploader, type VendorUploaderClass } from "vod-graph-client/upload";

declare const Vod: VendorUploaderClass;
const fetcher = fetchFetcher({ url: "http://127.0.0.1:4000/graphql" });

export async function title(id: string): Promise<string | null> {
  try {
    const { video } = await execute(fetcher, VideoDocument, { id });
    return video === null ? null : video.title;
  } catch (error) {
    if (isGatewayError(error) && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

export async function send(file: File): Promise<string> {
  const task = createUploader({ fetcher, Vod }).upload(file, { kind: "video", input: { title: file.name } });
  task.subscribe((state) => { if (state.phase === "failed") console.log(state.error.message); });
  return (await task.completion()).id;
}
// @ts-expect-error -- a document's variables are checked
void execute(fetcher, VideoDocument, { name: "x" });
`,
    );
    const tsc = [
      resolve("node_modules/typescript/bin/tsc"),
      ...["--noEmit", "--strict", "--exactOptionalPropertyTypes"],
      ...["--module", "nodenext", "--lib", "es2023,dom"],
      "program.ts",
    ];
    const { stdout } = spawnSync(process.execPath, tsc, {
      cwd: project,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });
});
