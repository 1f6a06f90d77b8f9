import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { buildSchema, isScalarType, isSpecifiedScalarType } from "graphql";
import { parse as parseYaml } from "yaml";
import { codeBlocks } from "../../support/codeBlocks.js";
import { FrontendProject } from "../../support/FrontendProject.js";
import { startStack, type Stack } from "../../support/startStack.js";

const WRITTEN = "http://127.0.0.1:4000/graphql";
const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";

let project: FrontendProject;
let stack: Stack;
beforeAll(async () => {
  project = new FrontendProject();
  stack = await startStack();
});
afterAll(async () => {
  await stack.close();
  project.remove();
});

/** Runs a module that a page shows, against the gateway of the test. */
async function run(
  page: string,
  name: string,
  ...given: readonly unknown[]
): Promise<unknown> {
  const block = codeBlocks(page).find((one) => one.name === `${name}.ts`)!;
  project.write(block.name, block.text);
  expect(project.typeCheck(block.name)).toBe("");
  const text = block.text.replaceAll(WRITTEN, `${stack.url}/graphql`);
  project.write(block.name, text);
  const bundled = await project.bundle(block.name, "esm");
  project.write(`${name}.mjs`, bundled);
  const module = (await import(
    pathToFileURL(join(project.folder, `${name}.mjs`)).href
  )) as Readonly<Record<string, (...given: unknown[]) => unknown>>;
  return module[name]!(...given);
}

describe("the code of pages for frontends", () => {
  it("reads a video, in src/client/README.md", async () => {
    expect(await run("src/client/README.md", "titleById", NORMAL)).toBe(
      "Concert film, full length",
    );
  });

  it("sends a hash in place of a document, in docs/persisted-documents.md", async () => {
    const page = "docs/persisted-documents.md";
    expect(await run(page, "refreshById", UPLOADING)).toMatchObject({
      data: { refreshUpload: { videoId: UPLOADING } },
    });
  });

  it("types documents of a frontend's own with GraphQL Code Generator, in docs/frontend.md", () => {
    const [config] = codeBlocks("docs/frontend.md");
    project.write(config!.name, config!.text);
    project.write(
      "src/facts.graphql",
      `query Facts($id: ID!) { video(id: $id) { size createdAt coverUrl userData { extend } } }`,
    );
    execFileSync(
      process.execPath,
      [
        resolve("node_modules/@graphql-codegen/cli/esm/bin.js"),
        "--config",
        config!.name,
      ],
      { cwd: project.folder, stdio: "pipe" },
    );
    const types = readFileSync(
      join(project.folder, "src/generated/graphql.ts"),
      "utf8",
    );
    const facts = /export type FactsQuery = .*/.exec(types)?.[0];
    expect(facts).toMatch(/size.?: number/);
    expect(facts).toMatch(/createdAt.?: string/);
    expect(facts).toMatch(/coverUrl.?: string/);
    expect(facts).toMatch(/extend.?: unknown/);
  });

  it("tells generators the types of every scalar that we have, each time the same", () => {
    const schema = buildSchema(readFileSync("schema/api.graphql", "utf8"));
    const scalars = Object.values(schema.getTypeMap())
      .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type))
      .map(({ name }) => name);
    const table = Object.fromEntries(
      [
        ...readFileSync("docs/frontend.md", "utf8").matchAll(
          /^\| `(\w+)` .*\| `(\w+)`\s*\|$/gm,
        ),
      ].map(([, name, type]) => [name!, type!]),
    );
    expect(Object.keys(table).sort()).toEqual(scalars.sort());
    const shown = parseYaml(codeBlocks("docs/frontend.md")[0]!.text) as {
      readonly generates: Record<
        string,
        { readonly config: { readonly scalars: unknown } }
      >;
    };
    const [generated] = Object.values(shown.generates);
    expect(generated?.config.scalars).toEqual(table);
    const relay = codeBlocks("docs/frontend/relay.md")[0]!;
    expect(JSON.parse(relay.text)).toMatchObject({ customScalarTypes: table });
    expect(readFileSync("codegen.yml", "utf8")).toContain(
      Object.entries(table)
        .map(([name, type]) => `        ${name}: ${type}\n`)
        .join(""),
    );
  });

  const pages = [
    "docs/frontend.md",
    ...readdirSync("docs/frontend").map((name) => join("docs/frontend", name)),
  ];
  it.each(pages)("names packages that are tested here, in %s", (page) => {
    const lines = [
      ...readFileSync(page, "utf8").matchAll(
        /^npm install (?:--save-dev )?(.*)$/gm,
      ),
    ];
    const names = lines.flatMap(([, words]) => words!.split(" "));
    expect(
      names.filter((name) => !existsSync(join("node_modules", name))),
    ).toEqual([]);
  });
});
