import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { handleControl } from "../../../../src/emulator/control/handleControl.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall } from "../signedCall.js";

const uploading = "c6a23a870c8c4ffcd40cbd3813330001";
const read = { Action: "GetVideoInfo", VideoId: uploading };
let clock: FakeClock;
let emulator: Emulator;

beforeEach(async () => {
  clock = new FakeClock();
  emulator = await createEmulator({ credentials: [pair], clock });
});
afterEach(() => emulator.close());

function control(
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return fetch(`${emulator.url}/_emulator/${path}`, {
    method,
    ...(body !== undefined && { body: text }),
  });
}

function call(parameters: Record<string, string> = read): Promise<Response> {
  return signedCall({ url: emulator.url, atMs: clock.now(), parameters });
}

describe("the control path", () => {
  it("takes a fault and forgets all faults", async () => {
    const fault = {
      kind: "error",
      code: "Forbidden",
      times: 5,
      action: "GetVideoInfo",
    };
    expect((await control("POST", "faults", fault)).status).toBe(201);
    expect((await call()).status).toBe(403);
    expect((await control("DELETE", "faults")).status).toBe(204);
    expect((await call()).status).toBe(200);
  });

  it.each([
    ["no JSON", "{", ["a fault must be an object"]],
    ["a list", [], ["a fault must be an object"]],
    [
      "no kind",
      {},
      [
        "kind must be one of error, throttle, hang, reset, raw, endless, truncated, omit, replace, credential, latency, skew",
      ],
    ],
    ["an error without code", { kind: "error" }, ["code must be a text"]],
    [
      "an unknown member",
      { kind: "hang", ms: 3 },
      ["ms is not a member of this kind of fault"],
    ],
    [
      "several wrong members",
      { kind: "raw", status: 99, headers: { a: 1 }, times: 0, work: "later" },
      [
        "times must be a whole number from 1 up",
        "work must be one of before, after, never",
        "status must be a status from 200 to 599",
        "headers must be an object of texts",
        "body must be a text",
      ],
    ],
    [
      "half a condition",
      { kind: "hang", when: { parameter: "VideoIds" } },
      ['when must be an object of "parameter" and "contains", both texts'],
    ],
    [
      "fields that are no list",
      { kind: "omit", fields: "A" },
      ["fields must be a list of texts"],
    ],
    [
      "a chance beyond certainty",
      { kind: "hang", chance: 1.1 },
      ["chance must be a number above 0, at most 1"],
    ],
    ["no offset", { kind: "skew" }, ["offsetMs must be a number"]],
  ])(
    "refuses a fault that is %s, naming everything wrong",
    async (_rule, body, problems) => {
      const response = await control("POST", "faults", body);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({ problems });
    },
  );

  it("completes an upload", async () => {
    const parameters = {
      Action: "CreateUploadVideo",
      Title: "t",
      FileName: "a.mp4",
    };
    const { VideoId: id } = (await (await call(parameters)).json()) as {
      VideoId: string;
    };
    const response = await control("POST", `videos/${id}/source`, {
      sizeBytes: 12,
    });
    expect(response.status).toBe(202);
    expect(emulator.store.get(id)).toMatchObject({
      status: "UploadSucc",
      sizeBytes: 12,
    });
  });

  it("completes an upload without being told of the file", async () => {
    expect((await control("POST", `videos/${uploading}/source`)).status).toBe(
      202,
    );
  });

  it("knows no source of an unknown video", async () => {
    expect((await control("POST", "videos/nobody/source")).status).toBe(404);
  });

  it("refuses a source that makes no sense, naming everything wrong", async () => {
    const source = {
      sizeBytes: -1,
      durationSeconds: "long",
      isSound: 1,
      colour: "red",
    };
    const response = await control(
      "POST",
      `videos/${uploading}/source`,
      source,
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      problems: [
        "sizeBytes must be a whole number from 0 up",
        "durationSeconds must be a number from 0 up",
        "isSound must be true or false",
        "colour must be left out: it is unknown",
      ],
    });
  });

  it("lists the calls without any key, signature or token", async () => {
    await call({ ...read, SecurityToken: "CAISsecret" });
    const answer = await (await control("GET", "calls")).text();
    expect(JSON.parse(answer)).toEqual({
      calls: [
        {
          action: "GetVideoInfo",
          parameters: { VideoId: uploading },
          signatureVersion: "v1",
          atMs: clock.now(),
        },
      ],
    });
  });

  it("counts calls by action, and refusals by code", async () => {
    await call();
    await call({ ...read, VideoId: "nobody" });
    await call({ ...read, VideoId: "nobody" });
    await call({ Action: "RefreshUploadVideo", VideoId: uploading });
    await control("POST", "faults", { kind: "error", code: "Forbidden" });
    await call();
    const answer = await control("GET", "calls/counts");
    expect(await answer.json()).toEqual({
      counts: {
        GetVideoInfo: {
          received: 4,
          refused: { "InvalidVideo.NotFound": 2 },
        },
        RefreshUploadVideo: { received: 1, refused: {} },
      },
    });
  });

  it("has no other switches", async () => {
    expect((await control("GET", "secrets")).status).toBe(404);
    expect((await control("PUT", "faults", {})).status).toBe(404);
  });

  it.each([
    ["http://127.0.0.1:4000", 204],
    ["http://localhost:4000", 204],
    ["http://[::1]:4000", 204],
    ["https://films.example", 403],
    ["http://127.0.0.1.films.example", 403],
    ["null", 403],
  ])("answers a page of %s with %i", async (origin, status) => {
    for (const method of ["OPTIONS", "DELETE"]) {
      const response = await fetch(`${emulator.url}/_emulator/faults`, {
        method,
        headers: { origin },
      });
      expect(response.status).toBe(status);
      expect(response.headers.get("access-control-allow-origin")).toBe(
        status === 204 ? origin : null,
      );
    }
  });

  it.each([
    ["127.0.0.1:4010", 200],
    ["localhost:4010", 200],
    ["LOCALHOST", 200],
    ["[::1]:4010", 200],
    ["films.example", 403],
    ["films.example:4010", 403],
    ["127.0.0.1.films.example", 403],
    ["localhost.films.example", 403],
  ])("answers requests to %s with %i", async (host, expected) => {
    const { hostname, port } = new URL(emulator.url);
    const socket = connect(Number(port), hostname);
    socket.end(
      `GET /_emulator/calls HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`,
    );
    let text = "";
    for await (const chunk of socket.setEncoding("latin1"))
      text += String(chunk);
    expect(text.slice(0, 12)).toBe(`HTTP/1.1 ${expected}`);
  });

  it.each([
    ["127.0.0.1", 200],
    ["127.8.0.1", 200],
    ["::1", 200],
    ["::ffff:127.0.0.1", 200],
    ["10.0.0.7", 403],
    ["::ffff:10.0.0.7", 403],
    ["1127.0.0.1", 403],
  ])("answers %s with %i", (remoteAddress, expected) => {
    const statuses: number[] = [];
    const response = {
      writeHead: (status: number) => statuses.push(status),
      end: () => undefined,
    };
    const http = {
      method: "GET",
      path: "/_emulator/calls",
      search: "",
      headers: { host: "127.0.0.1" },
      body: Buffer.alloc(0),
      remoteAddress,
    };
    handleControl(http, response as never, { calls: { calls: [] } } as never);
    expect(statuses).toEqual([expected]);
  });
});

