import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { jwtAuthenticator, scopes } from "../../src/auth/index.js";
import { loadConfig } from "../../src/config/index.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(`${root}docs/authentication.md`, "utf8");

describe("docs/authentication.md", () => {
  it("lists the scopes, no more and no less", () => {
    const section = /^## Scopes\n[^]*?(?=^## )/m.exec(text)?.[0] ?? "";
    const listed = [...section.matchAll(/^\| `(vod:\w+)`/gm)].map(
      ([, scope]) => scope,
    );
    expect(listed).toEqual([...scopes]);
  });

  it("has a script whose token is taken by a gateway with the settings that it prints", async () => {
    const [, script = ""] =
      /^```sh\n(node [^]*?) > token\.env\n/m.exec(text) ?? [];
    const settings = execFileSync("sh", ["-c", script], {
      cwd: root,
      encoding: "utf8",
    });
    const printed = execFileSync("sh", ["-c", `${settings}\nenv -0`], {
      env: { PATH: process.env["PATH"] },
      encoding: "utf8",
    });
    const env = Object.fromEntries(
      printed.split("\0").map((line) => line.split(/=(.*)/s).slice(0, 2)),
    ) as Record<string, string>;
    const { auth } = loadConfig(env);
    if (auth.mode !== "jwt") throw new Error("The script sets another mode.");
    const principal = await jwtAuthenticator(auth).authenticate(
      `Bearer ${env["TOKEN"]}`,
    );
    expect([...principal.scopes]).toEqual([
      "vod:read",
      "vod:upload",
      "vod:edit",
    ]);
  });
});
