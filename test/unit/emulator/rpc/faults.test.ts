import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../../src/emulator/createEmulator.js";
import { documentedErrors } from "../../../../src/emulator/rpc/errors.js";
import { FakeClock } from "../../../support/FakeClock.js";
import { pair, signedCall } from "../signedCall.js";
import { vendorErrors } from "./vendorErrors.js";

const normal = "c6a23a870c8c4ffcd40cbd3813330008";
const uploading = "c6a23a870c8c4ffcd40cbd3813330001";
const read = { Action: "GetVideoInfo", VideoId: normal };
const create = { Action: "CreateUploadVideo", Title: "t", FileName: "a.mp4" };
const seeded = 10;
let clock: FakeClock;
let emulator: Emulator;

beforeEach(async () => {
  clock = new FakeClock();
  emulator = await createEmulator({
    credentials: [pair],
    clock,
    quotas: "off",
  });
});
afterEach(() => emulator.close());

function call(
  parameters: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<Response> {
  const options = { url: emulator.url, atMs: clock.now(), parameters };
  return signedCall({ ...options, ...(signal && { signal }) });
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  return (await response.json()) as Record<string, unknown>;
}

function videoCount(): number {
  return emulator.store.list().length;
}

describe("an error fault", () => {
  it.each(Object.entries(vendorErrors))(
    "answers %s as documented",
    async (code, [status, message]) => {
      emulator.faults.add({ kind: "error", code });
      const response = await call(read);
      expect(response.status).toBe(status);
      expect(await bodyOf(response)).toMatchObject({
        Code: code,
        Message: message,
      });
    },
  );

  it("is documented for every code of its table", () => {
    expect(Object.keys(documentedErrors).toSorted()).toEqual(
      Object.keys(vendorErrors).toSorted(),
    );
  });

  it("answers a code that no table knows with 500, or with the status asked for", async () => {
    emulator.faults.add({ kind: "error", code: "Brand.New" });
    emulator.faults.add({
      kind: "error",
      code: "Brand.New",
      status: 418,
      message: "short",
    });
    expect((await call(read)).status).toBe(500);
    const second = await call(read);
    expect(second.status).toBe(418);
    expect(await bodyOf(second)).toMatchObject({
      Code: "Brand.New",
      Message: "short",
    });
  });

  it("answers XML to a call for JSON when asked to", async () => {
    emulator.faults.add({
      kind: "error",
      code: "InternalError",
      format: "xml",
    });
    const response = await call(read);
    expect(response.headers.get("content-type")).toBe("text/xml;charset=utf-8");
    expect(await response.text()).toContain("<Code>InternalError</Code>");
  });

  it("adds the denied detail to NoPermission", async () => {
    emulator.faults.add({ kind: "error", code: "NoPermission" });
    expect(await bodyOf(await call(read))).toHaveProperty(
      "AccessDeniedDetail.NoPermissionType",
    );
  });

  it.each([
    { kind: "throttle" } as const,
    { kind: "error", code: "Throttling" } as const,
  ])("says when to come back: $kind", async (fault) => {
    emulator.faults.add({ ...fault, retryAfterMs: 1500 });
    const response = await call(read);
    expect(response.headers.get("x-acs-retry-after")).toBe("1500");
    expect(response.status).toBe(400);
  });
});

describe("which calls a fault befalls", () => {
  it("is one, unless it says how many", async () => {
    const handle = emulator.faults.add({ kind: "throttle", times: 2 });
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await call(read)).status);
    expect(statuses).toEqual([400, 400, 200]);
    expect(handle.hits).toBe(2);
  });

  it("is limited to an action and to a parameter that holds a text", async () => {
    emulator.faults.add({
      kind: "throttle",
      action: "GetVideoInfos",
      when: { parameter: "VideoIds", contains: normal },
    });
    expect((await call(read)).status).toBe(200);
    const others = { Action: "GetVideoInfos", VideoIds: uploading };
    expect((await call(others)).status).toBe(200);
    const batch = {
      Action: "GetVideoInfos",
      VideoIds: `${uploading},${normal}`,
    };
    expect((await call(batch)).status).toBe(400);
  });

  it("goes by the order in which they were asked for", async () => {
    emulator.faults.add({ kind: "error", code: "Forbidden" });
    emulator.faults.add({ kind: "error", code: "InternalError" });
    expect((await call(read)).status).toBe(403);
    expect((await call(read)).status).toBe(500);
  });

  it("leaves out calls that are refused anyway", async () => {
    const handle = emulator.faults.add({ kind: "throttle" });
    await call({ ...read, AccessKeyId: "nobody" });
    expect(handle.hits).toBe(0);
  });

  it("is none after they are cleared", async () => {
    emulator.faults.add({ kind: "throttle", times: 9 });
    emulator.faults.clear();
    expect((await call(read)).status).toBe(200);
  });
});

