import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { signCallback } from "../../../../src/emulator/events/signCallback.js";
import { CallbackReceiver } from "../../../support/CallbackReceiver.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall } from "../signedCall.js";

const AUTH_KEY = "Dsf346dvet";
const SECOND = 1767323045;

interface Vector {
  readonly name: string;
  readonly callbackUrl: string;
  readonly privateKey: string;
  readonly "X-VOD-TIMESTAMP": string;
  readonly "X-VOD-SIGNATURE": string;
}

const file = new URL("../../../vectors/signing-vectors.json", import.meta.url);
const vectors = (
  JSON.parse(readFileSync(file, "utf8")) as {
    readonly httpCallback: readonly Vector[];
  }
).httpCallback;

let clock: FakeClock;
let receiver: CallbackReceiver;
/** Of one upload alone. */
let own: CallbackReceiver | undefined;
let emulator: Emulator;

beforeEach(async () => {
  clock = new FakeClock();
  receiver = await new CallbackReceiver().open();
  emulator = await createEmulator({
    credentials: [pair],
    clock,
    callback: { url: receiver.url, authKey: AUTH_KEY },
  });
});
afterEach(async () => {
  await emulator.close();
  await receiver.close();
  await own?.close();
  own = undefined;
});

async function call(
  parameters: Record<string, string>,
): Promise<Record<string, unknown>> {
  const { url } = emulator;
  const response = await signedCall({ url, atMs: clock.now(), parameters });
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

async function createVideo(
  parameters: Record<string, string> = {},
): Promise<string> {
  const own = { Action: "CreateUploadVideo", Title: "t", FileName: "a.mp4" };
  return String((await call({ ...own, ...parameters }))["VideoId"]);
}

it.each(vectors)("signs $name as published", (vector) => {
  const { callbackUrl, privateKey, "X-VOD-TIMESTAMP": timestamp } = vector;
  expect(signCallback(callbackUrl, Number(timestamp), privateKey)).toEqual({
    "x-vod-timestamp": timestamp,
    "x-vod-signature": vector["X-VOD-SIGNATURE"],
  });
});

describe("an event", () => {
  it("is one POST of JSON, signed over the URL and the time", async () => {
    const id = await createVideo();
    await emulator.eventsSettled();
    expect(receiver.received).toHaveLength(1);
    const [{ headers, event }] = receiver.received as [
      (typeof receiver.received)[0],
    ];
    expect(headers).toMatchObject(signCallback(receiver.url, SECOND, AUTH_KEY));
    expect(event).toEqual({
      EventTime: "2026-01-02T03:04:05Z",
      EventType: "MediaBaseChangeComplete",
      Status: "success",
      MediaType: "video",
      MediaId: id,
      OperateMode: "create",
      MediaContent: { Title: '{"NewValue":"t"}' },
    });
    expect(emulator.events).toMatchObject([
      { outcome: "delivered", attempts: 1, url: receiver.url },
    ]);
  });

  it("is sent three times a second apart, signed anew, and dropped", async () => {
    receiver.answers.push(500, 204, 302);
    await createVideo();
    for (const count of [1, 2]) {
      await receiver.arrived(count);
      await clock.scheduled((delayMs) => delayMs === 1000);
      await clock.advance(1000);
    }
    await emulator.eventsSettled();
    expect(
      receiver.received.map(({ headers }) => headers["x-vod-timestamp"]),
    ).toEqual(["1767323045", "1767323046", "1767323047"]);
    expect(emulator.events).toMatchObject([
      { outcome: "dropped", attempts: 3 },
    ]);
  });

  it("is sent again when the receiver takes more than five seconds", async () => {
    receiver.answers.push("hang");
    await createVideo();
    await receiver.arrived(1);
    await clock.advance(4999);
    expect(emulator.events[0]?.outcome).toBe("pending");
    await clock.advance(1);
    await clock.scheduled((delayMs) => delayMs === 1000);
    await clock.advance(1000);
    await emulator.eventsSettled();
    expect(emulator.events[0]).toMatchObject({
      outcome: "delivered",
      attempts: 2,
    });
  });

  it("goes to nobody when its type was not asked for, or no callback is set", async () => {
    const set = { Action: "SetMessageCallback", CallbackURL: receiver.url };
    await call({
      ...set,
      EventTypeList: "FileUploadComplete,TranscodeComplete",
    });
    emulator.completeUpload(await createVideo());
    await emulator.eventsSettled();
    expect(receiver.types).toEqual(["FileUploadComplete"]);
    expect(receiver.received[0]?.headers).not.toHaveProperty("x-vod-signature");
    await call({ Action: "DeleteMessageCallback" });
    await createVideo();
    await emulator.eventsSettled();
    expect(receiver.received).toHaveLength(1);
    expect(emulator.events.map(({ outcome }) => outcome)).toEqual([
      "unwanted",
      "delivered",
      "unwanted",
    ]);
  });

  it.each([
    [
      "an object",
      (url: string) => ({ CallbackURL: url, CallbackType: "http" }),
    ],
    ["JSON in a string", (url: string) => JSON.stringify({ CallbackURL: url })],
  ])("goes to the URL of the upload's UserData, %s", async (_, callbackOf) => {
    own = await new CallbackReceiver().open();
    const UserData = JSON.stringify({
      MessageCallback: callbackOf(own.url),
      Extend: { localId: "1" },
    });
    const id = await createVideo({ UserData });
    emulator.completeUpload(id);
    await emulator.eventsSettled();
    expect(own.types).toContain("FileUploadComplete");
    expect(receiver.types).toEqual([]);
    const [upload] = own.received.filter(({ event }) => "FileUrl" in event);
    expect(upload?.event["Extend"]).toBe('{"localId":"1"}');
    expect(upload?.headers).toMatchObject(
      signCallback(own.url, SECOND, AUTH_KEY),
    );
    await call({ Action: "DeleteVideo", VideoIds: id });
    await emulator.eventsSettled();
    expect(receiver.types).toContain("DeleteMediaComplete");
  });
});

describe("faults of events", () => {
  it("keep events back, or send them twice, for as many as asked", async () => {
    emulator.eventFaults.add({ kind: "drop", times: 2 });
    emulator.eventFaults.add({
      kind: "duplicate",
      eventType: "MediaBaseChangeComplete",
    });
    for (let n = 0; n < 4; n += 1) await createVideo();
    await emulator.eventsSettled();
    expect(receiver.received).toHaveLength(3);
    expect(emulator.events.map(({ outcome }) => outcome)).toEqual([
      "withheld",
      "withheld",
      "delivered",
      "delivered",
      "delivered",
    ]);
  });

  it.each([
    ["genuine", "1767323045"],
    ["forged", "1767323045"],
    ["stale", "1767319445"],
    ["none", undefined],
  ])("send any event, signature: %s", async (signature, timestamp) => {
    const event = { EventType: "FileUploadComplete", VideoId: "x" };
    const response = await fetch(`${emulator.url}/_emulator/events`, {
      method: "POST",
      body: JSON.stringify({ event, signature }),
    });
    expect(response.status).toBe(202);
    await receiver.arrived(1);
    const [callback] = receiver.received;
    expect(callback?.event).toEqual(event);
    const { headers = {} } = callback ?? {};
    expect(headers["x-vod-timestamp"]).toBe(timestamp);
    expect("x-vod-signature" in headers).toBe(signature !== "none");
    const genuine = signCallback(receiver.url, SECOND, AUTH_KEY);
    expect(headers["x-vod-signature"] === genuine["x-vod-signature"]).toBe(
      signature === "genuine",
    );
  });

  it.each([
    [
      "events/faults",
      { kind: "lose", number: 1 },
      [
        "number is not a member of a fault of events",
        "kind must be one of drop, duplicate, early",
      ],
    ],
    [
      "events/faults",
      { kind: "early", eventType: "TranscodeComplete" },
      [
        "eventType is not a member of a fault of events",
        "lagMs must be a whole number from 1 up",
      ],
    ],
    [
      "events",
      { signature: "good" },
      [
        "event must be an object",
        "signature must be one of genuine, forged, stale, none",
      ],
    ],
    ["credentials/expire", { mediaId: 7 }, ["mediaId must be a text"]],
    ["network", {}, ["cut must be true or false"]],
  ])("are asked for properly at %s", async (path, body, problems) => {
    const response = await fetch(`${emulator.url}/_emulator/${path}`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ problems });
  });
});
