import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  SetMessageCallbackDocument,
  type SetMessageCallbackInput,
} from "../../src/client/generated/graphql.js";
import { startStack, type Stack } from "../support/startStack.js";

const AUTH_KEY = "Canary4711authKey";
const url = "https://hooks.example/vod?env=dev";
const http = { url, signed: true, authKey: AUTH_KEY };
const mns = {
  endpoint: "https://1234.mns.cn-shanghai.aliyuncs.com/",
  queueName: "vod-events",
};

describe("setMessageCallback", () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  // Fails when the key was logged.
  afterAll(() => stack.close());

  const set = (input: SetMessageCallbackInput) =>
    stack.execute(SetMessageCallbackDocument, { input });

  it("posts signed events to a URL, and never shows the key", async () => {
    const answer = await set({
      http,
      eventTypes: ["FILE_UPLOAD_COMPLETE", "AI_COMPLETE"],
    });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.setMessageCallback).toEqual({
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
      messageCallback: {
        appId: "app-1000000",
        http: { url, signed: true },
        mns: null,
        eventTypes: ["FILE_UPLOAD_COMPLETE", "AI_COMPLETE"],
      },
    });
    expect(JSON.stringify(answer)).not.toContain(AUTH_KEY);
    expect(stack.emulator.calls.at(-2)).toMatchObject({
      action: "SetMessageCallback",
      parameters: {
        CallbackType: "HTTP",
        CallbackURL: url,
        AuthSwitch: "on",
        EventTypeList: "FileUploadComplete,AIComplete",
      },
    });
  });

  it("asks for each type that it knows, also those that the console lacks", async () => {
    const { data } = await set({
      http,
      eventTypes: [
        "RESTORE_MEDIA_COMPLETE",
        "WORKFLOW_TASK_COMPLETE",
        "SUBMIT_MEDIA_REFRESH_COMPLETE",
      ],
    });
    expect(data?.setMessageCallback?.messageCallback?.eventTypes).toEqual([
      "RESTORE_MEDIA_COMPLETE",
      "WORKFLOW_TASK_COMPLETE",
      "SUBMIT_MEDIA_REFRESH_COMPLETE",
    ]);
    expect(stack.emulator.calls.at(-2)?.parameters).toMatchObject({
      EventTypeList:
        "RestoreMediaComplete,WorkflowTaskComplete,SubmitMediaRefreshComplete",
    });
  });

  it("keeps the URL character for character, since the vendor signs it so", async () => {
    const bare = "https://Hooks.Example";
    const { data } = await set({
      http: { url: bare, signed: false },
      eventTypes: ["ALL"],
    });
    expect(data?.setMessageCallback?.messageCallback).toMatchObject({
      http: { url: bare, signed: false },
      eventTypes: ["ALL"],
    });
  });

  it("queues events, for one application, and posts none any more", async () => {
    const appId = "app-1000001";
    await set({ appId, http, eventTypes: ["ALL"] });
    const { data } = await set({
      appId,
      mns,
      eventTypes: ["TRANSCODE_COMPLETE"],
    });
    expect(data?.setMessageCallback?.messageCallback).toEqual({
      appId,
      http: null,
      mns,
      eventTypes: ["TRANSCODE_COMPLETE"],
    });
  });

  it("switches all events off with an empty list", async () => {
    const { data } = await set({ http, eventTypes: [] });
    expect(data?.setMessageCallback?.messageCallback?.eventTypes).toEqual([]);
    const call = stack.emulator.calls.findLast(
      ({ action }) => action === "SetMessageCallback",
    );
    expect(call?.parameters["EventTypeList"]).toBe("");
  });

  it("repeats a call whose answer was lost", async () => {
    stack.emulator.faults.add({
      kind: "reset",
      action: "SetMessageCallback",
      work: "before",
    });
    const { data, errors } = await set({ http, eventTypes: ["ALL"] });
    expect(errors).toBeUndefined();
    expect(data?.setMessageCallback?.messageCallback?.http?.url).toBe(url);
  });

  it("answers an application that is not ours with FORBIDDEN", async () => {
    const { data, errors } = await set({
      appId: "app-1000009",
      http,
      eventTypes: ["ALL"],
    });
    expect(data).toEqual({ setMessageCallback: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "FORBIDDEN",
      status: 403,
      vodCode: "Forbidden.OperateApp",
      action: "SetMessageCallback",
    });
  });

  it("answers what VOD alone finds wrong with BAD_USER_INPUT", async () => {
    stack.emulator.faults.add({
      kind: "error",
      action: "SetMessageCallback",
      code: "InvalidParameter",
    });
    const { errors } = await set({ http, eventTypes: ["ALL"] });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "BAD_USER_INPUT",
      status: 400,
      vodCode: "InvalidParameter",
    });
  });

  describe("refuses before VOD is called, without a word of the key,", () => {
    const eventTypes = ["ALL" as const];
    it.each<readonly [string, SetMessageCallbackInput, string]>([
      ["no target", { eventTypes }, "input.http and input.mns"],
      ["two targets", { http, mns, eventTypes }, "input.http and input.mns"],
      [
        "a URL of 257 bytes",
        { http: { ...http, url: url.padEnd(257, "p") }, eventTypes },
        "input.http.url has 257 bytes",
      ],
      [
        "a URL of another scheme",
        { http: { ...http, url: "ftp://hooks.example/" }, eventTypes },
        "input.http.url",
      ],
      [
        "two URLs",
        { http: { ...http, url: `${url},${url}` }, eventTypes },
        "input.http.url is not one",
      ],
      [
        "a signature without key",
        { http: { url, signed: true }, eventTypes },
        "input.http.authKey is needed",
      ],
      [
        "a key without signature",
        { http: { ...http, signed: false }, eventTypes },
        "input.http.authKey is needed",
      ],
      [
        "a key of 33 characters",
        { http: { ...http, authKey: "Aa1".repeat(11) }, eventTypes },
        "input.http.authKey is not at most 32",
      ],
      [
        "a key without digits",
        { http: { ...http, authKey: "NoDigitsInHere" }, eventTypes },
        "input.http.authKey",
      ],
      [
        "a key without upper case",
        { http: { ...http, authKey: "only1lower2case" }, eventTypes },
        "input.http.authKey",
      ],
      [
        "an empty key",
        { http: { ...http, authKey: "" }, eventTypes },
        "input.http.authKey",
      ],
      [
        "a queue without name",
        { mns: { ...mns, queueName: "" }, eventTypes },
        "input.mns.queueName is empty",
      ],
      [
        "a queue service of another scheme",
        { mns: { ...mns, endpoint: "ftp://queues.example/" }, eventTypes },
        "input.mns.endpoint",
      ],
      [
        "an event of AI processing by itself",
        { http, eventTypes: ["AI_COMPLETE", "AI_VIDEO_TAG_COMPLETE"] },
        "input.eventTypes holds AI_VIDEO_TAG_COMPLETE",
      ],
      [
        "all events and one of them",
        { http, eventTypes: ["ALL", "TRANSCODE_COMPLETE"] },
        "input.eventTypes",
      ],
      [
        "an event that is unknown",
        { http, eventTypes: ["UNKNOWN"] },
        "input.eventTypes[0]",
      ],
      [
        "an application id with a comma",
        { appId: "a,b", http, eventTypes },
        "input.appId",
      ],
    ])("%s", async (_, input, names) => {
      const before = stack.emulator.calls.length;
      const { errors } = await set(input);
      expect(errors?.[0]?.extensions).toEqual({
        code: "BAD_USER_INPUT",
        status: 400,
        retryable: false,
      });
      expect(errors?.[0]?.message).toContain(names);
      const keys = [input.http?.authKey ?? ""].filter((key) => key !== "");
      const told = JSON.stringify(errors);
      expect(keys.filter((key) => told.includes(key))).toEqual([]);
      expect(stack.emulator.calls).toHaveLength(before);
    });
  });
});
