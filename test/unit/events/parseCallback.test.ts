import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseCallback } from "../../../src/events/parseCallback.js";
import { keyOf } from "../../../src/events/VodCallback.js";
import { foreignCallback } from "../../support/foreignCallback.js";
import { inheritedNames } from "../../support/foreignJson.js";

const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);

describe("parseCallback", () => {
  for (const name of inheritedNames)
    it(`takes the medium of a type called ${name} for a video`, () => {
      const body = JSON.stringify({
        EventType: "DeleteMediaComplete",
        MediaType: name,
        MediaId: "a-medium",
      });
      expect(parseCallback(body, nowMs)).toMatchObject({
        mediaKind: "video",
        mediaId: "a-medium",
      });
    });

  it("reads a member that every object inherits from nowhere but the body", () => {
    const body = '{"EventType":"valueOf","__proto__":{"VideoId":"a-video"}}';
    expect(parseCallback(body, nowMs)).toEqual({
      type: "valueOf",
      mediaKind: "video",
      mediaId: undefined,
      jobId: undefined,
      atMs: nowMs,
      outcome: "success",
      isDeletion: false,
      auditStatus: undefined,
      brief: '{"EventType":"valueOf","EventTime":"2026-01-02T03:04:05.000Z"}',
    });
  });

  it("reads no text that is longer than the vendor's: what waits for a read stays small", () => {
    const members = (length: number): Readonly<Record<string, string>> =>
      Object.fromEntries(
        ["EventTime", "Status", "AuditStatus", "OperateMode", "JobId"].map(
          (name) => [name, "x".repeat(length)],
        ),
      );
    const event = { EventType: "CreateAuditComplete", MediaId: "a-video" };
    const least = JSON.stringify({
      ...event,
      EventTime: "2026-01-02T03:04:05.000Z",
    });
    const cut = parseCallback(
      JSON.stringify({ ...event, ...members(129) }),
      nowMs,
    );
    expect(cut?.auditStatus).toBeUndefined();
    expect(cut?.brief.length).toBe(least.length);
    const kept = parseCallback(
      JSON.stringify({ ...event, ...members(128) }),
      nowMs,
    );
    expect(kept?.auditStatus).toBe("x".repeat(128));
    expect(kept?.jobId).toBe("x".repeat(128));
  });

  it("makes an event in our words of anything, or nothing", () => {
    fc.assert(
      fc.property(foreignCallback, (body) => {
        const callback = parseCallback(body, nowMs);
        if (callback === undefined) return;
        expect(callback.type).toMatch(/^\w{1,64}$/);
        expect(["video", "image", "attachedMedia"]).toContain(
          callback.mediaKind,
        );
        expect(["success", "failure"]).toContain(callback.outcome);
        expect(Number.isFinite(callback.atMs)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same event from what other gateways are told", () => {
    fc.assert(
      fc.property(foreignCallback, (body) => {
        const callback = parseCallback(body, nowMs);
        if (callback === undefined) return;
        const heard = parseCallback(callback.brief, nowMs + 86_400_000);
        expect(heard).toEqual(callback);
        expect(heard && keyOf(heard)).toBe(keyOf(callback));
      }),
      { numRuns: 500 },
    );
  });
});
