import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  createEmulator,
  type Emulator,
} from "../../src/emulator/createEmulator.js";
import { emulatedActions } from "../../src/emulator/actions/registry.js";
import { FakeClock } from "../support/FakeClock.js";
import { promisedActions } from "../support/promisedActions.js";
import {
  failureOf,
  vendorPackages,
  type CommonParameters,
  type VendorCall,
} from "../support/vendorClients.js";

const pair = {
  accessKeyId: "testAccessKeyId",
  accessKeySecret: "testAccessKeySecret",
};
const sleeping = {
  accessKeyId: "inactiveKeyId",
  accessKeySecret: "s",
  active: false,
};
const sts = {
  accessKeyId: "STS.NTest",
  accessKeySecret: "s",
  securityToken: "CAIStoken",
};
const stale = {
  ...sts,
  accessKeyId: "STS.NStale",
  securityToken: "CAISstale",
  tokenExpiresAtMs: 1,
};
const uploading = "c6a23a870c8c4ffcd40cbd3813330001";
const damaged = "c6a23a870c8c4ffcd40cbd38133300dd";
const create = { Title: "a title", FileName: "clip.mp4" };
const ids = (count: number): string =>
  Array.from({ length: count }, (_, n) => `id${n}`).join(",");

type Row = readonly [
  rule: string,
  action: string,
  parameters: Readonly<Record<string, string | number>>,
  expected: readonly [code: string, status: number, message: string],
];

const illegal = (name: string): Row[3] => [
  "IllegalCharacters",
  400,
  `The specified ${name} contains illegal emoticon or special characters.`,
];
const tooLong = (name: string, max: number): Row[3] => [
  "LengthExceededMax",
  400,
  `The specified ${name} length has exceeded ${max} bytes.`,
];
const missing = (name: string): Row[3] => [
  `Missing${name}`,
  400,
  `${name} is mandatory for this action.`,
];
const invalid = (name: string): Row[3] => [
  `Invalid${name}`,
  400,
  `Specified parameter ${name} is not valid.`,
];
const notValid = (name: string): Row[3] => [
  "InvalidParameter",
  400,
  `The specified parameter "${name}" is not valid.`,
];
const notSupplied = (name: string): Row[3] => [
  "MissingParameter",
  400,
  `The input parameter "${name}" that is mandatory for processing this request is not supplied.`,
];
const noVideo: Row[3] = [
  "InvalidVideo.NotFound",
  404,
  "The video does not exist.",
];
const notOurApp: Row[3] = [
  "Forbidden.OperateApp",
  403,
  "User not authorized to operate app.",
];
const extension: Row[3] = [
  "InvalidFileName.Extension",
  400,
  "The specified FileName's extension is illegal.",
];

