import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { build } from "esbuild";

jest.setTimeout(600_000);

/** A frontend's project that has installed the packed tarball. */
let project: string;
let packed: readonly string[];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "vod-graph-client-"));
  execFileSync(process.execPath, ["src/client/build.mjs"]);
  const npm = ["pack", resolve("dist/client"), "--pack-destination", project];
  execFileSync("npm", npm, { stdio: "pipe" });
  const tarball = readdirSync(project).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  const packages = [`./${tarball}`, "@apollo/client@4", "graphql@16", "rxjs@7"];
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...quietly, ...packages], {
    cwd: project,
    stdio: "pipe",
  });
  const home = join(project, "node_modules/vod-graph-client");
  packed = (readdirSync(home, { recursive: true }) as string[]).toSorted();
});

/** @returns what the compiler has to say about a program of the project */
function typeCheck(name: string, program: string): string {
  writeFileSync(join(project, name), program);
  const tsc = [
    resolve("node_modules/typescript/bin/tsc"),
    ...["--noEmit", "--strict", "--exactOptionalPropertyTypes"],
    ...["--module", "nodenext", "--lib", "es2023,dom,dom.iterable"],
    ...["--target", "es2023", "--skipLibCheck"],
    name,
  ];
  const { stdout } = spawnSync(process.execPath, tsc, {
    cwd: project,
    encoding: "utf8",
  });
  return stdout;
}

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
  it("holds its code, its types, the schema, a licence and a README, and nothing of the server", () => {
    const unexpected = packed.filter(
      (name) =>
        !/^(adapters|errors|generated|upload)$|\.js$|\.d\.ts$|^(LICENSE|README\.md|api\.graphql|(package|persisted-documents)\.json)$/.test(
          name,
        ),
    );
    expect(unexpected).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        "LICENSE",
        "README.md",
        "adapters/apollo.js",
        "adapters/urql.js",
        "api.graphql",
        "index.d.ts",
        "index.js",
        "persisted-documents.json",
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

  it("type-checks in a program of plain fetch", () => {
    const program = `import { execute, fetchFetcher, isGatewayError, VideoDocument } from "vod-graph-client";
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
`;
    expect(typeCheck("plain.ts", program)).toBe("");
  });

  it("type-checks in a program of Apollo Client", () => {
    const program = `import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { CreateUploadDocument, VideoDocument, VideoUpdatedDocument } from "vod-graph-client";

const client = new ApolloClient({
  link: new HttpLink({ uri: "http://127.0.0.1:4000/graphql" }),
  cache: new InMemoryCache(),
});

export async function title(id: string): Promise<string | null | undefined> {
  const { data } = await client.query({ query: VideoDocument, variables: { id } });
  return data?.video?.title;
}

export async function create(fileName: string): Promise<string | undefined> {
  const { data } = await client.mutate({
    mutation: CreateUploadDocument,
    variables: { input: { fileName, title: fileName } },
  });
  return data?.createUpload?.uploadAuth;
}

client.subscribe({ query: VideoUpdatedDocument, variables: { id: "1" } })
  .subscribe(({ data }) => { console.log(data?.videoUpdated?.status); });

// @ts-expect-error -- a document's variables are checked
void client.query({ query: VideoDocument, variables: { name: "x" } });
`;
    expect(typeCheck("apollo.ts", program)).toBe("");
  });
});