describe("a broken connection", () => {
  it("hangs until the caller leaves, and tells when it was hit", async () => {
    const handle = emulator.faults.add({ kind: "hang" });
    const leaving = new AbortController();
    const waiting = call(read, leaving.signal);
    await handle.hit();
    leaving.abort();
    await expect(waiting).rejects.toThrow("aborted");
  });

  it("hangs no longer than the emulator lives", async () => {
    const handle = emulator.faults.add({ kind: "hang" });
    const waiting = call(read).catch(() => "cut");
    await handle.hit();
    await emulator.close();
    expect(await waiting).toBe("cut");
    emulator = await createEmulator({ credentials: [pair], clock });
  });

  it("is reset without an answer", async () => {
    emulator.faults.add({ kind: "reset" });
    await expect(call(read)).rejects.toMatchObject({
      cause: { code: "ECONNRESET" },
    });
  });

  it("ends before the promised bytes have come", async () => {
    emulator.faults.add({ kind: "truncated", keepBytes: 10 });
    const response = await call(read);
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(100);
    await expect(response.text()).rejects.toThrow("terminated");
  });

  it("pours a body without end until the caller leaves", async () => {
    emulator.faults.add({ kind: "endless" });
    const response = await call(read);
    const reader =
      response.body!.getReader() as ReadableStreamDefaultReader<Uint8Array>;
    let bytes = 0;
    while (bytes < 4 * 1024 * 1024)
      bytes += (await reader.read()).value!.length;
    await reader.cancel();
    expect((await call(read)).status).toBe(200);
  });
});

describe("a spoilt answer", () => {
  it("is whatever bytes were asked for", async () => {
    emulator.faults.add({
      kind: "raw",
      status: 502,
      headers: { "content-type": "text/html", server: "proxy" },
      body: "<html>Bad Gateway</html>",
    });
    const response = await call(read);
    expect(response.status).toBe(502);
    expect(response.headers.get("server")).toBe("proxy");
    expect(await response.text()).toBe("<html>Bad Gateway</html>");
  });

  it("may be empty", async () => {
    emulator.faults.add({ kind: "raw", status: 200, body: "" });
    expect(await (await call(read)).text()).toBe("");
  });

  it("lacks members, nested ones too", async () => {
    emulator.faults.add({
      kind: "omit",
      fields: ["RequestId", "Video.Status", "No.Such"],
    });
    const body = await bodyOf(await call(read));
    expect(body).not.toHaveProperty("RequestId");
    expect(body).not.toHaveProperty("Video.Status");
    expect(body).toHaveProperty("Video.VideoId", normal);
  });

  it("has members replaced, in every item of a list", async () => {
    emulator.faults.add({
      kind: "replace",
      fields: { "VideoList.Status": "Brewing", More: null },
    });
    const batch = {
      Action: "GetVideoInfos",
      VideoIds: `${uploading},${normal}`,
    };
    const body = await bodyOf(await call(batch));
    expect(body["VideoList"]).toEqual([
      expect.objectContaining({ VideoId: uploading, Status: "Brewing" }),
      expect.objectContaining({ VideoId: normal, Status: "Brewing" }),
    ]);
    expect(body["More"]).toBeNull();
  });

  it("comes late by the emulator's clock", async () => {
    emulator.faults.add({ kind: "latency", ms: 5000 });
    let isThere = false;
    const waiting = call(read).then((response) => {
      isThere = true;
      return response;
    });
    await clock.scheduled((delayMs) => delayMs === 5000);
    await clock.advance(4999);
    expect(isThere).toBe(false);
    await clock.advance(1);
    expect((await waiting).status).toBe(200);
  });
});

