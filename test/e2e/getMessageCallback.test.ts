import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  MessageCallbackDocument,
  SetMessageCallbackDocument,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const AUTH_KEY = "Canary4712authKey";

describe("messageCallback", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  // Fails when the key was logged.
  afterAll(() => stack.close());

  const read = (appId?: string) =>
    stack.execute(
      MessageCallbackDocument,
      appId === undefined ? {} : { appId },
    );

  it("is null when nothing is set", async () => {
    const { data, errors } = await read();
    expect(errors).toBeUndefined();
    expect(data).toEqual({ messageCallback: null });
  });

  it("is null when VOD answers no setting at all", async () => {
    stack.emulator.faults.add({
      kind: "omit",
      action: "GetMessageCallback",
      fields: ["MessageCallback"],
    });
    expect((await read()).data).toEqual({ messageCallback: null });
  });

  it("tells what is set, and keeps to itself the key that VOD answers in clear", async () => {
    await stack.execute(SetMessageCallbackDocument, {
      input: {
        http: {
          url: "https://hooks.example/",
          signed: true,
          authKey: AUTH_KEY,
        },
        eventTypes: ["SNAPSHOT_COMPLETE"],
      },
    });
    const answer = await read();
    expect(answer.data?.messageCallback).toEqual({
      appId: "app-1000000",
      http: { url: "https://hooks.example/", signed: true },
      mns: null,
      eventTypes: ["SNAPSHOT_COMPLETE"],
    });
    expect(JSON.stringify(answer)).not.toContain(AUTH_KEY);
  });

  it("has no field in the whole schema that could answer the key", async () => {
    const { data } = await stack.query(
      "{ __schema { types { name kind fields { name } inputFields { name } } } }",
    );
    const { types } = data!["__schema"] as {
      readonly types: readonly {
        readonly name: string;
        readonly fields: readonly { readonly name: string }[] | null;
      }[];
    };
    const named = types.flatMap(({ name, fields }) =>
      (fields ?? []).map((field) => `${name}.${field.name}`),
    );
    expect(named.filter((name) => /auth_?key/i.test(name))).toEqual([]);
  });

  it("reads a kind of event that is new as UNKNOWN", async () => {
    stack.emulator.faults.add({
      kind: "replace",
      action: "GetMessageCallback",
      fields: {
        MessageCallback: {
          CallbackType: "http",
          CallbackURL: "https://hooks.example/",
          EventTypeList: "HologramComplete,TranscodeComplete",
        },
      },
    });
    const { data } = await read();
    expect(data?.messageCallback).toEqual({
      appId: null,
      http: { url: "https://hooks.example/", signed: false },
      mns: null,
      eventTypes: ["UNKNOWN", "TRANSCODE_COMPLETE"],
    });
  });

  it("answers an application that is not ours with FORBIDDEN", async () => {
    const { data, errors } = await read("app-1000009");
    expect(data).toEqual({ messageCallback: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      status: 403,
      vodCode: "Forbidden.OperateApp",
      action: "GetMessageCallback",
    });
  });

  it.each([
    ["an empty id", "", "appId is empty"],
    ["an id with a comma", "a,b", "appId holds a comma"],
  ])("refuses %s before VOD is called", async (_, appId, names) => {
    const before = stack.emulator.calls.length;
    const { errors } = await read(appId);
    expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    expect(errors?.[0]?.message).toContain(names);
    expect(stack.emulator.calls).toHaveLength(before);
  });
});
