import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  parseBrief,
  parseCallback,
} from "../../../src/events/parseCallback.js";
import type { VodCallback } from "../../../src/events/VodCallback.js";
import * as captured from "../../support/capturedCallbacks.js";
import { foreignCallback } from "../../support/foreignCallback.js";
import { inheritedNames } from "../../support/foreignJson.js";

const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);

/** What VOD's callback says, at this time of receipt. */
function read(body: object | string, atMs = nowMs): VodCallback | undefined {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const callback = parseCallback(text, atMs);
  return callback !== undefined && "type" in callback ? callback : undefined;
}

/** An object whose members come in the other order, and theirs likewise. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).toReversed();
  return Object.fromEntries(
    members.map(([name, member]) => [name, turnedRound(member)]),
  );
}

describe("parseCallback", () => {
  for (const name of inheritedNames)
    it(`takes the medium of a type called ${name} for a video`, () => {
      const body = {
        EventType: "DeleteMediaComplete",
        MediaType: name,
        MediaId: "a-medium",
      };
      expect(read(body)).toMatchObject({
        mediaKind: "video",
        mediaId: "a-medium",
      });
    });

  it("reads a member that every object inherits from nowhere but the body", () => {
    const body = '{"EventType":"valueOf","__proto__":{"VideoId":"a-video"}}';
    const key = "mUZDm2d8SfUVCriBMlj3NjhN5GVCN-OdTuCIPNN5DGk";
    expect(read(body)).toEqual({
      type: "valueOf",
      mediaKind: "video",
      mediaId: undefined,
      jobId: undefined,
      atMs: nowMs,
      outcome: "unknown",
      status: undefined,
      error: undefined,
      isDeletion: false,
      auditStatus: undefined,
      key,
      brief: `{"EventType":"valueOf","EventTime":"2026-01-02T03:04:05.000Z","Digest":"${key}"}`,
    });
  });

  it("reads no text that is longer than the vendor's: what waits for a read stays small", () => {
    const members = (length: number): Readonly<Record<string, string>> =>
      Object.fromEntries(
        ["EventTime", "AuditStatus", "OperateMode", "JobId", "ErrorCode"].map(
          (name) => [name, "x".repeat(length)],
        ),
      );
    const event = {
      EventType: "CreateAuditComplete",
      MediaId: "a-video",
      Status: "fail",
    };
    const least = read({ ...event, EventTime: "2026-01-02T03:04:05.000Z" });
    const cut = read({ ...event, ...members(129) });
    expect(cut?.auditStatus).toBeUndefined();
    expect(cut?.error).toBeUndefined();
    expect(cut?.brief.length).toBe(least?.brief.length);
    const kept = read({ ...event, ...members(128) });
    expect(kept?.auditStatus).toBe("x".repeat(128));
    expect(kept?.jobId).toBe("x".repeat(128));
    expect(kept?.error?.code).toBe("x".repeat(128));
  });

  it("makes an event in our words of anything, or nothing", () => {
    fc.assert(
      fc.property(foreignCallback, (body) => {
        const callback = read(body);
        if (callback === undefined) return;
        expect(callback.type).toMatch(/^\w{1,64}$/);
        expect(["video", "image", "attachedMedia"]).toContain(
          callback.mediaKind,
        );
        expect(["success", "failure", "unknown"]).toContain(callback.outcome);
        expect(Number.isFinite(callback.atMs)).toBe(true);
        expect(callback.key).toMatch(/^[\w-]{43}$/);
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same event from what other gateways are told", () => {
    fc.assert(
      fc.property(foreignCallback, (body) => {
        const callback = read(body);
        if (callback === undefined) return;
        const heard = parseBrief(callback.brief, nowMs + 86_400_000);
        expect(heard).toEqual(callback);
      }),
      { numRuns: 500 },
    );
  });

  it("reads what gateways of earlier versions tell, who send no digest", () => {
    const brief =
      '{"EventType":"FileUploadComplete","VideoId":"a-video","EventTime":"2026-01-02T03:04:05.000Z"}';
    expect(parseBrief(brief, 0)).toMatchObject({
      type: "FileUploadComplete",
      mediaId: "a-video",
      atMs: nowMs,
      key: parseBrief(brief, 1)?.key,
    });
  });
});

describe("the outcome of an event", () => {
  const SPELLINGS: Readonly<Record<string, string>> = {
    success: "success",
    Success: "success",
    SUCCESS: "success",
    Succeed: "success",
    Successed: "success",
    Finished: "success",
    fail: "failure",
    Fail: "failure",
    failed: "failure",
    Failed: "failure",
    FAILED: "failure",
    "": "unknown",
    "success ": "unknown",
    PartialSuccess: "unknown",
    constructor: "unknown",
  };
  for (const [Status, outcome] of Object.entries(SPELLINGS))
    it(`whose status is "${Status}" is ${outcome}`, () => {
      for (const EventType of ["FileUploadComplete", "TranscodeComplete"])
        expect(read({ EventType, Status })?.outcome).toBe(outcome);
    });

  for (const Status of [0, true, null, {}, "x".repeat(129)])
    it(`whose status is ${JSON.stringify(Status).slice(0, 9)} is unknown`, () => {
      const event = { EventType: "FileUploadComplete", Status };
      expect(read(event)?.outcome).toBe("unknown");
      expect(parseBrief(read(event)!.brief, 0)?.outcome).toBe("unknown");
    });

  it("without a status is success for an upload of a file, as older pages have it, and unknown for others", () => {
    expect(read({ EventType: "FileUploadComplete" })?.outcome).toBe("success");
    expect(read({ EventType: "TranscodeComplete" })?.outcome).toBe("unknown");
  });
});

describe("a captured", () => {
  const VIDEO = { mediaKind: "video", mediaId: captured.VIDEO_ID };
  const BODIES: Readonly<
    Record<string, readonly [object, Readonly<Record<string, unknown>>]>
  > = {
    FileUploadComplete: [
      captured.fileUploadComplete,
      { atMs: Date.UTC(2026, 7, 19, 3, 10, 17), jobId: undefined },
    ],
    TranscodeComplete: [
      captured.transcodeComplete,
      { atMs: Date.UTC(2026, 7, 19, 3, 11, 42), jobId: undefined },
    ],
    SnapshotComplete: [
      captured.snapshotComplete,
      { atMs: Date.UTC(2019, 2, 4, 5, 6, 7), jobId: captured.JOB_ID },
    ],
    MediaBaseChangeComplete: [
      captured.mediaBaseChangeComplete,
      { atMs: Date.UTC(2026, 0, 2, 3, 20), isDeletion: false },
    ],
    AIMediaAuditComplete: [
      captured.aiMediaAuditComplete,
      { atMs: Date.UTC(2026, 0, 2, 3, 20, 46, 540), jobId: captured.JOB_ID },
    ],
    "AIMediaAuditComplete with text": [
      { ...captured.aiMediaAuditComplete, Data: '{"suggestion":"block"}' },
      { type: "AIMediaAuditComplete", jobId: captured.JOB_ID },
    ],
    UploadByURLComplete: [
      captured.uploadByUrlComplete,
      { atMs: Date.UTC(2026, 0, 2, 3, 20), jobId: captured.JOB_ID },
    ],
    RestoreMediaComplete: [
      captured.restoreMediaComplete,
      { atMs: Date.UTC(2026, 0, 2, 3, 20), jobId: undefined },
    ],
    WorkflowTaskComplete: [
      captured.workflowTaskComplete,
      { atMs: Date.UTC(2026, 0, 2, 3, 20), jobId: captured.JOB_ID },
    ],
    SubmitMediaRefreshComplete: [
      captured.submitMediaRefreshComplete,
      { atMs: Date.UTC(2026, 0, 2, 3, 20), jobId: captured.JOB_ID },
    ],
  };
  for (const [name, [body, expected]] of Object.entries(BODIES))
    it(`${name} is read`, () => {
      expect(read(body)).toMatchObject({
        ...VIDEO,
        ...expected,
        outcome: "success",
        error: undefined,
      });
    });

  it("body of IMS is told from VOD's, whose types have the same names", () => {
    expect(parseCallback(JSON.stringify(captured.ofIms), nowMs)).toEqual({
      imsType: "FileUploadComplete",
    });
  });
});

describe("why it failed", () => {
  const event = {
    EventType: "TranscodeComplete",
    VideoId: "a",
    Status: "fail",
  };
  const bad = {
    code: "InvalidParameter.ResourceContentBad",
    message: "The resource operated InputFile is bad",
  };

  it("is told of a failure by its own members", () => {
    const members = { ErrorCode: bad.code, ErrorMessage: bad.message };
    expect(read({ ...event, ...members })?.error).toEqual(bad);
  });

  it("is told by members whose names end in a blank, as the vendor's sample has them", () => {
    const members = { "ErrorCode ": bad.code, "ErrorMessage ": bad.message };
    expect(read({ ...event, ...members })?.error).toEqual(bad);
  });

  it("is told by the members of events of AI processing", () => {
    const members = { Code: 500, Message: "internal" };
    expect(
      read({ ...event, EventType: "AIMediaAuditComplete", ...members })?.error,
    ).toEqual({ code: "500", message: "internal" });
  });

  it("is told by the first stream that failed, where the event itself says nothing", () => {
    expect(read(captured.transcodeFailed)?.error).toEqual(bad);
    const asText = JSON.stringify(captured.transcodeFailed.StreamInfos);
    expect(
      read({ ...captured.transcodeFailed, StreamInfos: asText })?.error,
    ).toEqual(bad);
  });

  it("is what there is of a code and a message", () => {
    expect(read({ ...event, ErrorCode: "A" })?.error).toEqual({
      code: "A",
      message: undefined,
    });
    expect(
      read({ ...event, ErrorCode: "", ErrorMessage: "words" })?.error,
    ).toEqual({ code: undefined, message: "words" });
  });

  for (const [ErrorCode, ErrorMessage] of [
    ["0", "OK"],
    [0, "OK"],
    ["200", "OK"],
    ["Success", "Success"],
    ["OK", ""],
  ] as const)
    it(`is no code of ${JSON.stringify(ErrorCode)}, which stands where nothing has failed`, () => {
      const members = { ErrorCode, ErrorMessage };
      expect(read({ ...event, ...members })?.error).toBeUndefined();
    });

  it("is told of an unknown outcome, and never of a success", () => {
    const members = { ErrorCode: bad.code, ErrorMessage: bad.message };
    expect(read({ ...event, ...members, Status: "HalfDone" })?.error).toEqual(
      bad,
    );
    expect(
      read({ ...event, ...members, Status: "Success" })?.error,
    ).toBeUndefined();
  });

  it("is cut off after 512 characters, half a character too", () => {
    const message = `${"x".repeat(511)}\u{1F3AC} and more`;
    expect(
      read({ ...event, ErrorCode: "A", ErrorMessage: message })?.error?.message,
    ).toBe(`${"x".repeat(511)}\uFFFD`);
  });

  for (const StreamInfos of ["[", "{}", 7, null, [null, 7, "fail"], {}])
    it(`is looked for in vain in streams like ${JSON.stringify(StreamInfos)}`, () => {
      expect(read({ ...event, StreamInfos })?.error).toBeUndefined();
    });
});

describe("copies of an event", () => {
  it("have one key, whenever each comes", () => {
    const { aiMediaAuditComplete: audit } = captured;
    expect(read(audit, nowMs + 2000)?.key).toBe(read(audit)?.key);
    const timeless = { ...audit, EventTime: undefined };
    expect(read(timeless, nowMs + 2000)?.key).toBe(read(timeless)?.key);
  });

  it("have one key, in whatever order their members come, and however they are laid out", () => {
    for (const body of [
      captured.transcodeComplete,
      captured.mediaBaseChangeComplete,
    ]) {
      expect(read(turnedRound(body) as object)?.key).toBe(read(body)?.key);
      expect(read(JSON.stringify(body, null, 2))?.key).toBe(read(body)?.key);
    }
  });

  it("are no two edits of one video within a second", () => {
    const edit = captured.mediaBaseChangeComplete;
    const other = {
      ...edit,
      MediaContent: { Title: '{"OldValue":"New","NewValue":"Newer"}' },
    };
    expect(read(other)?.key).not.toBe(read(edit)?.key);
  });

  it("are not what differs in a list, a number or a missing member", () => {
    const bodies = [
      { a: [1, 2] },
      { a: [2, 1] },
      { a: "1,2" },
      { a: [1, "2"] },
      { a: [1, 2], b: null },
      { "a:[1,2]": 0 },
    ].map((more) => ({ EventType: "A", ...more }));
    expect(new Set(bodies.map((body) => read(body)?.key)).size).toBe(6);
  });

  it("cannot be chosen by a member of the body", () => {
    const Digest = "x".repeat(43);
    const event = { EventType: "A", Digest };
    expect(read(event)?.key).not.toBe(Digest);
    expect(parseBrief(JSON.stringify(event), 0)?.key).toBe(Digest);
  });

  it("are found in a body that is nested as deep as one can be", () => {
    const deep = `{"EventType":"A","a":${"[".repeat(60_000)}${"]".repeat(60_000)}}`;
    expect(read(deep)?.key).toMatch(/^[\w-]{43}$/);
  });
});
