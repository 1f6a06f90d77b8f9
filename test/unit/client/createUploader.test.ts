import { describe, expect, it } from "@jest/globals";
import type { Fetcher } from "../../../src/client/Fetcher.js";
import {
  createUploader,
  type UploadState,
  type UploadTask,
} from "../../../src/client/upload/index.js";
import type {
  VendorFile,
  VendorUploader,
  VendorUploaderSettings,
} from "../../../src/client/upload/VendorUploader.js";
import { FakeClock } from "../../support/FakeClock.js";

/** How the storage meets each credential that the uploader is given, in turn. */
type Fate =
  | "expired"
  | "done"
  | "silent"
  /** It is sent and sent. */
  | "none"
  | readonly [code: string];

interface Scene {
  readonly maxRetries?: number;
  readonly fates: readonly Fate[];
  /** What the gateway answers in turn: an id, or an error's extensions. */
  readonly answers: readonly (string | Readonly<Record<string, unknown>>)[];
  readonly remembered?: string;
}

/** The vendor's uploader as far as it is documented: callbacks come after the state, or not at all. */
function fakeVod({ fates, remembered }: Scene) {
  const left = [...fates];
  return class implements VendorUploader {
    readonly #settings: VendorUploaderSettings;
    #file: VendorFile | undefined;
    constructor(settings: VendorUploaderSettings) {
      this.#settings = settings;
    }
    addFile(file: VendorFile["file"]): boolean {
      this.#file = { file, state: "Ready", videoId: remembered };
      return true;
    }
    startUpload(): void {
      this.#settings.onUploadstarted(this.#file!);
    }
    stopUpload(): void {}
    cancelFile(): boolean {
      return true;
    }
    setUploadAuthAndAddress(): undefined {
      queueMicrotask(() => {
        this.#meet(left.shift());
      });
    }
    resumeUploadWithAuth(): boolean {
      this.setUploadAuthAndAddress();
      return true;
    }
    #meet(fate: Fate | undefined): void {
      const file = this.#file!;
      if (fate === "done") {
        this.#settings.onUploadSucceed(file);
        return;
      }
      if (fate === "none") return;
      file.state = "Failure";
      if (fate === "expired") this.#settings.onUploadTokenExpired(file);
      else if (fate !== undefined && fate !== "silent")
        this.#settings.onUploadFailed(file, fate[0], "Why.");
    }
  };
}

function begin(scene: Scene) {
  const clock = new FakeClock();
  const answers = [...scene.answers];
  const asked: string[] = [];
  const fetcher = ((_document: unknown, variables: object) => {
    const isRefresh = "videoId" in variables;
    const only =
      "onlyWhileUploading" in variables && variables.onlyWhileUploading;
    asked.push(isRefresh ? (only === true ? "check" : "refresh") : "create");
    const answer = answers.shift()!;
    const field = isRefresh ? "refreshUpload" : "createUpload";
    const grant = {
      uploadAuth: "a",
      uploadAddress: "b",
      expiresInSeconds: 3000,
    };
    return Promise.resolve(
      typeof answer === "string"
        ? { data: { [field]: { videoId: answer, ...grant } } }
        : { errors: [{ message: "No.", extensions: answer }] },
    );
  }) as unknown as Fetcher;
  const timer = {
    now: () => clock.monotonicMs(),
    after: (ms: number, callback: () => void) => clock.after(ms, callback),
    random: () => 0,
  };
  const Vod = fakeVod(scene);
  const uploader = createUploader({
    ...{ fetcher, Vod, timer, refreshAhead: false },
    ...(scene.maxRetries !== undefined && { maxRetries: scene.maxRetries }),
  });
  const file = { name: "a.mp4", size: 5, lastModified: 1 };
  const request = { kind: "video", input: { title: "t" } } as const;
  return { task: uploader.upload(file, request), clock, asked };
}

/** The state in which it ends or waits for the clock. */
function settled(task: UploadTask): Promise<UploadState> {
  return new Promise((resolve) => {
    task.subscribe((state) => {
      if (["done", "failed", "retrying"].includes(state.phase)) resolve(state);
    });
  });
}

const NOT_FOUND = { code: "NOT_FOUND", vodCode: "InvalidVideo.NotFound" };
const ARRIVED = { code: "CONFLICT", status: 409 };