describe("the emulator", () => {
  it("tells when calls of an action have arrived, refused ones included", async () => {
    const three = emulator.received("GetVideoInfo", 3);
    await Promise.all([
      call(),
      call({ ...read, AccessKeyId: "nobody" }),
      call(),
    ]);
    await three;
    expect(emulator.calls.map(({ action }) => action)).toEqual(
      Array(3).fill("GetVideoInfo"),
    );
  });

  it("gives the same ids for the same seed", async () => {
    const create = {
      Action: "CreateUploadVideo",
      Title: "t",
      FileName: "a.mp4",
    };
    const answers = [];
    for (let n = 0; n < 2; n += 1) {
      const own = await createEmulator({
        credentials: [pair],
        clock,
        idSeed: 42,
      });
      const options = { url: own.url, atMs: clock.now(), parameters: create };
      const answer = (await (await signedCall(options)).json()) as Record<
        string,
        unknown
      >;
      // The address names the port, which differs.
      answers.push({ ...answer, UploadAddress: "" });
      await own.close();
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it("answers a taken reference id with its record's credential when set up so", async () => {
    const own = await createEmulator({
      credentials: [pair],
      clock,
      duplicateReferenceId: "return",
    });
    const parameters = {
      Action: "CreateUploadVideo",
      Title: "another",
      FileName: "a.mp4",
      ReferenceId: "seed-normal",
    };
    const response = await signedCall({
      url: own.url,
      atMs: clock.now(),
      parameters,
    });
    await own.close();
    expect(await response.json()).toHaveProperty(
      "VideoId",
      "c6a23a870c8c4ffcd40cbd3813330008",
    );
    expect(own.store.list()).toHaveLength(10);
  });

  it("refuses a port that is taken", async () => {
    const port = Number(new URL(emulator.url).port);
    await expect(
      createEmulator({ credentials: [], port }),
    ).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });

  it("cuts connections that are half way through a request when it closes", async () => {
    const { hostname, port } = new URL(emulator.url);
    const socket = connect(Number(port), hostname);
    await new Promise<void>((resolve) => {
      socket.write(
        "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\nabc",
        () => {
          resolve();
        },
      );
    });
    await call();
    const cut = new Promise((resolve) =>
      socket.once("close", resolve).on("error", () => undefined),
    );
    await emulator.close();
    await cut;
    expect(socket.destroyed).toBe(true);
  });
});