const rows: readonly Row[] = [
  [
    "a create without title",
    "CreateUploadVideo",
    { FileName: "a.mp4" },
    missing("Title"),
  ],
  [
    "an empty title",
    "CreateUploadVideo",
    { ...create, Title: "" },
    missing("Title"),
  ],
  [
    "a create without file name",
    "CreateUploadVideo",
    { Title: "t" },
    missing("FileName"),
  ],
  [
    "an unknown extension",
    "CreateUploadVideo",
    { ...create, FileName: "a.exe" },
    extension,
  ],
  [
    "a name without extension",
    "CreateUploadVideo",
    { ...create, FileName: "mp4" },
    extension,
  ],
  [
    "a dot in a folder only",
    "CreateUploadVideo",
    { ...create, FileName: "a.mp4/b" },
    extension,
  ],
  [
    "an emoji in the title",
    "CreateUploadVideo",
    { ...create, Title: "a 🎬" },
    illegal("Title"),
  ],
  [
    "an emoji in the description",
    "CreateUploadVideo",
    { ...create, Description: "❤️" },
    illegal("Description"),
  ],
  [
    "an emoji in a tag",
    "CreateUploadVideo",
    { ...create, Tags: "a,👍" },
    illegal("Tags"),
  ],
  [
    "a title of 129 characters",
    "CreateUploadVideo",
    { ...create, Title: "长".repeat(129) },
    tooLong("Title", 128),
  ],
  [
    "a description of 1025 characters",
    "CreateUploadVideo",
    { ...create, Description: "d".repeat(1025) },
    tooLong("Description", 1024),
  ],
  [
    "a tag of 33 characters",
    "CreateUploadVideo",
    { ...create, Tags: `a,${"t".repeat(33)}` },
    tooLong("Tags", 32),
  ],
  [
    "seventeen tags",
    "CreateUploadVideo",
    { ...create, Tags: ids(17) },
    ["TagsExceededMax", 400, "The specified Tags count has exceeded 16."],
  ],
  [
    "an unknown template group",
    "CreateUploadVideo",
    { ...create, TemplateGroupId: "nobody" },
    [
      "InvalidTemplateGroupId.NotFound",
      404,
      "The TemplateGroupId does not exist.",
    ],
  ],
  [
    "storage that is not the account's",
    "CreateUploadVideo",
    { ...create, StorageLocation: "outin-other.oss-cn-shanghai.aliyuncs.com" },
    ["InvalidStorage.NotFound", 404, "The StorageLocation does not exist."],
  ],
  [
    "a size in words",
    "CreateUploadVideo",
    { ...create, FileSize: "big" },
    invalid("FileSize"),
  ],
  [
    "a negative category",
    "CreateUploadVideo",
    { ...create, CateId: -1 },
    invalid("CateId"),
  ],
  [
    "a switch that is neither true nor false",
    "CreateUploadVideo",
    { ...create, GenerateThumbnail: "yes" },
    invalid("GenerateThumbnail"),
  ],
  [
    "a short reference id",
    "CreateUploadVideo",
    { ...create, ReferenceId: "abcde" },
    notValid("ReferenceId"),
  ],
  [
    "a reference id with a dot",
    "CreateUploadVideo",
    { ...create, ReferenceId: "abc.def" },
    notValid("ReferenceId"),
  ],
  [
    "user data that is no JSON",
    "CreateUploadVideo",
    { ...create, UserData: "hello" },
    notValid("UserData"),
  ],
  [
    "user data that is no object",
    "CreateUploadVideo",
    { ...create, UserData: "[1]" },
    notValid("UserData"),
  ],
  [
    "513 bytes of extension",
    "CreateUploadVideo",
    { ...create, UserData: JSON.stringify({ Extend: "e".repeat(513) }) },
    tooLong("UserData.Extend", 512),
  ],
  [
    "a reference id that is taken",
    "CreateUploadVideo",
    { ...create, ReferenceId: "seed-normal" },
    ["InvalidReferenceId.Duplicate", 400, "The ReferenceId already exists."],
  ],
  ["a refresh of nothing", "RefreshUploadVideo", {}, notSupplied("VideoId")],
  [
    "a refresh of an unknown video",
    "RefreshUploadVideo",
    { VideoId: "nobody" },
    ["InvalidVideo.NotFound", 404, "The video not exist."],
  ],
  [
    "a refresh of a damaged video",
    "RefreshUploadVideo",
    { VideoId: damaged },
    ["InvalidVideo.Damaged", 400, "The video has been Damaged."],
  ],
  ["a read of nothing", "GetVideoInfo", {}, notSupplied("VideoId")],
  [
    "a read of an unknown video",
    "GetVideoInfo",
    { ReferenceId: "nobody-at-all" },
    ["InvalidVideo.NotFound", 404, "The video does not exist."],
  ],
  [
    "a read of no videos",
    "GetVideoInfos",
    { VideoIds: "," },
    notSupplied("VideoIds"),
  ],
  [
    "a read of videos none of which exists",
    "GetVideoInfos",
    { VideoIds: "a,b" },
    ["InvalidVideo.NotFound", 404, "The video does not exist."],
  ],
  [
    "a read of 21 videos",
    "GetVideoInfos",
    { VideoIds: ids(21) },
    ["VideoIdsExceededMax", 400, "The VideoIds exceeded maximum."],
  ],
  ["an edit of nothing", "UpdateVideoInfo", {}, notSupplied("VideoId")],
  [
    "an edit of an unknown video",
    "UpdateVideoInfo",
    { VideoId: "nobody", Title: "t" },
    noVideo,
  ],
  [
    "an edited title of 129 bytes, although it has 43 characters",
    "UpdateVideoInfo",
    { VideoId: uploading, Title: "长".repeat(43) },
    tooLong("Title", 128),
  ],
  [
    "an edited tag of 33 bytes",
    "UpdateVideoInfo",
    { VideoId: uploading, Tags: "a,长长长长长长长长长长长" },
    tooLong("Tags", 32),
  ],
  [
    "an emoji in an edited description",
    "UpdateVideoInfo",
    { VideoId: uploading, Description: "👍" },
    illegal("Description"),
  ],
  [
    "edits that are no list",
    "UpdateVideoInfos",
    { UpdateContent: "{}" },
    notValid("UpdateContent"),
  ],
  ["no edits at all", "UpdateVideoInfos", {}, missing("UpdateContent")],
  [
    "21 edits",
    "UpdateVideoInfos",
    {
      UpdateContent: JSON.stringify(
        Array.from({ length: 21 }, (_, n) => ({ VideoId: `id${n}` })),
      ),
    },
    ["CountExceededMax", 400, "The count of videos exceeded maximum."],
  ],
  ["a deletion of nothing", "DeleteVideo", {}, notSupplied("VideoIds")],
  [
    "a deletion of videos none of which exists",
    "DeleteVideo",
    { VideoIds: "a,b", ReferenceIds: "nobody-at-all" },
    noVideo,
  ],
  [
    "a deletion of 21 videos",
    "DeleteVideo",
    { VideoIds: ids(21) },
    ["VideoIdsExceededMax", 400, "The VideoIds exceeded maximum."],
  ],
  [
    "an HTTP callback without URL",
    "SetMessageCallback",
    { CallbackType: "HTTP" },
    missing("CallbackURL"),
  ],
  [
    "a callback URL of 257 bytes",
    "SetMessageCallback",
    { CallbackURL: "https://x.example/".padEnd(257, "p") },
    notValid("CallbackURL"),
  ],
  [
    "a callback key without digits",
    "SetMessageCallback",
    { CallbackURL: "https://x.example/", AuthKey: "OnlyLetters" },
    notValid("AuthKey"),
  ],
  [
    "a callback over a carrier pigeon",
    "SetMessageCallback",
    { CallbackType: "PIGEON" },
    invalid("CallbackType"),
  ],
  [
    "a queue without name",
    "SetMessageCallback",
    {
      CallbackType: "MNS",
      MnsEndpoint: "https://1.mns.cn-shanghai.aliyuncs.com/",
    },
    missing("MnsQueueName"),
  ],
  [
    "the callback of an application that the key may not operate",
    "GetMessageCallback",
    { AppId: "app-1000009" },
    notOurApp,
  ],
  [
    "the end of a callback of an application that the key may not operate",
    "DeleteMessageCallback",
    { AppId: "app-1000009" },
    notOurApp,
  ],
  [
    "an action that VOD has and the emulator lacks",
    "DeleteMezzanines",
    {},
    [
      "UnsupportedOperation",
      400,
      "The specified action is not supported. DeleteMezzanines is not emulated.",
    ],
  ],
  [
    "an action that VOD does not have",
    "MakeCoffee",
    {},
    [
      "InvalidApi.NotFound",
      404,
      "Specified api is not found, please check your url and method.",
    ],
  ],
];

