import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../../src/emulator/createEmulator.js";
import { NonceMemory } from "../../../src/emulator/rpc/authenticate.js";
import { signers } from "../../../src/vod/signing/sign.js";
import { FakeClock } from "../../support/FakeClock.js";
import { pair, signedCall } from "./signedCall.js";

const clock = new FakeClock();
let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({
    credentials: [pair],
    quotas: "off",
    clock,
  });
});
afterAll(() => emulator.close());

/** The code of a refusal; `none` for an answer. */
async function codeOf(
  parameters: Readonly<Record<string, string>>,
  offMs = 0,
): Promise<string> {
  const atMs = clock.now() + offMs;
  const answer = await signedCall({ url: emulator.url, atMs, parameters });
  const { Code = "none" } = (await answer.json()) as { readonly Code?: string };
  return Code;
}

async function codeOfV3(
  { Action = "", ...parameters }: Readonly<Record<string, string>>,
  offMs: number,
): Promise<string> {
  const { headers, body } = signers.v3({
    ...{ action: Action, parameters, credentials: pair },
    host: new URL(emulator.url).host,
    dateMs: clock.now() + offMs,
    nonce: randomUUID(),
  });
  const answer = await fetch(emulator.url, { method: "POST", headers, body });
  const { Code = "none" } = (await answer.json()) as { readonly Code?: string };
  return Code;
}

type Parameters = Readonly<Record<string, string>>;

/** What varies, by a count or a number. */
interface Limit {
  readonly what: string;
  readonly call: (count: number) => Parameters;
  /** The last that is taken, on each side. */
  readonly last: readonly number[];
  /** The first that is refused, on each side. */
  readonly first: readonly number[];
  readonly code: string;
}

const PLAYABLE = "c6a23a870c8c4ffcd40cbd3813330008";
const x = (count: number): string => "x".repeat(count);
const list = (count: number): readonly number[] => [...Array(count).keys()];
const ids = (count: number): string =>
  list(count)
    .map((index) => `id${index}`)
    .join(",");
const urls = (count: number): readonly string[] =>
  list(count).map((index) => `https://films.example/${index}.mp4`);

const create = (more: Parameters): Parameters => ({
  ...{ Action: "CreateUploadVideo", Title: "t", FileName: "a.mp4" },
  ...more,
});
const edit = (more: Parameters): Parameters => ({
  ...{ Action: "UpdateVideoInfo", VideoId: PLAYABLE },
  ...more,
});

/** Ids in a comma list. */
const idLimit = (
  Action: string,
  name: string,
  [most, code]: readonly [number, string],
): Limit => ({
  what: `${name} of ${Action}`,
  call: (count) => ({ Action, [name]: ids(count) }),
  last: [1, most],
  first: [most + 1],
  code,
});

const seconds = (
  Action: string,
  more: Parameters,
  limits: Pick<Limit, "last" | "first">,
): Limit => ({
  what: `AuthTimeout of ${Action} with ${JSON.stringify(more)}`,
  call: (count) => ({ Action, ...more, AuthTimeout: String(count) }),
  code: "InvalidParameter",
  ...limits,
});

const pageSize = (Action: string): Limit => ({
  what: `PageSize of ${Action}`,
  call: (count) => ({ Action, PageSize: String(count) }),
  last: [1, 100],
  first: [0, 101],
  code: "InvalidPageSize",
});

const registered = (count: number): string =>
  JSON.stringify(urls(count).map((FileURL) => ({ FileURL, Title: "t" })));