const ROWS: readonly (readonly [string, Scene, object, readonly string[]])[] = [
  [
    "refreshes when the credential expires",
    { fates: ["expired", "done"], answers: ["v1", "v1"] },
    { phase: "done", id: "v1" },
    ["create", "refresh"],
  ],
  [
    "says so when fresh credentials are refused in a row",
    {
      fates: ["expired", "expired", "expired", "expired"],
      answers: ["v1", "v1", "v1", "v1"],
    },
    { phase: "retrying", error: { code: "CREDENTIAL_REFUSED" } },
    ["create", "refresh", "refresh", "refresh"],
  ],
  [
    "goes on with the video that the browser remembers",
    { fates: ["done"], answers: ["v0"], remembered: "v0" },
    { phase: "done", id: "v0" },
    ["check"],
  ],
  [
    "begins anew when the remembered video is gone",
    { fates: ["done"], answers: [NOT_FOUND, "v1"], remembered: "v0" },
    { phase: "done", id: "v1" },
    ["check", "create"],
  ],
  [
    "is done when the remembered video has its source",
    { fates: [], answers: [ARRIVED], remembered: "v0" },
    { phase: "done", id: "v0" },
    ["check"],
  ],
  [
    "is done when the parts are gone because the upload was completed",
    { fates: [["NoSuchUpload"]], answers: ["v1", ARRIVED] },
    { phase: "done", id: "v1" },
    ["create", "check"],
  ],
  [
    "begins anew once when the uploader gives up without a word",
    { fates: ["silent", "silent"], answers: ["v1", "v1"] },
    { phase: "failed", error: { code: "UPLOADER_FAILED" } },
    ["create", "check"],
  ],
  [
    "does not repeat what the storage refuses",
    { fates: [["AccessDenied"]], answers: ["v1"] },
    {
      phase: "failed",
      error: { code: "STORAGE_REFUSED", storageCode: "AccessDenied" },
    },
    ["create"],
  ],
  [
    "waits as long as the gateway asks",
    {
      fates: [],
      answers: [{ code: "THROTTLED", retryable: true, retryAfterMs: 1200 }],
    },
    { phase: "retrying", retryInMs: 1200 },
    ["create"],
  ],
  [
    "fails when the video is deleted while it is uploaded",
    { fates: ["expired"], answers: ["v1", NOT_FOUND] },
    { phase: "failed", error: { code: "NOT_FOUND" } },
    ["create", "refresh"],
  ],
];

describe("an upload", () => {
  for (const [name, scene, expected, calls] of ROWS) {
    it(name, async () => {
      const { task, asked } = begin(scene);
      expect(await settled(task)).toMatchObject(expected);
      expect(asked).toEqual(calls);
    });
  }

  it("tries again when the wait is over", async () => {
    const { task, clock, asked } = begin({
      fates: [["RequestError"], "done"],
      answers: ["v1"],
    });
    expect(await settled(task)).toMatchObject({ retryInMs: 500 });
    const next = settled(task);
    await clock.advance(500);
    expect(await next).toMatchObject({ phase: "done" });
    expect(asked).toEqual(["create"]);
  });

  it("gives up after as many failures as it may, and counts anew when it is resumed", async () => {
    const { task, clock } = begin({
      fates: Array<Fate>(6).fill(["RequestError"]),
      answers: ["v1"],
      maxRetries: 2,
    });
    const seen: unknown[] = [];
    task.subscribe((state) => {
      if (state.phase === "retrying") seen.push(state.retryInMs);
      if (state.phase === "failed") seen.push("failed");
    });
    await clock.advance(0);
    await clock.advance(5000);
    expect(seen).toEqual([500, 1000, "failed"]);
    task.resume();
    await clock.advance(0);
    await clock.advance(5000);
    expect(seen).toEqual([500, 1000, "failed", 500, 1000, "failed"]);
  });

  it("counts refused credentials anew when it is resumed", async () => {
    const expired = Array<Fate>(3).fill("expired");
    const { task, clock, asked } = begin({
      fates: [...expired, "none", ...expired, "done"],
      answers: Array<string>(8).fill("v1"),
    });
    await clock.advance(0);
    expect(task.state.phase).toBe("uploading");
    task.pause();
    task.resume();
    await clock.advance(0);
    expect(task.state).toMatchObject({ phase: "done", id: "v1" });
    expect(asked).toHaveLength(7);
  });

  it("refreshes a credential that ran out in a pause, and not one that did not", async () => {
    for (const [pausedMs, calls] of [
      [2_999_999, ["create"]],
      [3_000_000, ["create", "refresh"]],
    ] as const) {
      const { task, clock, asked } = begin({
        fates: ["none", "done"],
        answers: ["v1", "v1"],
      });
      await clock.advance(0);
      task.pause();
      await clock.advance(pausedMs);
      task.resume();
      await clock.advance(0);
      expect(task.state).toMatchObject({ phase: "done" });
      expect(asked).toEqual(calls);
    }
  });

  it("refuses an empty file", async () => {
    const Vod = fakeVod({ fates: [], answers: [] });
    const fetcher = (() => Promise.resolve({})) as unknown as Fetcher;
    const file = { name: "a.mp4", size: 0, lastModified: 1 };
    const task = createUploader({ fetcher, Vod }).upload(file, {
      kind: "video",
      input: { title: "t" },
    });
    await expect(task.completion()).rejects.toMatchObject({
      code: "EMPTY_FILE",
    });
  });
});
