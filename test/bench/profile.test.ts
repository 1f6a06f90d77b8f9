import { describe, expect, it } from "@jest/globals";
import type { Runtime } from "node:inspector";
import { bytesTaken, cpuTaken, moduleOf } from "../../bench/profile/modules.js";
import { profile } from "../../bench/profile/profile.js";
import { shareTables } from "../../bench/profile/shareTables.js";
import { scales } from "../../bench/scales.js";
import { refreshUpload } from "../../bench/workloads/refreshUpload.js";

function frameOf(functionName: string, url = ""): Runtime.CallFrame {
  return { functionName, url, scriptId: "1", lineNumber: 0, columnNumber: 0 };
}

describe("a profile", () => {
  const bundle = "file:///gateway/main.js";
  const homes = [
    ["src/server/http/route.ts", "our rooms", "src/server"],
    ["src/main.ts", "our rooms", "src/main.ts"],
    ["node_modules/undici/lib/a.js", "packages", "undici"],
    ["node_modules/@apollo/server/a.js", "packages", "@apollo/server"],
    ["node_modules/a/node_modules/b/c.js", "packages", "b"],
    [undefined, "packages", "esbuild"],
  ] as const;
  for (const [source, kind, name] of homes) {
    it(`counts a function of ${source ?? "no source"} for ${name}`, () => {
      const home = moduleOf(frameOf("f", bundle), () => source);
      expect(home).toEqual({ kind, name });
    });
  }

  const outside = [
    ["read", "node:net", "Node.js", "node:net"],
    [
      "read",
      "node:internal/streams/readable",
      "Node.js",
      "node:internal/streams",
    ],
    ["(garbage collector)", "", "V8", "garbage collection"],
    ["(program)", "", "V8", "native code, the kernel's included"],
    ["llhttp_execute", "wasm://wasm/1a", "V8", "WebAssembly"],
    ["writev", "", "V8", "built-in writev"],
    ["", "", "V8", "generated code"],
  ] as const;
  for (const [functionName, url, kind, name] of outside) {
    it(`counts ${functionName === "" ? "a function without a name" : functionName} of ${url === "" ? "no file" : url} for ${name}`, () => {
      const home = moduleOf(frameOf(functionName, url), () => undefined);
      expect(home).toEqual({ kind, name });
    });
  }

  it("sums the time of each function's own samples, and leaves waiting out", () => {
    const [work, idle] = [frameOf("work"), frameOf("(idle)")];
    const taken = cpuTaken({
      nodes: [
        { id: 1, callFrame: work },
        { id: 2, callFrame: idle },
      ],
      startTime: 0,
      endTime: 100,
      samples: [1, 2, 1],
      timeDeltas: [10, 70, 20],
    });
    expect(taken).toEqual([{ frame: work, amount: 30 }]);
  });

  it("finds the bytes of callers and of those that they call", () => {
    const [outer, inner] = [frameOf("outer"), frameOf("inner")];
    const taken = bytesTaken({
      head: {
        callFrame: outer,
        selfSize: 8,
        children: [{ callFrame: inner, selfSize: 16, children: [] }],
      },
    });
    expect(taken).toEqual([
      { frame: outer, amount: 8 },
      { frame: inner, amount: 16 },
    ]);
  });

  it("names the dearest module first, and none that takes next to nothing", () => {
    const shareOf = (name: string, microseconds: number, bytes: number) => ({
      module: { kind: "packages", name } as const,
      microseconds,
      bytes,
    });
    const [, modules] = shareTables([
      shareOf("small", 100, 500),
      shareOf("dear", 200, 0),
      shareOf("dear", 699, 500),
      shareOf("tiny", 1, 0),
    ]);
    expect(modules!.rows).toEqual([
      ["dear", "89.9 %", "899", "50.0 %", "0.50"],
      ["small", "10.0 %", "100", "50.0 %", "0.50"],
      ["the others", "0.1 %", "1.00", "0.0 %", "0.00"],
    ]);
  });

  it("finds our rooms and the packages in the gateway as it is bundled", async () => {
    const extent = { operations: 300, seconds: Number.POSITIVE_INFINITY };
    const scale = { ...scales.smoke, turn: extent, warmUp: extent };
    const [kinds, modules] = await profile(refreshUpload, scale);
    const names = [kinds!, modules!].flatMap(({ rows }) =>
      rows.map(([name]) => name),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        "our rooms",
        "packages",
        "src/server",
        "src/vod",
        "graphql",
        "undici",
      ]),
    );
  });
});