describe("the work behind a spoilt answer", () => {
  it.each(["error", "throttle", "hang", "reset", "raw", "endless"] as const)(
    "is not done by itself: %s",
    async (kind) => {
      const fault = {
        kind,
        code: "InternalError",
        status: 200,
        body: "",
      } as const;
      const handle = emulator.faults.add(fault);
      const leaving = new AbortController();
      const waiting = call(create, leaving.signal).catch(() => undefined);
      await handle.hit();
      leaving.abort();
      await waiting;
      expect(videoCount()).toBe(seeded);
    },
  );

  it("is done before the answer is lost when asked to", async () => {
    emulator.faults.add({ kind: "reset", work: "before" });
    await call(create).catch(() => undefined);
    expect(videoCount()).toBe(seeded + 1);
  });

  it("is done once the exchange is over when asked to", async () => {
    emulator.faults.add({
      kind: "error",
      code: "ServiceUnavailable",
      work: "after",
    });
    expect((await call(create)).status).toBe(503);
    await call(read);
    expect(videoCount()).toBe(seeded + 1);
  });

  it.each(["before", "after"] as const)(
    "of a late answer is done %s the wait",
    async (work) => {
      emulator.faults.add({ kind: "latency", ms: 1000, work });
      const waiting = call(create);
      await clock.scheduled((delayMs) => delayMs === 1000);
      expect(videoCount()).toBe(work === "before" ? seeded + 1 : seeded);
      await clock.advance(1000);
      await waiting;
      expect(videoCount()).toBe(seeded + 1);
    },
  );

  it.each([
    { kind: "truncated" } as const,
    { kind: "omit", fields: ["UploadAuth"] } as const,
    { kind: "replace", fields: { UploadAuth: "" } } as const,
  ])("of a changed answer is always done: $kind", async (fault) => {
    emulator.faults.add(fault);
    await call(create);
    expect(videoCount()).toBe(seeded + 1);
  });
});

describe("a fault with a chance", () => {
  it("befalls its part of the calls, the same ones for the same seed", async () => {
    const befallen: string[] = [];
    for (const idSeed of ["one", "one", "other"]) {
      const seeded = await createEmulator({
        credentials: [pair],
        clock,
        quotas: "off",
        idSeed,
      });
      seeded.faults.add({ kind: "throttle", chance: 0.2, times: 1000 });
      let fate = "";
      for (let n = 0; n < 100; n += 1) {
        const options = { url: seeded.url, atMs: clock.now() };
        const { ok } = await signedCall({ ...options, parameters: read });
        fate += ok ? "." : "x";
      }
      befallen.push(fate);
      await seeded.close();
    }
    const [one, again, other] = befallen;
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect(one?.match(/x/g)?.length).toBeGreaterThan(5);
    expect(one?.match(/x/g)?.length).toBeLessThan(40);
  });

  it("leaves a call that it spares to the next", async () => {
    emulator.faults.add({ kind: "hang", chance: 1e-12, times: 1000 });
    emulator.faults.add({ kind: "throttle" });
    expect(await bodyOf(await call(read))).toMatchObject({
      Code: "Throttling.User",
    });
  });
});

describe("a skew", () => {
  it("moves the server's clock and its Date header until it is cleared", async () => {
    emulator.faults.add({ kind: "skew", offsetMs: 3_600_000 });
    const response = await call(read);
    expect(await bodyOf(response)).toMatchObject({
      Code: "InvalidTimeStamp.Expired",
    });
    expect(response.headers.get("date")).toBe("Fri, 02 Jan 2026 04:04:05 GMT");
    emulator.faults.clear();
    expect((await call(read)).status).toBe(200);
  });
});
