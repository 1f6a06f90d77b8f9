import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  DeleteMessageCallbackDocument,
  MessageCallbackDocument,
  SetMessageCallbackDocument,
} from "../../src/client/generated/graphql.js";
import { startStack } from "../support/startStack.js";
import type { Stack } from "../support/startStack.js";

const http = { url: "https://hooks.example/", signed: false };

describe("deleteMessageCallback", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());

  const set = (appId: string | null) =>
    stack.execute(SetMessageCallbackDocument, {
      input: { appId, http, eventTypes: ["ALL"] },
    });
  const isSet = async (appId: string | null): Promise<boolean> => {
    const { data } = await stack.execute(MessageCallbackDocument, { appId });
    return data?.messageCallback !== null;
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
    expect(await isSet(null)).toBe(false);
    expect(await isSet("app-1000001")).toBe(true);
    await remove("app-1000001");
    expect(await isSet("app-1000001")).toBe(false);
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
    expect(await isSet(null)).toBe(false);
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
    const before = stack.emulator.calls.length;
    const { errors } = await remove(appId);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});
