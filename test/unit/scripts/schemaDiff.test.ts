import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const SCRIPT = resolve("scripts/schemaDiff.mjs");

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

type Query {
  video(id: ID!): Video
}

type Video @key(fields: "id") {
  id: ID!
  title: String
}
`;

describe("npm run schema:diff", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "schema-diff-"));
    mkdirSync(join(folder, "schema"));
    git("init", "--quiet");
    write(SDL);
    commit("first");
    git("tag", "v1");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** The repository of the test, and nothing of whoever runs it: no signed commits, no hooks. */
  function surroundings() {
    const { PATH } = process.env;
    return {
      cwd: folder,
      env: { PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
    };
  }

  function git(...words: readonly string[]): void {
    const author = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
    execFileSync("git", [...author, ...words], surroundings());
  }

  function write(sdl: string): void {
    writeFileSync(join(folder, "schema/schema.graphql"), sdl);
  }

  function commit(message: string): void {
    git("add", ".");
    git("commit", "--quiet", "--message", message);
  }

  function run(...words: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [SCRIPT, ...words],
      { ...surroundings(), encoding: "utf8" },
    );
    return { status, stdout, stderr };
  }

  it("says that nothing has changed since the last commit", () => {
    expect(run()).toEqual({
      status: 0,
      stdout: "schema/schema.graphql is as at HEAD.\n",
      stderr: "",
    });
  });

  it.each([
    ["an argument that has to be given", "n: Int! = 3", "n: Int!", 1],
    ["an argument that need not be given", "n: Int = 3", "n: Int", 0],
    ["nothing: another one stands there", "n: Int! = 3", "n: Int! = 4", 0],
  ])(
    "ends with the status that fits when a default is taken from %s",
    (_what, before, after, expected) => {
      for (const place of [
        "videos(PLACE): [Video!]",
        "search(input: Input): Int } input Input { PLACE",
      ]) {
        const at = (text: string): string =>
          SDL.replace(
            "video(id: ID!): Video\n",
            `video(id: ID!): Video ${place.replace("PLACE", text)}\n`,
          );
        write(at(before));
        commit("before");
        write(at(after));
        expect(run().status).toBe(expected);
      }
    },
  );

  it("lists what breaks first, and fails", () => {
    write(
      SDL.replace("title: String", "name: String").replace(
        "video(id: ID!): Video",
        "video(id: ID!, region: String): Video",
      ),
    );
    const { status, stdout } = run();
    expect(stdout.split("\n")).toEqual([
      "Breaking:",
      "  Field 'title' was removed from object type 'Video'",
      "Dangerous:",
      "  Argument 'region: String' added to field 'Query.video'",
      "Safe:",
      "  Field 'name' was added to object type 'Video'",
      "",
    ]);
    expect(status).toBe(1);
  });

  it("passes what breaks nobody", () => {
    write(SDL.replace("title: String", "title: String\n  size: Int"));
    expect(run()).toMatchObject({
      status: 0,
      stdout: "Safe:\n  Field 'size' was added to object type 'Video'\n",
    });
  });

  it("counts a lost key among what breaks: other subgraphs find the entity by it", () => {
    write(SDL.replace(' @key(fields: "id")', ""));
    const { status, stdout } = run();
    expect(stdout).toMatch(/^Breaking:\n {2}Directive 'key' was removed/);
    expect(status).toBe(1);
  });

  it("compares with any ref", () => {
    write(SDL.replace("  title: String\n", ""));
    commit("second");
    expect(run()).toMatchObject({ status: 0 });
    expect(run("v1")).toMatchObject({
      status: 1,
      stdout:
        "Breaking:\n  Field 'title' was removed from object type 'Video'\n",
    });
  });

  it.each(["v2", "--output=stolen"])("refuses %s, which is no ref", (ref) => {
    expect(run(ref)).toEqual({
      status: 2,
      stdout: "",
      stderr: `There is no schema/schema.graphql at ${ref}: name a commit, a branch or a tag of this repository that holds it.\n`,
    });
  });
});
