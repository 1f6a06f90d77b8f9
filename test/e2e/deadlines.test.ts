import { once } from "node:events";
import { createServer, request, type ClientRequest } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { clientError, type Credentials } from "../../src/vod/index.js";
import { PooledTransport } from "../../src/vod/transport/PooledTransport.js";
import {
  TEST_KEY,
  startStack,
  type GraphQLAnswer,
  type Stack,
} from "../support/startStack.js";

const UPLOADING = "c6a23a870c8c4ffcd40cbd3813330001";
const ATTEMPT_MS = 5000;
const CALL_MS = 15_000;
const READ = `{ video(id: "${UPLOADING}") { id } }`;
const REFRESH = `mutation { refreshUpload(videoId: "${UPLOADING}") { videoId } }`;
const CREATE =
  'mutation { createUpload(input: { fileName: "a.mp4", title: "A" }) { videoId } }';

let stack: Stack;
afterEach(() => stack.close());

const codeOf = ({ errors }: GraphQLAnswer<unknown>): unknown =>
  errors?.[0]?.extensions["code"];

describe("an attempt", () => {
  beforeEach(async () => {
    stack = await startStack();
  });

  it.each([
    ["a read", READ, "GetVideoInfos"],
    ["a refresh", REFRESH, "RefreshUploadVideo"],
  ])(
    "of %s is given 5 seconds, and not less",
    async (_what, document, action) => {
      const hang = stack.emulator.faults.add({ kind: "hang", action });
      const pending = stack.query(document);
      await hang.hit();
      await stack.clock.advance(ATTEMPT_MS - 1);
      expect(stack.callsOf(action)).toBe(1);
      await stack.clock.advance(1);
      expect((await pending).errors).toBeUndefined();
      expect(stack.callsOf(action)).toBe(2);
    },
  );

  it("that answers just in time is not repeated", async () => {
    const slow = stack.emulator.faults.add({ kind: "latency", ms: 4999 });
    const pending = stack.query(READ);
    await slow.hit();
    await stack.clock.advance(4999);
    expect((await pending).errors).toBeUndefined();
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });
});

describe("an attempt whose body stops coming", () => {
  it("is over after 5 seconds all the same", async () => {
    const vod = createServer((_request, response) => {
      response.writeHead(200, { "content-length": 1000 });
      response.write('{"RequestId":');
    }).listen(0, "127.0.0.1");
    await once(vod, "listening");
    const { port } = vod.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    const transport = new PooledTransport({
      endpoint,
      connections: 4,
      maxAnswerBytes: 4096,
    });
    stack = await startStack({ vod: { endpoint, transport, maxAttempts: 1 } });
    const called = once(vod, "request");
    const pending = stack.query(READ);
    await called;
    await stack.clock.advance(ATTEMPT_MS);
    expect(codeOf(await pending)).toBe("UPSTREAM_TIMEOUT");
    vod.closeAllConnections();
    vod.close();
    await once(vod, "close");
  });
});

describe("a call", () => {
  beforeEach(async () => {
    stack = await startStack({ vod: { maxAttempts: 100 } });
  });

  it("is given 15 seconds, however many attempts are left", async () => {
    const hang = stack.emulator.faults.add({ kind: "hang", times: 99 });
    const pending = stack.query(READ);
    for (const attempt of [1, 2, 3]) {
      await hang.hit(attempt);
      await stack.clock.advance(ATTEMPT_MS);
    }
    const answer = await pending;
    expect(codeOf(answer)).toBe("UPSTREAM_TIMEOUT");
    expect(answer.errors?.[0]?.extensions).toEqual({
      code: "UPSTREAM_TIMEOUT",
      status: 504,
      retryable: true,
      action: "GetVideoInfos",
    });
    expect(hang.hits).toBe(3);
  });

  it("does not begin a wait that would end after it", async () => {
    // 1 + 2 + ... throttled seconds: the fifteenth would end with the call.
    stack.emulator.faults.add({ kind: "throttle", times: 99 });
    const pending = stack.query(READ);
    for (let second = 1; second < CALL_MS / 1000; second += 1) {
      // The body of the request has a second to arrive, too: that is over by then.
      await called("GetVideoInfos", second);
      await stack.clock.scheduled((ms) => ms === 1000);
      await stack.clock.advance(1000);
    }
    expect(codeOf(await pending)).toBe("THROTTLED");
    expect(stack.callsOf("GetVideoInfos")).toBe(15);
  });

  it("leaves no timer behind", async () => {
    await stack.query(READ);
    await stack.query(REFRESH);
    await stack.query(CREATE);
    stack.emulator.faults.add({ kind: "reset", times: 2 });
    await stack.query(READ);
    expect(stack.clock.waiting).toBe(0);
  });
});

describe("deadlines that are chosen", () => {
  it("hold", async () => {
    stack = await startStack({
      vod: { attemptTimeoutMs: 300, callTimeoutMs: 700, maxAttempts: 9 },
    });
    const hang = stack.emulator.faults.add({ kind: "hang", times: 9 });
    const pending = stack.query(READ);
    for (const [attempt, ms] of [
      [1, 300],
      [2, 300],
      [3, 100],
    ] as const) {
      await hang.hit(attempt);
      await stack.clock.advance(ms);
    }
    expect(codeOf(await pending)).toBe("UPSTREAM_TIMEOUT");
    expect(hang.hits).toBe(3);
  });
});

