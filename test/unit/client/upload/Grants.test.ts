import { describe, expect, it } from "@jest/globals";
import { GatewayError } from "../../../../src/client/errors/GatewayError.js";
import { Grants } from "../../../../src/client/upload/Grants.js";
import type { Grant } from "../../../../src/client/upload/Grant.js";
import type { MediaCalls } from "../../../../src/client/upload/mediaCalls.js";
import { FakeClock } from "../../../support/FakeClock.js";

/** What the gateway answers in turn: leave to upload to an id, or an error. */
type Answer = string | Error;

interface Scene {
  readonly answers: readonly Answer[];
  readonly refreshAhead?: number | false;
  /** Images and attached media have no refresh. */
  readonly isVideo?: boolean;
  /** How long the gateway takes. */
  readonly latencyMs?: number;
}

function scene({
  answers,
  refreshAhead = false,
  isVideo = true,
  latencyMs = 0,
}: Scene) {
  const clock = new FakeClock();
  const asked: string[] = [];
  const left = [...answers];
  const answer = async (call: string): Promise<Grant> => {
    const number = asked.push(call);
    const next = left.shift();
    if (next === undefined) throw new Error("Nobody expects this call.");
    if (latencyMs > 0)
      await new Promise<void>((resolve) => clock.after(latencyMs, resolve));
    if (next instanceof Error) throw next;
    const uploadAuth = `auth ${number}`;
    const expiresInSeconds = 3000;
    return { id: next, uploadAddress: "a", uploadAuth, expiresInSeconds };
  };
  const calls: MediaCalls = {
    create: () => answer("create"),
    ...(isVideo && {
      refresh: (id, { onlyWhileUploading }) =>
        answer(`${onlyWhileUploading ? "check" : "refresh"} ${id}`),
    }),
  };
  const timer = {
    now: () => clock.monotonicMs(),
    after: (ms: number, callback: () => void) => clock.after(ms, callback),
    random: () => 0,
  };
  return { clock, asked, grants: new Grants(calls, timer, refreshAhead) };
}

const granted = (id: string, number: number) =>
  ({
    kind: "grant",
    grant: { id, uploadAuth: `auth ${number}` },
  }) as const;

const conflict = new GatewayError("There.", {
  code: "CONFLICT",
  retryable: false,
});
const damaged = new GatewayError("Damaged.", {
  code: "CONFLICT",
  vodCode: "InvalidVideo.Damaged",
  retryable: false,
});
const gone = new GatewayError("Gone.", { code: "NOT_FOUND", retryable: false });
const down = new GatewayError("Down.", {
  code: "UPSTREAM_UNAVAILABLE",
  retryable: true,
});

describe("a credential", () => {
  it("is held to the last millisecond of its time, and not beyond", async () => {
    const { clock, asked, grants } = scene({ answers: ["v", "v"] });
    expect(await grants.obtain()).toMatchObject(granted("v", 1));
    await clock.advance(2_999_999);
    expect(await grants.obtain()).toMatchObject(granted("v", 1));
    await clock.advance(1);
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    expect(asked).toEqual(["create", "refresh v"]);
  });

  it("has as long a time after a refresh, and no longer", async () => {
    const { clock, asked, grants } = scene({ answers: ["v", "v", "v"] });
    await grants.obtain();
    await clock.advance(3_000_000);
    await grants.obtain();
    await clock.advance(2_999_999);
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    await clock.advance(1);
    expect(await grants.obtain()).toMatchObject(granted("v", 3));
    expect(asked).toEqual(["create", "refresh v", "refresh v"]);
  });

  it("of an image is held as long, and followed by another image", async () => {
    const { clock, asked, grants } = scene({
      answers: ["i", "j"],
      isVideo: false,
    });
    await grants.obtain();
    await clock.advance(2_999_999);
    expect(await grants.obtain()).toMatchObject(granted("i", 1));
    await clock.advance(1);
    expect(await grants.obtain()).toMatchObject(granted("j", 2));
    expect(asked).toEqual(["create", "create"]);
  });

  it("that the storage has refused is not held", async () => {
    const { asked, grants } = scene({ answers: ["v", "v"] });
    await grants.obtain();
    grants.spend();
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    expect(asked).toEqual(["create", "refresh v"]);
  });

  it("is asked for once, however many wait for it", async () => {
    const { asked, grants } = scene({ answers: ["v"] });
    const both = [grants.obtain(), grants.obtain()];
    const one = granted("v", 1);
    expect(await Promise.all(both)).toMatchObject([one, one]);
    expect(asked).toEqual(["create"]);
  });

  it("is asked for anew after a failure", async () => {
    const { asked, grants } = scene({ answers: [down, "v"] });
    await expect(grants.obtain()).rejects.toBe(down);
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    expect(asked).toEqual(["create", "create"]);
  });
});

