import assert from "node:assert/strict";
import { MadeProject } from "../made.mjs";
import { CREATE, READ } from "../documents.mjs";

const project = new MadeProject("gql-tada");

export const peer = {
  name: "gql.tada",
  packages: ["gql.tada", "typescript"],
  steps: {
    "the schema from the live endpoint": async ({ url }) => {
      project.write("tsconfig.json", tsconfig);
      const output = ["--output", "schema.graphql"];
      project.run("gql.tada", "generate-schema", url, ...output);
    },
    "types from the schema": async () => {
      project.run("gql.tada", "generate-output");
    },
    "what the story asks for has its types": async () => {
      project.write("story.ts", story("data.video?.title", "string"));
      project.run("tsc", "--noEmit", "-p", ".");
    },
    "an unknown field is a type error": async () => {
      project.write("story.ts", story("data.video?.nothing", "string"));
      const { status, output } = project.tryRun("tsc", "--noEmit", "-p", ".");
      assert.notEqual(status, 0);
      assert.match(output, /'nothing' does not exist/);
    },
  },
};

const tsconfig = JSON.stringify({
  compilerOptions: {
    strict: true,
    module: "esnext",
    moduleResolution: "bundler",
    target: "es2023",
    skipLibCheck: true,
    types: [],
    plugins: [
      {
        name: "gql.tada/ts-plugin",
        schema: "./schema.graphql",
        tadaOutputLocation: "./graphql-env.d.ts",
      },
    ],
  },
  include: ["*.ts"],
});

/** A page that names its scalars, as docs/frontend.md lists them. */
const story = (expression, type) => `
import { initGraphQLTada, type ResultOf, type VariablesOf } from "gql.tada";
import type { introspection } from "./graphql-env.js";

const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ByteSize: number; DateTime: string; JSON: unknown; URL: string };
}>();

const create = graphql(\`${CREATE}\`);
const read = graphql(\`${READ}\`);

export const input: VariablesOf<typeof create>["input"] = {
  fileName: "a.mp4",
  title: "A film",
  fileSize: 12,
};
export const titleOf = (data: ResultOf<typeof read>): ${type} | null | undefined =>
  ${expression};
export const addressOf = (data: ResultOf<typeof create>): string | undefined =>
  data.createUpload?.uploadAddress;
`;