const LIMITS: readonly Limit[] = [
  {
    what: "characters of Title of a create",
    call: (count) => create({ Title: "ü".repeat(count) }),
    last: [1, 128],
    first: [129],
    code: "LengthExceededMax",
  },
  {
    what: "characters of Description of a create",
    call: (count) => create({ Description: "ü".repeat(count) }),
    last: [1024],
    first: [1025],
    code: "LengthExceededMax",
  },
  {
    what: "characters of the second of Tags of a create",
    call: (count) => create({ Tags: `a,${"ü".repeat(count)}` }),
    last: [32],
    first: [33],
    code: "LengthExceededMax",
  },
  {
    what: "Tags of a create",
    call: (count) => create({ Tags: ids(count) }),
    last: [16],
    first: [17],
    code: "TagsExceededMax",
  },
  {
    what: "characters of ReferenceId of a create",
    call: (count) => create({ ReferenceId: x(count) }),
    last: [6, 64],
    first: [5, 65],
    code: "InvalidParameter",
  },
  {
    what: "bytes of UserData.Extend of a create",
    call: (count) => create({ UserData: JSON.stringify({ Extend: x(count) }) }),
    last: [512],
    first: [513],
    code: "LengthExceededMax",
  },
  {
    what: "bytes of Title of an edit",
    call: (count) => edit({ Title: x(count) }),
    last: [128],
    first: [129],
    code: "LengthExceededMax",
  },
  {
    what: "bytes of Title of an edit, beyond ASCII,",
    call: (count) => edit({ Title: "ü".repeat(count) }),
    last: [64],
    first: [65],
    code: "LengthExceededMax",
  },
  {
    what: "bytes of Description of an edit",
    call: (count) => edit({ Description: x(count) }),
    last: [1024],
    first: [1025],
    code: "LengthExceededMax",
  },
  {
    what: "bytes of the second of Tags of an edit",
    call: (count) => edit({ Tags: `a,${x(count)}` }),
    last: [32],
    first: [33],
    code: "LengthExceededMax",
  },
  {
    what: "Tags of an edit",
    call: (count) => edit({ Tags: ids(count) }),
    last: [16],
    first: [17],
    code: "TagsExceededMax",
  },
  {
    what: "edits of UpdateVideoInfos",
    call: (count) => ({
      Action: "UpdateVideoInfos",
      UpdateContent: JSON.stringify(
        list(count).map((index) => ({ VideoId: `v${index}`, Title: "t" })),
      ),
    }),
    last: [1, 20],
    first: [21],
    code: "CountExceededMax",
  },
  idLimit("GetVideoInfos", "VideoIds", [20, "VideoIdsExceededMax"]),
  idLimit("GetVideoInfos", "ReferenceIds", [20, "VideoIdsExceededMax"]),
  idLimit("DeleteVideo", "VideoIds", [20, "VideoIdsExceededMax"]),
  idLimit("DeleteVideo", "ReferenceIds", [20, "VideoIdsExceededMax"]),
  idLimit("GetImageInfos", "ImageIds", [20, "InvalidParameter"]),
  idLimit("GetAttachedMediaInfo", "MediaIds", [20, "ExceededMax"]),
  idLimit("GetUploadDetails", "MediaIds", [20, "LimitExceeded.MediaIds"]),
  idLimit("GetVideoList", "ReferenceIds", [20, "InvalidParameter"]),
  idLimit("GetURLUploadInfos", "JobIds", [10, "JobIdsExceededMax"]),
  idLimit("CancelUrlUploadJobs", "JobIds", [10, "JobIdsExceededMax"]),
  ...["GetVideoList", "GetCategories", "SearchMedia"].map(pageSize),
  {
    what: "PageNo of GetCategories",
    call: (count) => ({ Action: "GetCategories", PageNo: String(count) }),
    last: [1],
    first: [0],
    code: "InvalidPageNo",
  },
  {
    what: "the page of 100 of GetVideoList",
    call: (count) => ({
      ...{ Action: "GetVideoList", PageSize: "100", PageNo: String(count) },
    }),
    last: [50],
    first: [51],
    code: "VideoListExceededMax",
  },
  {
    what: "fields of SortBy of SearchMedia",
    call: (count) => ({
      Action: "SearchMedia",
      SortBy: [
        ...["CreationTime:Desc", "ModificationTime:Desc"],
        ...["CreationTime:Asc", "ModificationTime:Asc"],
      ]
        .slice(0, count)
        .join(","),
    }),
    last: [1, 3],
    first: [4],
    code: "InvalidParameter",
  },
  {
    what: "CateIds of CreateUploadAttachedMedia",
    call: (count) => ({
      Action: "CreateUploadAttachedMedia",
      BusinessType: "subtitle",
      MediaExt: "srt",
      Title: "t",
      CateIds: list(count).join(","),
    }),
    last: [1, 5],
    first: [6],
    code: "InvalidParameter",
  },
  {
    what: "UploadURLs of UploadMediaByURL",
    call: (count) => ({
      Action: "UploadMediaByURL",
      UploadURLs: urls(count).map(encodeURIComponent).join(","),
    }),
    last: [1, 20],
    first: [21],
    code: "InvalidParameter.UploadURLs",
  },
  {
    what: "characters of SessionId of UploadMediaByURL",
    call: (count) => ({
      Action: "UploadMediaByURL",
      UploadURLs: encodeURIComponent("https://films.example/a.mp4"),
      SessionId: x(count),
    }),
    last: [1, 50],
    first: [51],
    code: "InvalidParameter",
  },
  {
    what: "files of RegisterMedia",
    call: (count) => ({
      Action: "RegisterMedia",
      RegisterMetadatas: registered(count),
    }),
    last: [1, 10],
    first: [11],
    code: "InvalidParameter",
  },
  {
    what: "bytes of the second FileURL of RegisterMedia",
    call: (count) => ({
      Action: "RegisterMedia",
      RegisterMetadatas: JSON.stringify([
        { FileURL: "https://films.example/a.mp4", Title: "t" },
        {
          FileURL: `https://films.example/${x(count - 26)}.mp4`,
          Title: "t",
        },
      ]),
    }),
    last: [1024],
    first: [1025],
    code: "InvalidParameter",
  },
  {
    what: "bytes of CallbackURL",
    call: (count) => ({
      Action: "SetMessageCallback",
      CallbackURL: `http://127.0.0.1:9/${x(count - 19)}`,
      EventTypeList: "ALL",
    }),
    last: [256],
    first: [257],
    code: "InvalidParameter",
  },
  {
    what: "characters of AuthKey",
    call: (count) => ({
      Action: "SetMessageCallback",
      CallbackURL: "http://127.0.0.1:9/",
      AuthSwitch: "on",
      AuthKey: `aA1${x(count)}`.slice(0, count),
      EventTypeList: "ALL",
    }),
    last: [3, 32],
    first: [2, 33],
    code: "InvalidParameter",
  },
  {
    what: "AuthInfoTimeout of GetVideoPlayAuth",
    call: (count) => ({
      Action: "GetVideoPlayAuth",
      VideoId: PLAYABLE,
      AuthInfoTimeout: String(count),
    }),
    last: [100, 3000],
    first: [99, 3001],
    code: "InvalidParameter",
  },
  seconds(
    "GetPlayInfo",
    { VideoId: PLAYABLE },
    { last: [1, 604_801], first: [0] },
  ),
  seconds(
    "GetPlayInfo",
    { VideoId: PLAYABLE, OutputType: "oss" },
    { last: [1, 604_800], first: [0, 604_801] },
  ),
  seconds(
    "GetMezzanineInfo",
    { VideoId: PLAYABLE },
    { last: [1, 2_592_001], first: [0] },
  ),
  seconds(
    "GetMezzanineInfo",
    { VideoId: PLAYABLE, OutputType: "oss" },
    { last: [1, 2_592_000], first: [0, 2_592_001] },
  ),
  seconds(
    "GetAttachedMediaInfo",
    { MediaIds: "a", OutputType: "oss" },
    { last: [1, 2_592_000], first: [0, 2_592_001] },
  ),
];