describe("a credential fetched ahead", () => {
  it("is fetched at its time, not before, and taken when the other is over", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v", "v"],
      refreshAhead: 0.8,
    });
    await grants.obtain();
    await clock.advance(2_399_999);
    expect(asked).toEqual(["create"]);
    await clock.advance(1);
    expect(asked).toEqual(["create", "refresh v"]);
    expect(await grants.obtain()).toMatchObject(granted("v", 1));
    await clock.advance(600_000);
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    expect(asked).toEqual(["create", "refresh v"]);
  });

  it("has its time from when it came, not from when it is taken", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v", "v", "v"],
      refreshAhead: 0.8,
    });
    await grants.obtain();
    await clock.advance(2_400_000);
    await clock.advance(600_000);
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    grants.rest();
    await clock.advance(2_399_999);
    expect(await grants.obtain()).toMatchObject(granted("v", 2));
    await clock.advance(1);
    expect(await grants.obtain()).toMatchObject(granted("v", 3));
    expect(asked).toEqual(["create", "refresh v", "refresh v"]);
  });

  it("is not taken when it is over by itself, as after a long pause", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v", "v", "v"],
      refreshAhead: 0.8,
    });
    await grants.obtain();
    await clock.advance(2_400_000);
    grants.rest();
    await clock.advance(3_000_000);
    expect(await grants.obtain()).toMatchObject(granted("v", 3));
    expect(asked).toEqual(["create", "refresh v", "refresh v"]);
  });

  it("is waited for when it is under way", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v", "v"],
      refreshAhead: 0.8,
      latencyMs: 10,
    });
    const first = grants.obtain();
    await clock.advance(10);
    await first;
    await clock.advance(2_400_000);
    grants.spend();
    const second = grants.obtain();
    await clock.advance(10);
    expect(await second).toMatchObject(granted("v", 2));
    expect(asked).toEqual(["create", "refresh v"]);
  });

  it("that did not come is asked for when it is needed", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v", down, "v"],
      refreshAhead: 0.8,
    });
    await grants.obtain();
    await clock.advance(3_000_000);
    expect(await grants.obtain()).toMatchObject(granted("v", 3));
    expect(asked).toEqual(["create", "refresh v", "refresh v"]);
  });

  it("is not fetched at rest", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v"],
      refreshAhead: 0.8,
    });
    await grants.obtain();
    grants.rest();
    await clock.advance(2_400_000);
    expect(asked).toEqual(["create"]);
  });

  for (const [what, options] of [
    ["of an image", { isVideo: false, refreshAhead: 0.8 }],
    ["when nobody wants it", { refreshAhead: false }],
  ] as const)
    it(`is not fetched ${what}`, async () => {
      const { clock, grants } = scene({ answers: ["v"], ...options });
      await grants.obtain();
      expect(clock.waiting).toBe(0);
    });
});

describe("in doubt whether the file has arrived", () => {
  it("asks for leave as long as it has not, whatever was fetched ahead", async () => {
    const { clock, asked, grants } = scene({
      answers: ["v", "v", "v"],
      refreshAhead: 0.8,
    });
    await grants.obtain();
    await clock.advance(2_400_000);
    grants.doubt();
    expect(await grants.obtain()).toMatchObject(granted("v", 3));
    expect(asked).toEqual(["create", "refresh v", "check v"]);
  });

  it("is told that it has", async () => {
    const { grants } = scene({ answers: ["v", conflict] });
    await grants.obtain();
    grants.doubt();
    expect(await grants.obtain()).toEqual({ kind: "arrived", id: "v" });
  });

  it("is in doubt no more with a new one", async () => {
    const { asked, grants } = scene({ answers: ["v", "v", "v"] });
    await grants.obtain();
    grants.doubt();
    await grants.obtain();
    grants.spend();
    await grants.obtain();
    expect(asked).toEqual(["create", "check v", "refresh v"]);
  });
});

describe("what the browser remembers", () => {
  for (const [what, answers, end, calls] of [
    ["is gone on with", ["v0"], granted("v0", 1), ["check v0"]],
    ["has arrived", [conflict], { kind: "arrived", id: "v0" }, ["check v0"]],
    [
      "is begun anew when it is damaged",
      [damaged, "v1"],
      granted("v1", 2),
      ["check v0", "create"],
    ],
    [
      "is begun anew when it is gone",
      [gone, "v1"],
      granted("v1", 2),
      ["check v0", "create"],
    ],
  ] as const)
    it(what, async () => {
      const { asked, grants } = scene({ answers });
      expect(await grants.obtain("v0")).toMatchObject(end);
      expect(asked).toEqual(calls);
    });

  it("is not begun anew while the gateway cannot say", async () => {
    const { asked, grants } = scene({ answers: [down] });
    await expect(grants.obtain("v0")).rejects.toBe(down);
    expect(asked).toEqual(["check v0"]);
  });

  it("does not matter while something is held, good or not", async () => {
    const { asked, grants } = scene({ answers: ["v", "v"] });
    await grants.obtain();
    await grants.obtain("v0");
    grants.spend();
    await grants.obtain("v0");
    expect(asked).toEqual(["create", "refresh v"]);
  });

  it("does not matter for an image", async () => {
    const { asked, grants } = scene({ answers: ["i"], isVideo: false });
    await grants.obtain("i0");
    expect(asked).toEqual(["create"]);
  });
});
