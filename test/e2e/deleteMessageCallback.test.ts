import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  DeleteMessageCallbackDocument,
  MessageCallbackDocument,
  SetMessageCallbackDocument,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const http = { url: "https://hooks.example/", signed: false };

describe("deleteMessageCallback", () => {
  let stack: Stack;
  beforeEach(async () => {
    stack = await startStack();
  });
  afterEach(() => stack.close());

  const set = async (appId: string | null): Promise<void> => {
    const { errors } = await stack.execute(SetMessageCallbackDocument, {
      input: { appId, http, eventTypes: ["ALL"] },
    });
    expect(errors).toBeUndefined();
  };
  /** The target of an application; null where none is set. */
  const targetOf = async (appId: string | null): Promise<string | null> => {
    const { data, errors } = await stack.execute(MessageCallbackDocument, {
      appId,
    });
    expect(errors).toBeUndefined();
    return data!.messageCallback?.http?.url ?? null;
  };
  const remove = (appId?: string) =>
    stack.execute(
      DeleteMessageCallbackDocument,
      appId === undefined ? {} : { appId },
    );

  it("forgets the target of the application, and of no other", async () => {
    await set(null);
    await set("app-1000001");
    const { data, errors } = await remove();
    expect(errors).toBeUndefined();
    expect(data?.deleteMessageCallback?.requestId).toMatch(/^[0-9A-F-]{36}$/);
    expect(await targetOf(null)).toBeNull();
    expect(await targetOf("app-1000001")).toBe("https://hooks.example/");
  });

  it("forgets the target of another application, and keeps our own", async () => {
    await set(null);
    await set("app-1000001");
    const { errors } = await remove("app-1000001");
    expect(errors).toBeUndefined();
    expect(await targetOf("app-1000001")).toBeNull();
    expect(await targetOf(null)).toBe("https://hooks.example/");
  });

  it("succeeds where nothing is set", async () => {
    const { errors } = await remove("app-1000002");
    expect(errors).toBeUndefined();
  });

  it("repeats a call whose answer was lost", async () => {
    await set(null);
    stack.emulator.faults.add({
      kind: "reset",
      action: "DeleteMessageCallback",
      work: "before",
    });
    const { errors } = await remove();
    expect(errors).toBeUndefined();
    expect(await targetOf(null)).toBeNull();
    expect(stack.callsOf("DeleteMessageCallback")).toBe(2);
  });

  it("answers an application that is not ours with FORBIDDEN", async () => {
    const { data, errors } = await remove("app-1000009");
    expect(data).toEqual({ deleteMessageCallback: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      vodCode: "Forbidden.OperateApp",
      action: "DeleteMessageCallback",
    });
  });

  it.each([
    ["an empty id", "", "appId is empty"],
    ["an id with a space", "a b", "appId holds a comma, a space"],
  ])("refuses %s before VOD is called", async (_, appId, names) => {
    const { errors } = await remove(appId);
    expect(errors?.map(({ extensions }) => extensions["code"])).toEqual([
      "BAD_USER_INPUT",
    ]);
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toEqual([]);
  });
});
