import { describe, expect, it } from "@jest/globals";
import type { Scope } from "../../../../src/auth/index.js";
import { missingScope } from "../../../../src/graph/access/missingScope.js";

const caller = (...scopes: readonly Scope[]) => ({
  principal: { owner: "alice", scopes: new Set(scopes) },
});

describe("what a caller is told of a scope", () => {
  it.each([
    ["it", caller("vod:edit")],
    ["vod:admin", caller("vod:admin")],
  ])("is nothing for one who has %s", (_which, context) => {
    expect(missingScope(context, "vod:edit")).toBeUndefined();
    expect(missingScope(context, "vod:edit", "input.x")).toBeUndefined();
  });

  it.each([
    ["that the field needs it", undefined, "Needs the scope vod:edit."],
    [
      "which argument needs it",
      "input.fileUrl",
      "input.fileUrl: Needs the scope vod:edit.",
    ],
  ])("is %s, for one who lacks it", (_what, argument, message) => {
    const context = caller("vod:read", "vod:upload");
    expect(missingScope(context, "vod:edit", argument)).toMatchObject({
      message,
      extensions: { code: "FORBIDDEN" },
    });
  });
});
