import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../src/emulator/createEmulator.js";
import type { Fault } from "../../../src/emulator/rpc/faults.js";
import { probe } from "../../../src/probe/index.js";
import { staticCredentials } from "../../../src/vod/index.js";

const pair = {
  accessKeyId: "LTAI5tProbe",
  accessKeySecret: "probe-secret-0f2c",
};

let emulator: Emulator;
let lines: string[];

beforeEach(async () => {
  emulator = await createEmulator({ credentials: [pair], quotas: "off" });
  lines = [];
});

afterEach(() => emulator.close());

function ask(
  options: Partial<Parameters<typeof probe>[0]> = {},
): Promise<number> {
  return probe({
    endpoint: emulator.url,
    region: "cn-shanghai",
    credentials: staticCredentials(pair),
    writes: false,
    write: (line) => lines.push(line),
    ...options,
  });
}

/** What was said about a fact. */
function lineOf(name: string): string | undefined {
  return lines.find((line) => new RegExp(`^[a-z ]+ ${name}(:|$)`).test(line));
}

describe("a probe of the emulator", () => {
  it("finds that everything holds", async () => {
    const code = await ask({ writes: true });
    const exceptions = lines.filter((line) => !line.startsWith("holds"));
    expect(exceptions).toEqual(["35 hold, 0 differ, 0 could not be asked."]);
    expect(code).toBe(0);
  });

  it("writes nothing unless it may", async () => {
    await ask();
    const actions = new Set(emulator.calls.map(({ action }) => action));
    expect(
      [...actions].filter((action) => !/^(Get|Search)/.test(action)),
    ).toEqual([]);
    expect(lineOf("delete-unknown")).toBe(
      "could not be asked    delete-unknown: needs --writes",
    );
    expect(lines.at(-1)).toBe("26 hold, 0 differ, 9 could not be asked.");
  });

  it("leaves no video behind", async () => {
    const before = emulator.store.list();
    await ask({ writes: true });
    expect(emulator.countCalls("CreateUploadVideo").received).toBe(3);
    expect(emulator.store.list()).toEqual(before);
  });

  it("names a video that it cannot delete, and ends as a broken set-up", async () => {
    emulator.faults.add({
      ...{ kind: "error", code: "Forbidden.RAM", times: 100 },
      action: "DeleteVideo",
    });
    expect(await ask({ writes: true })).toBe(2);
    const made = emulator.store.list().slice(-2);
    expect(lines.at(-1)).toBe(
      `Could not be deleted: ${made.map(({ id }) => id).join(", ")}`,
    );
  });

  it("says of what the key may not do that it could not be asked", async () => {
    emulator.faults.add({
      ...{ kind: "error", code: "Forbidden.RAM", times: 100 },
      action: "SearchMedia",
    });
    expect(await ask()).toBe(0);
    expect(lineOf("search-kinds")).toBe(
      "could not be asked    search-kinds: Forbidden.RAM",
    );
  });

  it("ends as a broken set-up with a key that VOD does not know", async () => {
    const credentials = staticCredentials({
      ...pair,
      accessKeyId: "LTAIother",
    });
    expect(await ask({ credentials })).toBe(2);
    expect(lines).toEqual([
      "The account cannot be read: InvalidAccessKeyId.NotFound",
    ]);
  });
});