describe("a client that hangs up", () => {
  beforeEach(async () => {
    stack = await startStack();
  });

  /** Asks over a connection of its own, which `destroy` ends. */
  const ask = (query: string): ClientRequest =>
    request(`${stack.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      agent: false,
    })
      .on("error", () => undefined)
      .end(JSON.stringify({ query }));

  /** Resolves when the gateway has noticed that somebody hung up. */
  const noticed = async (): Promise<void> => {
    const isNoticed = (): boolean =>
      stack.log.lines.some(({ fields }) => fields["hungUp"] === true);
    while (!isNoticed()) await setImmediate();
  };

  /** Asks, and hangs up while VOD holds the call. */
  const hangUpOn = async (query: string, action: string): Promise<void> => {
    const fault = { kind: "hang", action, work: "before" } as const;
    const hang = stack.emulator.faults.add(fault);
    const asked = ask(query);
    await hang.hit();
    asked.destroy();
    await noticed();
  };

  it("ends its read upstream, and no attempt follows", async () => {
    await hangUpOn(READ, "GetVideoInfos");
    while (stack.clock.waiting > 0) await setImmediate();
    await stack.clock.advance(CALL_MS);
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });

  it("ends the wait between two attempts of its read", async () => {
    stack.emulator.faults.add({ kind: "throttle" });
    const asked = ask(READ);
    await called("GetVideoInfos", 1);
    await stack.clock.scheduled((ms) => ms === 1000);
    asked.destroy();
    await noticed();
    while (stack.clock.waiting > 0) await setImmediate();
    await stack.clock.advance(CALL_MS);
    expect(stack.callsOf("GetVideoInfos")).toBe(1);
  });

  it("does not end its refresh, which goes on to its next attempt", async () => {
    await hangUpOn(REFRESH, "RefreshUploadVideo");
    // Its attempt has a deadline, which keeps that of the call.
    expect(stack.clock.waiting).toBe(1);
    await stack.clock.advance(ATTEMPT_MS);
    await stack.emulator.received("RefreshUploadVideo", 2);
    while (stack.clock.waiting > 0) await setImmediate();
  });

  it("does not end its create, which goes on to look what became of it", async () => {
    const before = stack.emulator.store.list().length;
    await hangUpOn(CREATE, "CreateUploadVideo");
    await stack.clock.advance(ATTEMPT_MS);
    await stack.emulator.received("RefreshUploadVideo");
    while (stack.clock.waiting > 0) await setImmediate();
    expect(stack.callsOf("CreateUploadVideo")).toBe(1);
    expect(stack.emulator.store.list()).toHaveLength(before + 1);
  });

  it("does not harm those who stay", async () => {
    await hangUpOn(READ, "GetVideoInfos");
    expect((await stack.query(READ)).errors).toBeUndefined();
  });
});

describe("a credentials provider", () => {
  const never = (): Promise<Credentials> => new Promise(() => undefined);

  it("that never answers is waited for no longer than the call", async () => {
    let asked = 0;
    const get = (): Promise<Credentials> => {
      asked += 1;
      return never();
    };
    stack = await startStack({ vod: { credentials: { get } } });
    const pending = stack.query(READ);
    for (const attempt of [1, 2, 3]) {
      while (asked < attempt) await setImmediate();
      await stack.clock.advance(ATTEMPT_MS);
    }
    expect(codeOf(await pending)).toBe("UPSTREAM_MISCONFIGURED");
    expect(stack.emulator.calls).toHaveLength(0);
    expect(stack.clock.waiting).toBe(0);
  });

  it("that never answers leaves a create that says so, with nothing made", async () => {
    stack = await startStack({ vod: { credentials: { get: never } } });
    const pending = stack.query(CREATE);
    for (let elapsed = 0; elapsed < CALL_MS; elapsed += ATTEMPT_MS) {
      await stack.clock.scheduled((ms) => ms === ATTEMPT_MS);
      await stack.clock.advance(ATTEMPT_MS);
    }
    const { data, errors } = await pending;
    expect(data).toEqual({ createUpload: null });
    expect(errors?.[0]?.extensions["status"]).toBeGreaterThanOrEqual(500);
    expect(stack.emulator.calls).toHaveLength(0);
  });

  it("that answers at the second asking is asked again", async () => {
    let asked = 0;
    const get = (): Promise<Credentials> => {
      asked += 1;
      return asked === 1
        ? Promise.reject(clientError("VodClient.CredentialsUnavailable", ""))
        : Promise.resolve(TEST_KEY);
    };
    stack = await startStack({ vod: { credentials: { get } } });
    expect((await stack.query(READ)).errors).toBeUndefined();
    expect(asked).toBe(2);
  });

  it("that fails after everybody has left does not end the process", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => {
      unhandled.push(reason);
    };
    process.on("unhandledRejection", note);
    let fail: (reason: Error) => void = () => undefined;
    const late = new Promise<Credentials>((_resolve, reject) => {
      fail = reject;
    });
    stack = await startStack({ vod: { credentials: { get: () => late } } });
    const pending = stack.query(READ);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await stack.clock.scheduled((ms) => ms === ATTEMPT_MS);
      await stack.clock.advance(ATTEMPT_MS);
    }
    expect(codeOf(await pending)).toBe("UPSTREAM_MISCONFIGURED");
    fail(clientError("VodClient.CredentialsUnavailable", ""));
    for (let turn = 0; turn < 5; turn += 1) await setImmediate();
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });
});

async function called(action: string, times: number): Promise<void> {
  while (stack.callsOf(action) < times) await setImmediate();
}