const all: readonly Row[] = [
  ...rows,
  ...Object.entries(promisedActions).flatMap(([action, { refusal }]) =>
    refusal === undefined
      ? []
      : [[`what ${action} is promised to refuse`, action, ...refusal] as const],
  ),
];

describe("the files of this folder", () => {
  const folder = new URL("./", import.meta.url);
  const texts = readdirSync(folder).map((file) =>
    readFileSync(new URL(file, folder), "utf8"),
  );

  it.each(emulatedActions.map(({ name }) => name))("drive %s", (name) => {
    const isPromised = promisedActions[name]?.refusal !== undefined;
    expect(isPromised || texts.some((text) => text.includes(`"${name}"`))).toBe(
      true,
    );
  });
});

describe.each(Object.entries(vendorPackages))(
  "the emulator under %s refuses",
  (name, connect) => {
    let emulator: Emulator;
    let call: VendorCall;

    beforeAll(async () => {
      emulator = await createEmulator({
        credentials: [pair, sleeping, sts, stale],
        // The packages sign with the machine's time.
        clock: new FakeClock(Date.now()),
        quotas: { GetVideoInfo: 3 },
        perAddressPerSecond: 0,
      });
      call = connect({ url: emulator.url, credentials: pair });
    });
    afterAll(() => emulator.close());

    it.each(all)(
      "%s",
      async (_rule, action, parameters, [code, status, message]) => {
        const own = await createEmulator({
          credentials: [pair],
          quotas: "off",
        });
        const ownCall = connect({ url: own.url, credentials: pair });
        const failure = await failureOf(ownCall(action, parameters)).finally(
          () => own.close(),
        );
        expect(failure).toMatchObject({ code, status, message });
        expect(failure.requestId).toMatch(/^[0-9A-F-]{36}$/);
      },
    );

    const refresh = (
      using: VendorCall,
      common?: CommonParameters,
    ): ReturnType<VendorCall> =>
      using("RefreshUploadVideo", { VideoId: uploading }, common);
    const withKey = (credentials: {
      accessKeyId: string;
      accessKeySecret: string;
    }): VendorCall => connect({ url: emulator.url, credentials });

    it("a nonce that was used already", async () => {
      await refresh(call, { nonce: "once-and-no-more" });
      const failure = await failureOf(
        refresh(call, { nonce: "once-and-no-more" }),
      );
      expect(failure).toMatchObject({
        code: "SignatureNonceUsed",
        status: 400,
        message: "Specified signature nonce was used already.",
      });
    });

    it("a wrong secret, and tells what it would have signed", async () => {
      const failure = await failureOf(
        refresh(withKey({ ...pair, accessKeySecret: "wrong" })),
      );
      expect(failure).toMatchObject({
        code: "SignatureDoesNotMatch",
        status: 400,
      });
      const echo = name.startsWith("pop-core")
        ? /^Specified signature is not matched with our calculation\. server string to sign is:(GET|POST)&%2F&AccessKeyId%3D/
        : /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\] server CanonicalRequest is \[POST\n\/\n/;
      expect(failure.message).toMatch(echo);
    });

    it.each([
      [
        "an unknown key",
        { ...pair, accessKeyId: "nobody" },
        "InvalidAccessKeyId.NotFound",
        404,
      ],
      ["a disabled key", sleeping, "InvalidAccessKeyId.Inactive", 400],
      [
        "a temporary key without its token",
        { accessKeyId: sts.accessKeyId, accessKeySecret: sts.accessKeySecret },
        "MissingSecurityToken",
        400,
      ],
      [
        "a token that nobody issued",
        { ...sts, securityToken: "nonsense" },
        "InvalidSecurityToken.Malformed",
        400,
      ],
      [
        "the token of another key",
        { ...sts, securityToken: stale.securityToken },
        "InvalidSecurityToken.MismatchWithAccessKey",
        400,
      ],
      ["a token that is over", stale, "InvalidSecurityToken.Expired", 400],
    ])("%s", async (_rule, credentials, code, status) => {
      expect(await failureOf(refresh(withKey(credentials)))).toMatchObject({
        code,
        status,
      });
    });

    it.each([
      ["a time of 32 minutes ago", -32 * 60_000],
      ["a time in 32 minutes", 32 * 60_000],
    ])("%s", async (_rule, offsetMs) => {
      const timestamp = `${new Date(Date.now() + offsetMs).toISOString().slice(0, 19)}Z`;
      expect(await failureOf(refresh(call, { timestamp }))).toMatchObject({
        code: "InvalidTimeStamp.Expired",
        status: 400,
        message: "Specified time stamp or date value is expired.",
      });
    });

    it("a call when its own clock runs off", async () => {
      emulator.faults.add({ kind: "skew", offsetMs: 32 * 60_000 });
      const failure = await failureOf(refresh(call));
      emulator.faults.clear();
      expect(failure.code).toBe("InvalidTimeStamp.Expired");
      await refresh(call);
    });

    it("a time in another form", async () => {
      const failure = await failureOf(
        refresh(call, { timestamp: "2026-01-02 03:04:05" }),
      );
      expect(failure).toMatchObject({
        code: "InvalidTimeStamp.Format",
        status: 400,
      });
    });

    it("another version of the API", async () => {
      const other = connect({
        url: emulator.url,
        credentials: pair,
        version: "2014-05-26",
      });
      expect(await failureOf(refresh(other))).toMatchObject({
        code: "InvalidVersion",
        status: 400,
      });
    });

    it("what is above the second's quota of the action", async () => {
      const read = (): ReturnType<VendorCall> =>
        call("GetVideoInfo", { VideoId: uploading });
      await Promise.all([read(), read(), read()]);
      expect(await failureOf(read())).toMatchObject({
        code: "Throttling.User",
        status: 400,
        message: "Request was denied due to user flow control.",
      });
    });
  },
);