/** What goes wrong, which fact that breaks, and what is said to be seen instead. */
const PLANTED: readonly (readonly [string, Fault, string])[] = [
  [
    "v3-window",
    refusal("GetCategories", "InvalidTimeStamp.Expired"),
    "InvalidTimeStamp.Expired",
  ],
  [
    "unknown-video",
    {
      ...{ kind: "raw", action: "GetVideoInfo", times: 3 },
      ...{ status: 200, body: "<html>" },
    },
    "VodClient.UnreadableAnswer",
  ],
  [
    "none-of-many",
    {
      kind: "raw",
      action: "GetVideoInfos",
      status: 200,
      body: '{"RequestId":"R","NonExistVideoIds":["secret-of-nobody"]}',
    },
    "a success with RequestId, NonExistVideoIds",
  ],
  [
    "unknown-beside-known",
    {
      ...{ kind: "omit", action: "GetVideoInfos" },
      fields: ["NonExistVideoIds"],
      when: {
        parameter: "VideoIds",
        contains: "c6a23a870c8c4ffcd40cbd38133300",
      },
    },
    "none",
  ],
  [
    "ids-at-once",
    refusal("GetVideoInfos", "InvalidParameter", 3),
    "InvalidParameter",
  ],
  [
    "images-at-once",
    refusal("GetImageInfos", "ImageIdsExceededMax"),
    "ImageIdsExceededMax",
  ],
  [
    "summaries-at-once",
    refusal("GetTranscodeSummary", "InvalidParameter"),
    "InvalidParameter",
  ],
  [
    "both-ids",
    {
      kind: "replace",
      action: "GetVideoInfo",
      fields: { "Video.VideoId": "another" },
      when: { parameter: "ReferenceId", contains: "probe-" },
    },
    "another video",
  ],
  [
    "job-ids-win",
    { kind: "replace", action: "GetURLUploadInfos", fields: { NonExists: [] } },
    "none",
  ],
  [
    "root-category",
    {
      kind: "replace",
      action: "GetCategories",
      fields: { Category: { CateId: -1 } },
      when: { parameter: "CateId", contains: "-1" },
    },
    "a Category",
  ],
  [
    "times",
    {
      kind: "replace",
      action: "GetVideoInfo",
      fields: { "Video.CreationTime": "2026-01-31 08:00:00" },
      times: 4,
    },
    "2026-01-31 08:00:00",
  ],
  [
    "list-ends",
    {
      kind: "replace",
      action: "GetVideoList",
      fields: { VideoList: {} },
      when: { parameter: "StartTime", contains: "T" },
    },
    "no such video from 2025-11-03T18:30:00Z to 2025-11-03T18:30:01Z",
  ],
  [
    "play-auth-ttl",
    refusal("GetVideoPlayAuth", "InvalidAuthInfoTimeout"),
    "InvalidAuthInfoTimeout",
  ],
  [
    "search-kinds",
    {
      kind: "replace",
      action: "SearchMedia",
      fields: { "MediaList.Audio": { AudioId: "a" } },
    },
    "Video and Audio for Video",
  ],
  [
    "credential-end",
    {
      kind: "credential",
      action: "CreateUploadVideo",
      auth: { Expiration: "1200" },
    },
    "Expiration 1200, ExpireUTCTime",
  ],
  [
    "credential-region",
    {
      kind: "credential",
      action: "CreateUploadVideo",
      auth: { Region: "cn-beijing" },
    },
    "cn-beijing",
  ],
  [
    "grant-sessions",
    {
      kind: "credential",
      action: "CreateUploadVideo",
      auth: { ExpireUTCTime: "2026-01-31T08:00:00Z" },
    },
    "2026-01-31T08:00:00Z and ",
  ],
  [
    "refresh-address",
    {
      kind: "credential",
      action: "RefreshUploadVideo",
      address: { FileName: "sv/other.mp4" },
    },
    "another FileName",
  ],
  [
    "empty-edits",
    {
      kind: "omit",
      action: "GetVideoInfo",
      fields: ["Video.Description"],
      times: 10,
    },
    "none",
  ],
  [
    "delete-unknown",
    {
      kind: "raw",
      action: "DeleteVideo",
      status: 200,
      body: '{"RequestId":"R"}',
      times: 2,
    },
    "a success with RequestId",
  ],
];

function refusal(action: string, code: string, times = 1): Fault {
  return { kind: "error", action, code, status: 400, times };
}

describe("a probe of a service that differs", () => {
  it.each(PLANTED)("tells that %s does", async (name, fault, seen) => {
    emulator.faults.add(fault);
    expect(await ask({ writes: true })).not.toBe(0);
    expect(lineOf(name)).toMatch(/^differs /);
    expect(lineOf(name)).toContain(`; seen: ${seen}`);
  });

  it("shows no credential", async () => {
    emulator.faults.add({
      ...{ kind: "omit", action: "CreateUploadVideo" },
      fields: ["VideoId"],
    });
    await ask({ writes: true });
    const said = lines.join("\n");
    expect(said).not.toMatch(/CAIS|STS\.|eyJ|probe-secret/);
  });
});

describe("a probe of a service that refuses nothing", () => {
  it("tells of every refusal that was expected that it differs", async () => {
    const server = createServer((_, response) => {
      response.end('{"RequestId":"R"}');
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await ask({ endpoint: `http://127.0.0.1:${port}` })).toBe(1);
    server.close();
    const names = lines
      .filter((line) => line.startsWith("differs"))
      .map((line) => /^differs +([^:]+):/.exec(line)?.[1]);
    expect(names).toEqual([
      "v3-window",
      "v1-window",
      "nonce-used",
      "check-order",
      "unknown-video",
      "none-of-many",
      "ids-at-once",
      "images-at-once",
      "summaries-at-once",
      "neither-id",
      "job-ids-win",
      "list-reach",
      "search-reach",
      "scroll-tokens",
    ]);
  });
});