describe("the emulator", () => {
  for (const { what, call, last, first, code } of LIMITS) {
    for (const count of last)
      it(`takes ${count}: ${what}`, async () => {
        const found = await codeOf(call(count));
        // Ids that nobody has are told in a code of their own where none of them is there.
        expect(["none", "InvalidVideo.NotFound"]).toContain(found);
      });
    for (const count of first)
      it(`refuses ${count}: ${what}`, async () => {
        expect(await codeOf(call(count))).toBe(code);
      });
  }

  const signedWith = {
    v1: { codeOf, minutes: 31 },
    v3: { codeOf: codeOfV3, minutes: 15 },
  };
  describe.each(Object.entries(signedWith))(
    "to a call signed with %s",
    (_, { codeOf: codeOfCall, minutes }) => {
      const windowMs = minutes * 60 * 1000;
      for (const [offMs, code] of [
        [-windowMs - 1000, "InvalidTimeStamp.Expired"],
        [-windowMs, "none"],
        [windowMs, "none"],
        [windowMs + 1000, "InvalidTimeStamp.Expired"],
      ] as const)
        it(`${offMs} ms off answers ${code}`, async () => {
          const found = await codeOfCall({ Action: "GetVideoList" }, offMs);
          expect(found).toBe(code);
        });
    },
  );
});

describe("a nonce", () => {
  const REMEMBERED_MS = 31 * 60 * 1000;

  it("is used up for 31 minutes, to the last millisecond", () => {
    const nonces = new NonceMemory();
    expect(nonces.use("key", "n", 0)).toBe(true);
    expect(nonces.use("key", "n", REMEMBERED_MS - 1)).toBe(false);
    expect(nonces.use("key", "n", REMEMBERED_MS)).toBe(true);
  });

  it("is one key's alone", () => {
    const nonces = new NonceMemory();
    expect(nonces.use("key", "n", 0)).toBe(true);
    expect(nonces.use("other", "n", 0)).toBe(true);
    expect(nonces.use("key", "other", 0)).toBe(true);
    expect(nonces.use("other", "n", 0)).toBe(false);
  });
});
