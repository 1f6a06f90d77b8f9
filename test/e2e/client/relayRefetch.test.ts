import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { codeBlocks } from "../../support/codeBlocks.js";
import { startStack, type Stack } from "../../support/startStack.js";

const NORMAL = "c6a23a870c8c4ffcd40cbd3813330008";
const [shown] = codeBlocks("docs/frontend/relay.md").filter(
  ({ name }) => name === "videoStatus.ts",
);

let folder: string;
let stack: Stack;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "relay-"));
  copyFileSync("schema/api.graphql", join(folder, "api.graphql"));
  const config = { src: ".", schema: "api.graphql", language: "typescript" };
  writeFileSync(join(folder, "relay.config.json"), JSON.stringify(config));
  stack = await startStack();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stack.close();
});

/** @returns what the compiler says */
function compile(text: string): string {
  writeFileSync(join(folder, "videoStatus.ts"), text);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve("node_modules/relay-compiler/cli.js"),
      join(folder, "relay.config.json"),
    ],
    { cwd: folder, encoding: "utf8" },
  );
  return stdout + stderr;
}

describe("@refetchable of Relay's compiler", () => {
  it("makes a query of the fragment that the page shows, which the gateway answers", async () => {
    expect(compile(shown!.text)).toContain("Compilation completed");
    const artifact = readFileSync(
      join(folder, "__generated__/videoStatusRefetchQuery.graphql.ts"),
      "utf8",
    );
    const text = /"text": (".*")/.exec(artifact)?.[1] ?? "null";
    const answer = await stack.query(JSON.parse(text) as string, {
      id: NORMAL,
    });
    expect(answer).toEqual({
      status: 200,
      data: {
        video: {
          id: NORMAL,
          status: "NORMAL",
          title: "Concert film, full length",
        },
      },
    });
  });

  it("takes no fragment of Video, as the page says", () => {
    const text = `import { graphql } from "relay-runtime";
export const videoStatus = graphql\`fragment videoStatus_video on Video @refetchable(queryName: "videoStatusRefetchQuery") { title }\`;
`;
    expect(compile(text)).toContain("Compilation failed");
  });
});
